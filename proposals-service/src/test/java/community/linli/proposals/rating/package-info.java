/** What residents think of projects. */
@NullMarked
package community.linli.proposals.rating;

import org.jspecify.annotations.NullMarked;
