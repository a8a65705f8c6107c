/** Files of Pabulib, there and back, and what Pabulib would refuse. */
@NullMarked
package community.linli.proposals.allocation.pabulib;

import org.jspecify.annotations.NullMarked;
