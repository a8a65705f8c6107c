@NullMarked
package community.linli.proposals.views.slips;

import org.jspecify.annotations.NullMarked;
