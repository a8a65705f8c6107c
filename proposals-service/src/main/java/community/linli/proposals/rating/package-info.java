/**
 * What residents think of the projects next door: 1 to 5 stars, one rating each, the last one counting. Who rated is in the log and in no view; totals are
 * shown from five ratings on, and count in the project's evaluation from then on.
 */
@NullMarked
package community.linli.proposals.rating;

import org.jspecify.annotations.NullMarked;
