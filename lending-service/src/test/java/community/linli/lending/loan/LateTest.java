package community.linli.lending.loan;

import community.linli.eventsourcing.testkit.scenario.Scenario;
import community.linli.lending.facts.ItemId;
import community.linli.lending.loan.LoanCommand.AcceptLoan;
import community.linli.lending.loan.LoanCommand.CancelLoan;
import community.linli.lending.loan.LoanCommand.ConfirmReturn;
import community.linli.lending.loan.LoanCommand.MoveDue;
import community.linli.lending.loan.LoanCommand.RequestLoan;
import community.linli.lending.loan.LoanCommand.WithdrawReturn;
import community.linli.lending.loan.LoanEvent.LoanAccepted;
import community.linli.lending.loan.LoanEvent.LoanHandedOver;
import community.linli.lending.loan.LoanEvent.LoanLost;
import community.linli.lending.loan.LoanEvent.LoanRequested;
import community.linli.lending.loan.LoanEvent.LostItemFound;
import community.linli.lending.loan.LoanEvent.Mover;
import community.linli.lending.waitlist.TurnId;
import community.linli.lending.waitlist.WaitlistCommand.JoinWaitlist;
import community.linli.lending.waitlist.WaitlistEvent.TurnJoined;
import community.linli.lending.waitlist.WaitlistRejection;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Ben has the drill; what becomes of Cho, who would like it next, and keeps the saw too long. */
class LateTest extends LoanScenarios {

    private static final ItemId SAW = new ItemId("saw");
    private static final LoanId CHOS_SAW = new LoanId("cho-saw");
    private static final Instant SAW_IS_LATE = Instant.parse("2026-05-03T16:00:00Z");
    private static final TurnId TURN = new TurnId("turn-of-cho");
    private static final JoinWaitlist JOIN = new JoinWaitlist(DRILL, TURN, JINPING, null);
    private static final RequestLoan ASK =
            new RequestLoan(new LoanId("cho-pot"), JINPING, new ItemId("pot"), null, null, null);

    private Scenario choHasTheSaw() {
        return onTheBoard()
                .given(
                        REQUESTED,
                        ACCEPTED,
                        OUT,
                        new LoanRequested(
                                CHOS_SAW,
                                SAW,
                                JINPING,
                                homeOf("cho"),
                                homeOf("ana"),
                                7,
                                THREE_DAYS_LATER,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                MORNING),
                        new LoanAccepted(
                                CHOS_SAW, SAW, A_WEEK_LATER, TODAY, TODAY.plusDays(2), parties("cho"), MORNING, false),
                        new LoanHandedOver(
                                CHOS_SAW,
                                SAW,
                                TODAY,
                                TODAY.plusDays(2),
                                SAW_IS_LATE,
                                1,
                                parties("cho"),
                                List.of(),
                                null,
                                null))
                .by("cho", "resident");
    }

    private static TurnJoined joined() {
        return new TurnJoined(TURN, DRILL, JINPING, homeOf("cho"), homeOf("ana"), null);
    }

    @Test
    void whoHasSomethingOverdueDoesNotWaitForMore() {
        choHasTheSaw()
                .at(SAW_IS_LATE)
                .when(JOIN)
                .thenRejected(WaitlistRejection.SOMETHING_OVERDUE)
                .at(SAW_IS_LATE.minusSeconds(1))
                .when(JOIN)
                .thenEvents(joined());
    }

    @Test
    void whoSaysThatWhatIsLateIsBackMayAskAndWaitForMore() {
        choHasTheSaw()
                .at(SAW_IS_LATE)
                .when(new ConfirmReturn(CHOS_SAW, JINPING, null))
                .by("sun", "steward")
                .when(new MoveDue(CHOS_SAW, JINPING, TODAY.plusDays(3), "Nobody was at home."))
                .at(SAW_IS_LATE.plus(Duration.ofDays(1)))
                .by("cho", "resident")
                .when(ASK)
                .when(new CancelLoan(ASK.loan(), JINPING, null))
                .when(JOIN)
                .thenEvents(joined());
    }

    @Test
    void whoTakesBackThatItIsBackIsLateAgain() {
        choHasTheSaw()
                .at(SAW_IS_LATE)
                .when(new ConfirmReturn(CHOS_SAW, JINPING, null))
                .when(new WithdrawReturn(CHOS_SAW, JINPING))
                .when(ASK)
                .thenRejected(LoanRejection.SOMETHING_OVERDUE)
                .when(JOIN)
                .thenRejected(WaitlistRejection.SOMETHING_OVERDUE);
    }

    @Test
    void whatWasSaidToBeBackAndIsFoundElsewhereIsLateAgain() {
        choHasTheSaw()
                .at(SAW_IS_LATE)
                .when(new ConfirmReturn(CHOS_SAW, JINPING, null))
                .given(
                        new LoanLost(CHOS_SAW, SAW, Mover.STEWARD, null),
                        new LostItemFound(CHOS_SAW, SAW, TODAY.plusDays(3), SAW_IS_LATE.plus(Duration.ofDays(1))))
                .at(SAW_IS_LATE.plus(Duration.ofDays(1)))
                .when(ASK)
                .thenRejected(LoanRejection.SOMETHING_OVERDUE);
    }

    @Test
    void whatIsLateAndSaidToBeBackIsNotFreeBeforeItsOwnerSaysSo() {
        LoanId bens = new LoanId("ben-saw");
        choHasTheSaw()
                .at(SAW_IS_LATE)
                .when(new ConfirmReturn(CHOS_SAW, JINPING, null))
                .by("ben", "resident")
                .when(new RequestLoan(bens, JINPING, SAW, null, null, null))
                .by("ana", "resident")
                .when(new AcceptLoan(bens, JINPING))
                .thenRejected(LoanRejection.ITEM_NOT_AVAILABLE);
    }
}
