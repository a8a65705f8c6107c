package community.linli.lending.absence;

import community.linli.eventsourcing.Command;
import community.linli.eventsourcing.Subject;
import community.linli.lending.facts.CommunityId;
import community.linli.lending.facts.HouseholdId;
import java.time.LocalDate;

/** What can be asked of a household's absence; by a member of it. */
public sealed interface AbsenceCommand extends Command {

    /** The household; only its own members may ask. */
    HouseholdId household();

    /** The community named in the path. */
    CommunityId community();

    @Override
    default Subject subject() {
        return new Subject(Absence.SUBJECT_TYPE, household().value());
    }

    /** Nobody will be at home; from today on at the earliest, at most 180 days. Replaces what was planned before. */
    record GoAway(HouseholdId household, CommunityId community, LocalDate from, LocalDate to)
            implements AbsenceCommand {}

    /** Somebody is at home again, or the plan is given up. */
    record ComeBack(HouseholdId household, CommunityId community) implements AbsenceCommand {}
}
