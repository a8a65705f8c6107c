package community.linli.lending.introduction;

import community.linli.eventsourcing.Event;
import community.linli.eventsourcing.Subject;
import community.linli.lending.facts.CommunityId;
import community.linli.lending.facts.HouseholdId;
import community.linli.lending.facts.ItemId;
import community.linli.lending.loan.LoanId;
import org.jspecify.annotations.Nullable;

/** What can have happened to a walk to a door: somebody who borrows for the first time is accompanied. */
public sealed interface WalkEvent extends Event {

    /** The walk; its id is the loan's. */
    WalkId walk();

    @Override
    default Subject subject() {
        return walk().subject();
    }

    /**
     * The borrower would like company.
     *
     * @param isFirst whether the household has yet to bring something back for the first time
     */
    record CompanionAsked(
            WalkId walk,
            LoanId loan,
            ItemId item,
            CommunityId community,
            HouseholdId borrower,
            HouseholdId owner,
            boolean isFirst)
            implements WalkEvent {}

    /** A volunteer household comes along. */
    record CompanionAssigned(WalkId walk, HouseholdId companion) implements WalkEvent {}

    /** The companion cannot; another may. */
    record CompanionReleased(WalkId walk, HouseholdId companion) implements WalkEvent {}

    /** They have been at the door together: companion and borrower have met, and borrower and owner. */
    record WalkedTogether(
            WalkId walk, CommunityId community, HouseholdId companion, HouseholdId borrower, HouseholdId owner)
            implements WalkEvent {}

    /**
     * No company is wanted any more, or the loan has ended.
     *
     * @param companion who would have come along; null where nobody had been found
     */
    record WalkCalledOff(WalkId walk, @Nullable HouseholdId companion) implements WalkEvent {}
}
