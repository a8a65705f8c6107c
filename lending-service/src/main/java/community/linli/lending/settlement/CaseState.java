package community.linli.lending.settlement;

import community.linli.lending.facts.CommunityId;
import community.linli.lending.facts.HouseholdId;
import community.linli.lending.facts.ItemId;
import community.linli.lending.settlement.CaseEvent.Kind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Where a case stands. */
public sealed interface CaseState {

    /** What it is about. */
    record Matter(
            CaseId matter, ItemId item, CommunityId community, HouseholdId borrower, HouseholdId owner, Kind kind) {}

    /** Nothing has gone wrong. */
    record Unopened() implements CaseState {}

    /**
     * The two households look for a settlement.
     *
     * @param offer the last one made; null before the first
     * @param mediationFrom when a steward is asked to help
     */
    record Open(
            Matter about,
            @Nullable Offer offer,
            Instant mediationFrom,
            boolean mediationAsked,
            @Nullable String steward)
            implements CaseState {}

    /** What a household would settle for. */
    record Offer(HouseholdId by, Remedy remedy, @Nullable Long amountFen) {}

    /** Over; {@code settled} or nothing owed. */
    record Closed(Matter about, boolean settled) implements CaseState {}
}
