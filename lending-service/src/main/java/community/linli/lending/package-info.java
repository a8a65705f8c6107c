/**
 * Loans between neighbours: who asks for what, who says yes, who holds an item, and when it is due back.
 *
 * <p>{@code loan} decides, {@code itemdiary} knows where each item is, {@code facts} holds what the catalogue has told us,
 * {@code reactions} settle what an item's withdrawal leaves open, {@code views} answer questions. {@link
 * community.linli.lending.LendingContext} declares them all to the engine.
 */
@NullMarked
package community.linli.lending;

import org.jspecify.annotations.NullMarked;
