@NullMarked
package community.linli.proposals.views.matching;

import org.jspecify.annotations.NullMarked;
