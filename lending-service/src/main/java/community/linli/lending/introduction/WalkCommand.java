package community.linli.lending.introduction;

import community.linli.eventsourcing.Command;
import community.linli.eventsourcing.Subject;
import community.linli.lending.facts.CommunityId;
import community.linli.lending.facts.HouseholdId;

/** What can be asked of a walk to a door. */
public sealed interface WalkCommand extends Command {

    /** The walk. */
    WalkId walk();

    @Override
    default Subject subject() {
        return walk().subject();
    }

    /** What a person asks. */
    sealed interface OfAPerson extends WalkCommand {

        /** The community named in the path. */
        CommunityId community();
    }

    /** The borrower of a promised loan would like company; anybody may, first-time borrowers are why it exists. */
    record AskCompanion(WalkId walk, CommunityId community) implements OfAPerson {}

    /** The household of who asks comes along; refused when somebody else does already, or when it is a party of the loan. */
    record VolunteerAsCompanion(WalkId walk, CommunityId community) implements OfAPerson {}

    /** A steward names who comes along. */
    record AssignCompanion(WalkId walk, CommunityId community, HouseholdId household) implements OfAPerson {}

    /** The companion cannot after all; said by itself, by the borrower, or by a steward. */
    record ReleaseCompanion(WalkId walk, CommunityId community) implements OfAPerson {}

    /** Companion or borrower says that they have been at the door together. */
    record ConfirmWalk(WalkId walk, CommunityId community) implements OfAPerson {}

    /** The borrower goes alone, or not at all. */
    record CallOffWalk(WalkId walk, CommunityId community) implements OfAPerson {}

    /** The loan has ended and nobody has said that they went; only by rule. */
    record CallOffWalkOfEndedLoan(WalkId walk) implements WalkCommand {}

    /** The companion has moved away; only by rule. */
    record ReleaseCompanionThatLeft(WalkId walk, HouseholdId companion) implements WalkCommand {}
}
