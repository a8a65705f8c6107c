package community.linli.lending.absence;

import community.linli.eventsourcing.Event;
import community.linli.eventsourcing.Subject;
import community.linli.lending.facts.HouseholdId;
import java.time.LocalDate;

/** What can have happened to a household's being away. */
public sealed interface AbsenceEvent extends Event {

    /** The household. */
    HouseholdId household();

    @Override
    default Subject subject() {
        return new Subject(Absence.SUBJECT_TYPE, household().value());
    }

    /**
     * Nobody is at home on these days.
     *
     * @param from first day
     * @param to last day, inclusive
     */
    record HouseholdWentAway(HouseholdId household, LocalDate from, LocalDate to) implements AbsenceEvent {}

    /** Somebody is at home again, or the plan was given up. */
    record HouseholdCameBack(HouseholdId household, LocalDate on) implements AbsenceEvent {}
}
