package community.linli.lending.views.places;

import community.linli.lending.facts.HouseholdId;
import community.linli.lending.facts.ItemId;
import community.linli.lending.waitlist.TurnId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One household's place in the line for an item.
 *
 * @param before how many stand before it and are not jumped over; those to whom a copy is offered right now are among them
 * @param offeredUntil until when a copy is kept for it; null while it waits
 * @param pausedUntil first day on which it counts again; null while it is not jumped over
 * @param notNeededAfter last day on which it would still help
 * @param steppedAside whether it has let another go first, which can be done once
 */
record TurnShown(
        TurnId turn,
        ItemId item,
        @Nullable String itemName,
        HouseholdId household,
        long before,
        @Nullable Instant offeredUntil,
        @Nullable LocalDate pausedUntil,
        @Nullable LocalDate notNeededAfter,
        boolean steppedAside) {}
