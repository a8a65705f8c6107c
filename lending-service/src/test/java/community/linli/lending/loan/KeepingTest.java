package community.linli.lending.loan;

import community.linli.eventsourcing.testkit.scenario.Scenario;
import community.linli.lending.facts.CatalogFacts.HouseholdLeft;
import community.linli.lending.facts.CatalogFacts.ItemListed;
import community.linli.lending.houserules.HouseRulesCommand.AnnounceClosure;
import community.linli.lending.houserules.HouseRulesCommand.CallOffClosure;
import community.linli.lending.houserules.HouseRulesEvent.ClosureAnnounced;
import community.linli.lending.houserules.HouseRulesEvent.ClosureCalledOff;
import community.linli.lending.houserules.HouseRulesRejection;
import community.linli.lending.loan.LoanCommand.AskExtension;
import community.linli.lending.loan.LoanCommand.ConfirmReturn;
import community.linli.lending.loan.LoanCommand.DenyReturn;
import community.linli.lending.loan.LoanCommand.GrantExtension;
import community.linli.lending.loan.LoanCommand.IssueHandoverCode;
import community.linli.lending.loan.LoanCommand.MarkLoanOverdue;
import community.linli.lending.loan.LoanCommand.RecallLoan;
import community.linli.lending.loan.LoanCommand.RecordDoorLoan;
import community.linli.lending.loan.LoanCommand.RefuseExtension;
import community.linli.lending.loan.LoanCommand.ScanHandoverCode;
import community.linli.lending.loan.LoanCommand.SettleReturn;
import community.linli.lending.loan.LoanCommand.TakePartsBack;
import community.linli.lending.loan.LoanCommand.Whereabouts;
import community.linli.lending.loan.LoanCommand.WithdrawReturn;
import community.linli.lending.loan.LoanEvent.DueMoved;
import community.linli.lending.loan.LoanEvent.ExtensionAsked;
import community.linli.lending.loan.LoanEvent.ExtensionGranted;
import community.linli.lending.loan.LoanEvent.ExtensionRefused;
import community.linli.lending.loan.LoanEvent.HandoverCodeIssued;
import community.linli.lending.loan.LoanEvent.LoanRecalled;
import community.linli.lending.loan.LoanEvent.LoanRequested;
import community.linli.lending.loan.LoanEvent.LoanStartedAtTheDoor;
import community.linli.lending.loan.LoanEvent.Mover;
import community.linli.lending.loan.LoanEvent.PartsReturned;
import community.linli.lending.loan.LoanEvent.ReturnReferred;
import community.linli.lending.loan.LoanEvent.ReturnRefuted;
import community.linli.lending.loan.LoanEvent.ReturnWithdrawn;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** While an item is away from its owner: longer, sooner, in parts, back or not. */
class KeepingTest extends LoanScenarios {

    private static final LocalDate LATER = DUE.plusDays(7);

    private Scenario out() {
        return onTheBoard().given(REQUESTED, ACCEPTED, OUT);
    }

    private static Instant end(LocalDate day) {
        return END_OF_DUE_DAY.plus(Duration.ofDays(day.toEpochDay() - DUE.toEpochDay()));
    }

    @Test
    void anExtensionLastsTheLoanDaysOnceMoreFromTheDueDay() {
        out().by("ben", "resident")
                .when(new AskExtension(LOAN, JINPING))
                .thenEvents(new ExtensionAsked(LOAN, DRILL, LATER))
                .when(new AskExtension(LOAN, JINPING))
                .thenUnchanged()
                .by("ana", "resident")
                .when(new GrantExtension(LOAN, JINPING))
                .thenEvents(new ExtensionGranted(LOAN, DRILL, LATER, end(LATER), DUE))
                .when(new GrantExtension(LOAN, JINPING))
                .thenRejected(LoanRejection.NO_EXTENSION_ASKED);
    }

