package community.linli.lending.settlement;

import community.linli.eventsourcing.Event;
import community.linli.eventsourcing.Subject;
import community.linli.lending.facts.CommunityId;
import community.linli.lending.facts.HouseholdId;
import community.linli.lending.facts.ItemId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What can have happened to the case of a lost or damaged thing. */
public sealed interface CaseEvent extends Event {

    /** The case; its id is the loan's. */
    CaseId matter();

    @Override
    default Subject subject() {
        return matter().subject();
    }

    /**
     * A thing was lost or damaged, and the two households shall agree what is done about it.
     *
     * @param openedBy the household that said so; null for a steward or the rule
     * @param mediationFrom when a steward is asked to help
     */
    record CaseOpened(
            CaseId matter,
            ItemId item,
            CommunityId community,
            HouseholdId borrower,
            HouseholdId owner,
            Kind kind,
            @Nullable HouseholdId openedBy,
            Instant mediationFrom)
            implements CaseEvent {}

    /**
     * A household says what it would settle for.
     *
     * @param amountFen with {@code PAY} only; noted, never moved
     */
    record SettlementOffered(
            CaseId matter,
            HouseholdId household,
            Remedy remedy,
            @Nullable Long amountFen,
            @Nullable String note) implements CaseEvent {}

    /** Both agreed, or the owner forgave, or a steward decided; what was agreed is to be done. */
    record CaseSettled(
            CaseId matter,
            ItemId item,
            Kind kind,
            Remedy remedy,
            @Nullable Long amountFen,
            Settler by,
            @Nullable String reason)
            implements CaseEvent {}

    /** The two have not agreed for long, or one of them called for it: a steward is asked to help. */
    record MediationAsked(CaseId matter, @Nullable HouseholdId by) implements CaseEvent {}

    /** A steward has taken the case on. */
    record MediationBegun(CaseId matter, String steward) implements CaseEvent {}

    /** Nothing is owed: the thing was found, or the word was taken back. */
    record CaseDropped(CaseId matter, @Nullable String reason) implements CaseEvent {}

    /** What happened to the thing. */
    enum Kind {
        LOST,
        DAMAGED
    }

    /** Who settled it. */
    enum Settler {
        BOTH,
        OWNER,
        STEWARD
    }
}
