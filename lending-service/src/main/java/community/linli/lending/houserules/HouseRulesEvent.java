package community.linli.lending.houserules;

import community.linli.eventsourcing.Event;
import community.linli.eventsourcing.Subject;
import java.time.LocalDate;

/** What can have happened to the house rules of a district. */
public sealed interface HouseRulesEvent extends Event {

    @Override
    default Subject subject() {
        return HouseRulesCommand.HERE;
    }

    /** A scope sets rules for itself, in place of all that it had set before. */
    record RulesSet(Scope scope, Setting setting) implements HouseRulesEvent {}

    /**
     * The district is closed on these days; due days in them move by the published rule.
     *
     * @param from first closed day
     * @param to last closed day, inclusive
     */
    record ClosureAnnounced(LocalDate from, LocalDate to, String name) implements HouseRulesEvent {}

    /** It is open on these days after all; due days that have moved stay where they are. */
    record ClosureCalledOff(LocalDate from, LocalDate to) implements HouseRulesEvent {}
}
