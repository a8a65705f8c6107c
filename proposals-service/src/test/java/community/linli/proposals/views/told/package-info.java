@NullMarked
package community.linli.proposals.views.told;

import org.jspecify.annotations.NullMarked;