    @Test
    void anOverdueLoanIsExtendedFromTodaySoThatItIsNotLateAgainAtOnce() {
        out().whenItIs(END_OF_DUE_DAY.plus(Duration.ofDays(3)))
                .by("ben", "resident")
                .when(new AskExtension(LOAN, JINPING))
                .thenEvents(new ExtensionAsked(LOAN, DRILL, DUE.plusDays(4 + 7)));
    }

    @Test
    void aRefusedExtensionChangesNoDueDay() {
        out().given(new ExtensionAsked(LOAN, DRILL, LATER))
                .by("ana", "resident")
                .when(new RefuseExtension(LOAN, JINPING, "We need it."))
                .thenEvents(new ExtensionRefused(LOAN, DRILL, "We need it."))
                .whenItIs(END_OF_DUE_DAY)
                .by("rules", "rule")
                .when(new MarkLoanOverdue(LOAN))
                .thenUnchanged();
    }

    @Test
    void aRecallLeavesTheBorrowerTheGuaranteedDays() {
        LocalDate sooner = TODAY.plusDays(3);
        out().by("ana", "resident")
                .when(new RecallLoan(LOAN, JINPING, "My roof leaks."))
                .thenEvents(new LoanRecalled(LOAN, DRILL, sooner, end(sooner), "My roof leaks.", DUE))
                .when(new RecallLoan(LOAN, JINPING, null))
                .thenUnchanged();
    }

    @Test
    void aCodeIsScannedOnceByTheOtherSideWithinItsMinutes() {
        var issued = new HandoverCodeIssued(
                LOAN, DRILL, Side.OWNER, MORNING.plus(Duration.ofMinutes(5)), HandoverCodes.digest("c0de"));
        var issue = new IssueHandoverCode(LOAN, JINPING, HandoverCodes.digest("c0de"));
        var scan = new ScanHandoverCode(LOAN, JINPING, "c0de", null);
        onTheBoard()
                .given(REQUESTED, ACCEPTED)
                .by("ana", "resident")
                .when(issue)
                .thenEvents(issued)
                .when(scan)
                .thenRejected(LoanRejection.CODE_WRONG)
                .by("ben", "resident")
                .when(scan)
                .thenEvents(confirmed(Side.BORROWER), OUT)
                .when(scan)
                .thenRejected(LoanRejection.CODE_WRONG);
        onTheBoard()
                .given(REQUESTED, ACCEPTED, issued)
                .at(MORNING.plus(Duration.ofMinutes(5)))
                .by("ben", "resident")
                .when(scan)
                .thenRejected(LoanRejection.CODE_WRONG);
    }

    @Test
    void aKitComesBackPartByPart() {
        onTheBoard()
                .given(
                        new LoanRequested(
                                LOAN,
                                DRILL,
                                JINPING,
                                homeOf("ben"),
                                homeOf("ana"),
                                7,
                                THREE_DAYS_LATER,
                                null,
                                null,
                                null,
                                List.of("charger", "bits"),
                                null,
                                null,
                                null,
                                MORNING),
                        ACCEPTED,
                        OUT)
                .by("ana", "resident")
                .when(new TakePartsBack(LOAN, JINPING, List.of("charger")))
                .thenEvents(new PartsReturned(LOAN, DRILL, List.of("charger")))
                .when(new TakePartsBack(LOAN, JINPING, List.of("charger")))
                .thenUnchanged()
                .when(new ConfirmReturn(LOAN, JINPING, new Inspection(null, List.of("sail"), List.of())))
                .thenRejected(LoanRejection.PART_UNKNOWN);
    }

    @Test
    void aReturnThatOnlyTheBorrowerConfirmsGoesToAStewardAfterSevenDaysAndRemindersStop() {
        out().given(reported())
                .whenItIs(MORNING.plus(Duration.ofDays(7)))
                .thenEvents(new ReturnReferred(LOAN, DRILL, Side.OWNER, null))
                .by("sun", "steward")
                .when(new SettleReturn(LOAN, JINPING, Whereabouts.AT_BORROWER, "It stood in the cellar."))
                .thenEvents(new ReturnRefuted(LOAN, DRILL, "It stood in the cellar."));
    }

