package community.linli.lending.introduction;

import community.linli.eventsourcing.Command;
import community.linli.eventsourcing.Subject;
import community.linli.lending.facts.CommunityId;
import community.linli.lending.facts.HouseholdId;

/** What a household can say about introductions as such; by its own residents only. */
public sealed interface OpennessCommand extends Command {

    /** The household. */
    HouseholdId household();

    /** The community named in the path. */
    CommunityId community();

    @Override
    default Subject subject() {
        return new Subject(Openness.SUBJECT_TYPE, household().value());
    }

    /** It is suggested to nobody, and nobody to it. */
    record OptOut(HouseholdId household, CommunityId community) implements OpennessCommand {}

    /** It takes part again. */
    record OptIn(HouseholdId household, CommunityId community) implements OpennessCommand {}
}
