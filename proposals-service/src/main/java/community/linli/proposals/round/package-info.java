/**
 * A funding round from its draft to its closed books: terms, dates, phases, and what follows from the results.
 */
@NullMarked
package community.linli.proposals.round;

import org.jspecify.annotations.NullMarked;
