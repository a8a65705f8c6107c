package community.linli.lending.standing;

import community.linli.eventsourcing.Event;
import community.linli.eventsourcing.Subject;
import community.linli.lending.facts.CommunityId;
import community.linli.lending.facts.HouseholdId;
import java.time.LocalDate;

/** What a steward has laid down about one household. */
public sealed interface StandingEvent extends Event {

    /** The household. */
    HouseholdId household();

    @Override
    default Subject subject() {
        return new Subject(Standing.SUBJECT_TYPE, household().value());
    }

    /**
     * The household may not do this until the day is over. It can always bring things back.
     *
     * @param until last day, inclusive
     */
    record BlockImposed(HouseholdId household, CommunityId community, Scope scope, LocalDate until, String reason)
            implements StandingEvent {}

    /** The block is lifted before its time. */
    record BlockLifted(HouseholdId household, CommunityId community, Scope scope, String reason)
            implements StandingEvent {}

    /** A rule shall not hold for the household until the day is over: limits, newcomers, overdue things, or a block. */
    record ExceptionMade(HouseholdId household, CommunityId community, Scope scope, LocalDate until, String reason)
            implements StandingEvent {}

    /** What is blocked, or excepted. */
    enum Scope {
        /** asking for loans, gifts and swaps, reserving days and queueing */
        ASKING,
        /** asking to keep a thing longer */
        EXTENDING
    }
}
