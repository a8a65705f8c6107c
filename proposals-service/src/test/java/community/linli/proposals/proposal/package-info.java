@NullMarked
package community.linli.proposals.proposal;

import org.jspecify.annotations.NullMarked;
