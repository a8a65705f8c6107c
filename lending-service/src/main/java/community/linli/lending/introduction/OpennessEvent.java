package community.linli.lending.introduction;

import community.linli.eventsourcing.Event;
import community.linli.eventsourcing.Subject;
import community.linli.lending.facts.CommunityId;
import community.linli.lending.facts.HouseholdId;

/** What a household has said about introductions as such. */
public sealed interface OpennessEvent extends Event {

    /** The household. */
    HouseholdId household();

    /** Its community. */
    CommunityId community();

    @Override
    default Subject subject() {
        return new Subject(Openness.SUBJECT_TYPE, household().value());
    }

    /** It wants to be suggested to nobody, and nobody to it. */
    record HouseholdOptedOut(HouseholdId household, CommunityId community) implements OpennessEvent {}

    /** It takes part again. */
    record HouseholdOptedIn(HouseholdId household, CommunityId community) implements OpennessEvent {}
}