    @Test
    void theOwnerDeniesAReturnAndTheBorrowerMayTakeTheWordBack() {
        out().given(reported())
                .by("ana", "resident")
                .when(new DenyReturn(LOAN, JINPING, "I see no drill."))
                .thenEvents(new ReturnReferred(LOAN, DRILL, Side.OWNER, "I see no drill."))
                .by("ben", "resident")
                .when(new WithdrawReturn(LOAN, JINPING))
                .thenEvents(new ReturnWithdrawn(LOAN, DRILL));
    }

    @Test
    void whoKnockedFirstRecordsItAfterwardsAndTheBoardKnowsTheItemIsOut() {
        LocalDate startedOn = TODAY.minusDays(2);
        LocalDate due = startedOn.plusDays(7);
        onTheBoard()
                .by("ben", "resident")
                .when(new RecordDoorLoan(LOAN, JINPING, DRILL, homeOf("ben"), startedOn))
                .thenEvents(new LoanStartedAtTheDoor(
                        LOAN,
                        DRILL,
                        PARTIES,
                        Side.BORROWER,
                        startedOn,
                        due,
                        end(due),
                        1,
                        7,
                        MORNING.plus(Duration.ofDays(2)),
                        List.of(),
                        List.of(-2, 0, 1, 3, 7, 14)))
                .by("cho", "resident")
                .when(new RecordDoorLoan(OTHER, JINPING, DRILL, homeOf("cho"), startedOn))
                .thenRejected(LoanRejection.ITEM_NOT_AVAILABLE)
                .when(new RecordDoorLoan(OTHER, JINPING, DRILL, homeOf("cho"), TODAY.minusDays(8)))
                .thenRejected(LoanRejection.DAYS_WRONG);
    }

    @Test
    void aClosureMovesTheDueDaysThatLieInItAndOnlyThose() {
        LocalDate open = DUE.plusDays(2);
        out().by("lin", "officer")
                .when(new AnnounceClosure(DUE, DUE.plusDays(1), "Dragon boats"))
                .thenEvents(new ClosureAnnounced(DUE, DUE.plusDays(1), "Dragon boats"))
                .thenFollows(
                        new DueMoved(LOAN, DRILL, open, end(open), Mover.RULE, "The due day is a closed day.", DUE))
                .when(new CallOffClosure(DUE, DUE.plusDays(1)))
                .thenEvents(new ClosureCalledOff(DUE, DUE.plusDays(1)));
    }

    @Test
    void closuresThatAreOverDoNotCountAgainstTheNext() {
        closedOnDaysFrom(TODAY.minusDays(400))
                .when(new AnnounceClosure(DUE, DUE, "Dragon boats"))
                .thenEvents(new ClosureAnnounced(DUE, DUE, "Dragon boats"));
        closedOnDaysFrom(DUE.plusDays(1))
                .when(new AnnounceClosure(DUE, DUE, "Dragon boats"))
                .thenRejected(HouseRulesRejection.TOO_MANY_CLOSURES);
    }

    private Scenario closedOnDaysFrom(LocalDate first) {
        return onTheBoard()
                .given(first.datesUntil(first.plusDays(400))
                        .map(day -> new ClosureAnnounced(day, day, "A day of rest"))
                        .toList())
                .by("lin", "officer");
    }

    @Test
    void whatAHouseholdThatLeavesHasBorrowedIsDueAtOnce() {
        out().whenLearnt(new HouseholdLeft(homeOf("ben"), JINPING))
                .thenEvents(new DueMoved(LOAN, DRILL, TODAY, end(TODAY), Mover.RULE, "The household has left.", DUE));
    }

