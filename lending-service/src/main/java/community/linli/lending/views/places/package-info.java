/**
 * What is kept for us, and when is it our turn? A household reads its reservations, on both sides, its places in the lines for things, and how many wait
 * for its own; a steward reads a whole line, to be able to move a turn.
 */
@NullMarked
package community.linli.lending.views.places;

import org.jspecify.annotations.NullMarked;
