package community.linli.lending.loan;

import community.linli.eventsourcing.Deadline;
import community.linli.eventsourcing.testkit.scenario.Scenario;
import community.linli.eventsourcing.testkit.scenario.ScenarioTest;
import community.linli.lending.LendingContext;
import community.linli.lending.facts.CatalogFacts.DistrictRegistered;
import community.linli.lending.facts.CatalogFacts.ItemListed;
import community.linli.lending.facts.CatalogFacts.ItemWithdrawn;
import community.linli.lending.facts.CatalogFacts.ResidentJoined;
import community.linli.lending.facts.CommunityId;
import community.linli.lending.facts.HouseholdId;
import community.linli.lending.facts.ItemId;
import community.linli.lending.facts.PersonId;
import community.linli.lending.loan.LoanCommand.AcceptLoan;
import community.linli.lending.loan.LoanCommand.CancelLoan;
import community.linli.lending.loan.LoanCommand.CancelLoanOfWithdrawnItem;
import community.linli.lending.loan.LoanCommand.ConfirmHandover;
import community.linli.lending.loan.LoanCommand.ConfirmReturn;
import community.linli.lending.loan.LoanCommand.DeclineLoan;
import community.linli.lending.loan.LoanCommand.ExpireLoanRequest;
import community.linli.lending.loan.LoanCommand.MarkLoanOverdue;
import community.linli.lending.loan.LoanCommand.RequestLoan;
import community.linli.lending.loan.LoanEvent.Canceller;
import community.linli.lending.loan.LoanEvent.HandoverConfirmed;
import community.linli.lending.loan.LoanEvent.LoanAccepted;
import community.linli.lending.loan.LoanEvent.LoanBecameOverdue;
import community.linli.lending.loan.LoanEvent.LoanCancelled;
import community.linli.lending.loan.LoanEvent.LoanDeclined;
import community.linli.lending.loan.LoanEvent.LoanExpired;
import community.linli.lending.loan.LoanEvent.LoanHandedOver;
import community.linli.lending.loan.LoanEvent.LoanRequested;
import community.linli.lending.loan.LoanEvent.LoanReturned;
import community.linli.lending.loan.LoanEvent.ReturnReported;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Ana's drill, borrowed by Ben, wanted by Cho as well. */
class LoanDeciderTest extends ScenarioTest {

    private static final Instant MORNING = Instant.parse("2026-05-01T02:00:00Z");
    private static final Instant THREE_DAYS_LATER = Instant.parse("2026-05-04T02:00:00Z");
    private static final Instant END_OF_DUE_DAY = Instant.parse("2026-05-08T16:00:00Z");
    private static final LocalDate TODAY = LocalDate.parse("2026-05-01");
    private static final LocalDate DUE = LocalDate.parse("2026-05-08");
    private static final CommunityId JINPING = new CommunityId("jinping-26");
    private static final ItemId DRILL = new ItemId("drill");
    private static final LoanId LOAN = new LoanId("ben-drill");
    private static final LoanId OTHER = new LoanId("cho-drill");
    private static final LoanRequested REQUESTED = requested(LOAN, "ben");
    private static final LoanAccepted ACCEPTED = new LoanAccepted(LOAN, DRILL);
    private static final LoanHandedOver OUT = new LoanHandedOver(LOAN, DRILL, TODAY, DUE, END_OF_DUE_DAY);

    LoanDeciderTest() {
        super(LendingContext.with(Duration.ofDays(3)));
    }

    private static HouseholdId homeOf(String person) {
        return new HouseholdId("home-of-" + person);
    }

    private static LoanRequested requested(LoanId loan, String borrower) {
        return new LoanRequested(loan, DRILL, JINPING, homeOf(borrower), homeOf("ana"), 7, THREE_DAYS_LATER);
    }

    private Scenario onTheBoard() {
        Scenario scenario = scenario()
                .at(MORNING)
                .given(
                        new DistrictRegistered("Asia/Shanghai"),
                        new ItemListed(DRILL, JINPING, homeOf("ana"), "lend", 7));
        for (String person : new String[] {"ana", "ben", "cho"}) {
            scenario.given(new ResidentJoined(new PersonId(person), JINPING, homeOf(person)));
        }
        return scenario;
    }