    @Test
    void whatAnotherHouseholdStillHasDoesNotChangeHandsASecondTime() {
        LocalDate next = DUE.plusDays(1);
        var dated = new LoanRequested(
                OTHER,
                DRILL,
                JINPING,
                homeOf("cho"),
                homeOf("ana"),
                7,
                THREE_DAYS_LATER,
                next,
                next.plusDays(2),
                null,
                null,
                null,
                null,
                null,
                MORNING);
        var promised = new LoanEvent.LoanAccepted(
                OTHER, DRILL, end(next.plusDays(2)), next, next.plusDays(2), parties("cho"), MORNING, true);
        out().given(dated, promised)
                .at(end(DUE))
                .by("ana", "resident")
                .when(new LoanCommand.ConfirmHandover(OTHER, JINPING, null))
                .thenRejected(LoanRejection.ITEM_NOT_AVAILABLE)
                .when(new ConfirmReturn(LOAN, JINPING, null))
                .when(new LoanCommand.ConfirmHandover(OTHER, JINPING, null))
                .thenEvents(new LoanEvent.HandoverConfirmed(
                        OTHER, DRILL, Side.OWNER, null, end(DUE).plus(Duration.ofDays(1))));
    }

    @Test
    void whatIsPromisedToOneIsNotLentToAnotherAtTheDoor() {
        onTheBoard()
                .given(REQUESTED, ACCEPTED)
                .by("cho", "resident")
                .when(new RecordDoorLoan(OTHER, JINPING, DRILL, homeOf("cho"), TODAY))
                .thenRejected(LoanRejection.ITEM_NOT_AVAILABLE);
    }

    @Test
    void aReopenedLoanHasItsItemAndNobodyElseIsPromisedIt() {
        onTheBoard()
                .given(
                        REQUESTED,
                        ACCEPTED,
                        OUT,
                        returned(null),
                        new LoanEvent.LoanReopened(
                                LOAN, DRILL, PARTIES, DUE, END_OF_DUE_DAY, "It was the other drill."),
                        requested(OTHER, "cho"))
                .by("ana", "resident")
                .when(new LoanCommand.AcceptLoan(OTHER, JINPING))
                .thenRejected(LoanRejection.ITEM_NOT_AVAILABLE);
    }

    @Test
    void daysBeyondAllCalendarsAreRefused() {
        onTheBoard()
                .by("ben", "resident")
                .when(new LoanCommand.RequestLoan(LOAN, JINPING, DRILL, TODAY, LocalDate.MAX, null))
                .thenRejected(LoanRejection.DAYS_WRONG);
    }

    @Test
    void anExtensionIsNotGrantedForADayThatIsOver() {
        out().given(new ExtensionAsked(LOAN, DRILL, LATER))
                .at(end(LATER))
                .by("ana", "resident")
                .when(new GrantExtension(LOAN, JINPING))
                .thenRejected(LoanRejection.TOO_LATE);
    }

    @Test
    void aClosureMovesNoDueDayIntoAnothersDays() {
        var dated = new LoanRequested(
                OTHER,
                DRILL,
                JINPING,
                homeOf("cho"),
                homeOf("ana"),
                7,
                THREE_DAYS_LATER,
                DUE.plusDays(1),
                DUE.plusDays(3),
                null,
                null,
                null,
                null,
                null,
                MORNING);
        var promised = new LoanEvent.LoanAccepted(
                OTHER, DRILL, end(DUE.plusDays(3)), DUE.plusDays(1), DUE.plusDays(3), parties("cho"), MORNING, true);
        out().given(dated, promised)
                .by("lin", "officer")
                .when(new AnnounceClosure(DUE, DUE, "Dragon boats"))
                .thenFollows();
    }

    @Test
    void anyFreeCopyServes() {
        onTheBoard()
                .given(
                        new ItemListed(DRILL, JINPING, homeOf("ana"), "Drill", "tools", "lend", 7, 2, null, null),
                        REQUESTED,
                        ACCEPTED,
                        OUT,
                        requested(OTHER, "cho"))
                .by("ana", "resident")
                .when(new LoanCommand.AcceptLoan(OTHER, JINPING))
                .thenEvents(accepted(OTHER, "cho"));
    }
}
