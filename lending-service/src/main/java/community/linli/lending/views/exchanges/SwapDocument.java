package community.linli.lending.views.exchanges;

import community.linli.lending.facts.CommunityId;
import community.linli.lending.facts.HouseholdId;
import community.linli.lending.facts.ItemId;
import community.linli.lending.swap.SwapId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A swap as its households see it.
 *
 * @param phase how far it has come: waiting for all to agree ({@code "proposed"}), {@code sealed}, {@code completed}, {@code called-off},
 *     {@code undone} (things go back) or {@code home} (they are)
 * @param version the swap's version, for If-Match
 * @param things what goes where, and how far it has come
 * @param households those who swap
 * @param agreed those of them who have agreed
 * @param handoverBy when all must have changed hands; once all have agreed
 * @param changedAt when it came to its phase
 * @param reason why it was called off or undone
 */
record SwapDocument(
        SwapId swap,
        CommunityId community,
        HouseholdId proposer,
        String phase,
        long version,
        List<Thing> things,
        List<HouseholdId> households,
        List<HouseholdId> agreed,
        Instant expiresAt,
        @Nullable Instant handoverBy,
        Instant changedAt,
        @Nullable String reason) {

    /**
     * One thing's way.
     *
     * @param saidBy who has said that it has changed hands, or, once the swap is undone, that it is back
     * @param place {@code giver}, {@code recipient} or {@code going-back}
     */
    record Thing(ItemId item, HouseholdId giver, HouseholdId recipient, List<HouseholdId> saidBy, String place) {

        Thing said(HouseholdId household) {
            return new Thing(
                    item,
                    giver,
                    recipient,
                    Stream.concat(saidBy.stream(), Stream.of(household)).toList(),
                    place);
        }

        Thing at(String now) {
            return new Thing(item, giver, recipient, List.of(), now);
        }
    }

    /** The swap after an event, which gave it this version. */
    SwapDocument at(long reached) {
        return new SwapDocument(
                swap,
                community,
                proposer,
                phase,
                reached,
                things,
                households,
                agreed,
                expiresAt,
                handoverBy,
                changedAt,
                reason);
    }

    SwapDocument agreedBy(HouseholdId household) {
        return new SwapDocument(
                swap,
                community,
                proposer,
                phase,
                version,
                things,
                households,
                Stream.concat(agreed.stream(), Stream.of(household)).distinct().toList(),
                expiresAt,
                handoverBy,
                changedAt,
                reason);
    }

    SwapDocument with(ItemId item, UnaryOperator<Thing> change) {
        return new SwapDocument(
                swap,
                community,
                proposer,
                phase,
                version,
                things.stream()
                        .map(thing -> thing.item().equals(item) ? change.apply(thing) : thing)
                        .toList(),
                households,
                agreed,
                expiresAt,
                handoverBy,
                changedAt,
                reason);
    }

    SwapDocument entered(String now, Instant at, @Nullable String why) {
        return new SwapDocument(
                swap, community, proposer, now, version, things, households, agreed, expiresAt, handoverBy, at, why);
    }

    SwapDocument until(Instant end) {
        return new SwapDocument(
                swap,
                community,
                proposer,
                phase,
                version,
                things,
                households,
                agreed,
                expiresAt,
                end,
                changedAt,
                reason);
    }

    boolean isHome() {
        return things.stream().allMatch(thing -> Objects.equals(thing.place(), "giver"));
    }
}
