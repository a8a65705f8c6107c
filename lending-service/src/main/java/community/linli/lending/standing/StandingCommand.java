package community.linli.lending.standing;

import community.linli.eventsourcing.Command;
import community.linli.eventsourcing.Subject;
import community.linli.lending.facts.CommunityId;
import community.linli.lending.facts.HouseholdId;
import community.linli.lending.standing.StandingEvent.Scope;
import java.time.LocalDate;
import java.util.Locale;

/** What a steward can lay down about a household of the community. Each needs a reason, which the household reads. */
public sealed interface StandingCommand extends Command {

    /** The household. */
    HouseholdId household();

    /** The community named in the path. */
    CommunityId community();

    /** Why, 1 to 200 characters. */
    String reason();

    private static Scope scopeOf(String word) {
        return Scope.valueOf(word.toUpperCase(Locale.ROOT));
    }

    @Override
    default Subject subject() {
        return new Subject(Standing.SUBJECT_TYPE, household().value());
    }

    /** Blocks the household from something until a day at most 90 days ahead; replaces a block of the same scope. */
    record ImposeBlock(HouseholdId household, CommunityId community, Scope scope, LocalDate until, String reason)
            implements StandingCommand {

        /** With the scope's word, such as {@code asking}. */
        static ImposeBlock of(
                HouseholdId household, CommunityId community, String scope, LocalDate until, String reason) {
            return new ImposeBlock(household, community, scopeOf(scope), until, reason);
        }
    }

    /** Lifts a block before its time. */
    record LiftBlock(HouseholdId household, CommunityId community, Scope scope, String reason)
            implements StandingCommand {

        /** With the scope's word, such as {@code asking}. */
        static LiftBlock of(HouseholdId household, CommunityId community, String scope, String reason) {
            return new LiftBlock(household, community, scopeOf(scope), reason);
        }
    }

    /** Lets the household do what a rule or a block would refuse, until a day at most 90 days ahead. */
    record MakeException(HouseholdId household, CommunityId community, Scope scope, LocalDate until, String reason)
            implements StandingCommand {

        /** With the scope's word, such as {@code asking}. */
        static MakeException of(
                HouseholdId household, CommunityId community, String scope, LocalDate until, String reason) {
            return new MakeException(household, community, scopeOf(scope), until, reason);
        }
    }
}