    @Test
    void aLoanGoesFromRequestToReturn() {
        onTheBoard()
                .by("ben", "resident")
                .when(new RequestLoan(LOAN, JINPING, DRILL))
                .thenEvents(REQUESTED)
                .thenDeadlines(new Deadline("expiry", THREE_DAYS_LATER, new ExpireLoanRequest(LOAN)))
                .by("ana", "resident")
                .when(new AcceptLoan(LOAN, JINPING))
                .thenEvents(ACCEPTED)
                .thenDeadlines()
                .when(new ConfirmHandover(LOAN, JINPING))
                .thenEvents(new HandoverConfirmed(LOAN, DRILL, Side.OWNER))
                .by("ben", "resident")
                .when(new ConfirmHandover(LOAN, JINPING))
                .thenEvents(new HandoverConfirmed(LOAN, DRILL, Side.BORROWER), OUT)
                .thenDeadlines(new Deadline("overdue", END_OF_DUE_DAY, new MarkLoanOverdue(LOAN)))
                .when(new ConfirmReturn(LOAN, JINPING, null))
                .thenEvents(new ReturnReported(LOAN, DRILL, null))
                .by("ana", "resident")
                .when(new ConfirmReturn(LOAN, JINPING, "clean"))
                .thenEvents(new LoanReturned(LOAN, DRILL, "clean"))
                .thenDeadlines();
    }

    @Test
    void theSecondRequestWaitsWhileTheFirstHoldsTheItem() {
        onTheBoard()
                .given(REQUESTED, requested(OTHER, "cho"), ACCEPTED)
                .by("ana", "resident")
                .when(new AcceptLoan(OTHER, JINPING))
                .thenRejected(LoanRejection.ITEM_NOT_AVAILABLE)
                .when(new DeclineLoan(OTHER, JINPING, "Ben was first."))
                .thenEvents(new LoanDeclined(OTHER, DRILL, "Ben was first."));
    }

    @Test
    void theSecondRequestIsAcceptedOnceTheItemIsBack() {
        onTheBoard()
                .given(REQUESTED, requested(OTHER, "cho"), ACCEPTED, OUT, new LoanReturned(LOAN, DRILL, null))
                .by("ana", "resident")
                .when(new AcceptLoan(OTHER, JINPING))
                .thenEvents(new LoanAccepted(OTHER, DRILL));
    }

    @Test
    void anUnansweredRequestExpiresAfterThreeDays() {
        onTheBoard()
                .given(REQUESTED)
                .whenItIs(THREE_DAYS_LATER)
                .thenRulesAsk(new ExpireLoanRequest(LOAN))
                .thenEvents(new LoanExpired(LOAN, DRILL));
    }

    @Test
    void anItemIsOverdueAtTheEndOfTheDueDayInTheDistrict() {
        onTheBoard()
                .given(REQUESTED, ACCEPTED, OUT)
                .whenItIs(END_OF_DUE_DAY.minusSeconds(60))
                .thenRulesAsk()
                .whenItIs(END_OF_DUE_DAY)
                .thenEvents(new LoanBecameOverdue(LOAN, DRILL, DUE));
    }

    @Test
    void aWithdrawnItemCancelsWhatIsNotHandedOver() {
        onTheBoard()
                .given(REQUESTED)
                .whenLearnt(new ItemWithdrawn(DRILL))
                .thenRulesAsk(new CancelLoanOfWithdrawnItem(LOAN))
                .thenEvents(new LoanCancelled(LOAN, DRILL, Canceller.RULE, "The item has been taken off the board."));
    }

    @Test
    void aWithdrawnItemThatIsOutGoesOnToItsReturn() {
        onTheBoard()
                .given(REQUESTED, ACCEPTED, OUT)
                .given(new ItemWithdrawn(DRILL))
                .by("ana", "resident")
                .when(new ConfirmReturn(LOAN, JINPING, null))
                .thenEvents(new LoanReturned(LOAN, DRILL, null));
    }

    @Test
    void theBorrowerTakesARequestBack() {
        onTheBoard()
                .given(REQUESTED)
                .by("ben", "resident")
                .when(new CancelLoan(LOAN, JINPING, null))
                .thenEvents(new LoanCancelled(LOAN, DRILL, Canceller.BORROWER, null))
                .when(new CancelLoan(LOAN, JINPING, null))
                .thenUnchanged();
    }

    @Test
    void aStrangerSeesNoLoan() {
        onTheBoard()
                .given(REQUESTED)
                .by("cho", "resident")
                .when(new AcceptLoan(LOAN, JINPING))
                .thenRejected(LoanRejection.LOAN_NOT_FOUND);
    }

    @Test
    void nobodyBorrowsTheirOwnItem() {
        onTheBoard()
                .by("ana", "resident")
                .when(new RequestLoan(LOAN, JINPING, DRILL))
                .thenRejected(LoanRejection.OWN_ITEM);
    }

    @Test
    void whoBelongsToNoHouseholdBorrowsNothing() {
        onTheBoard()
                .by("dan", "resident")
                .when(new RequestLoan(LOAN, JINPING, DRILL))
                .thenRejected(LoanRejection.NOT_A_MEMBER);
    }
}
