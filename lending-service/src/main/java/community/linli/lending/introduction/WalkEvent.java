package community.linli.lending.introduction;

import community.linli.eventsourcing.Event;
import community.linli.eventsourcing.Subject;
import community.linli.lending.facts.CommunityId;
import community.linli.lending.facts.HouseholdId;
import community.linli.lending.loan.LoanId;

/** What can have happened to a walk to a door: somebody who borrows for the first time is accompanied. */
public sealed interface WalkEvent extends Event {

    /** The walk; its id is the loan's. */
    WalkId walk();

    @Override
    default Subject subject() {
        return walk().subject();
    }

    /** The borrower would like company. */
    record CompanionAsked(WalkId walk, LoanId loan, CommunityId community, HouseholdId borrower, HouseholdId owner)
            implements WalkEvent {}

    /** A volunteer household comes along. */
    record CompanionAssigned(WalkId walk, HouseholdId companion) implements WalkEvent {}

    /** The companion cannot; another may. */
    record CompanionReleased(WalkId walk, HouseholdId companion) implements WalkEvent {}

    /** They have been at the door together: companion and borrower have met, and borrower and owner. */
    record WalkedTogether(
            WalkId walk, CommunityId community, HouseholdId companion, HouseholdId borrower, HouseholdId owner)
            implements WalkEvent {}

    /** No company is wanted any more, or the loan has ended. */
    record WalkCalledOff(WalkId walk) implements WalkEvent {}
}
