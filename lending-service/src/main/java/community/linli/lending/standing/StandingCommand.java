package community.linli.lending.standing;

import community.linli.eventsourcing.Command;
import community.linli.eventsourcing.Subject;
import community.linli.lending.facts.CommunityId;
import community.linli.lending.facts.HouseholdId;
import community.linli.lending.standing.StandingEvent.Scope;
import java.time.LocalDate;

/** What a steward can lay down about a household of the community. Each needs a reason, which the household reads. */
public sealed interface StandingCommand extends Command {

    /** The household. */
    HouseholdId household();

    /** The community named in the path. */
    CommunityId community();

    /** Why, 1 to 200 characters. */
    String reason();

    @Override
    default Subject subject() {
        return new Subject(Standing.SUBJECT_TYPE, household().value());
    }

    /** Blocks the household from something until a day at most 90 days ahead; replaces a block of the same scope. */
    record ImposeBlock(HouseholdId household, CommunityId community, Scope scope, LocalDate until, String reason)
            implements StandingCommand {}

    /** Lifts a block before its time. */
    record LiftBlock(HouseholdId household, CommunityId community, Scope scope, String reason)
            implements StandingCommand {}

    /** Lets the household do what a rule or a block would refuse, until a day at most 90 days ahead. */
    record MakeException(HouseholdId household, CommunityId community, Scope scope, LocalDate until, String reason)
            implements StandingCommand {}
}
