/** By what projects are judged. */
@NullMarked
package community.linli.proposals.criteria;

import org.jspecify.annotations.NullMarked;
