package community.linli.lending.loan;

import static community.linli.lending.loan.LoanScenarios.ACCEPTED;
import static community.linli.lending.loan.LoanScenarios.DRILL;
import static community.linli.lending.loan.LoanScenarios.DUE;
import static community.linli.lending.loan.LoanScenarios.END_OF_DUE_DAY;
import static community.linli.lending.loan.LoanScenarios.JINPING;
import static community.linli.lending.loan.LoanScenarios.LOAN;
import static community.linli.lending.loan.LoanScenarios.MORNING;
import static community.linli.lending.loan.LoanScenarios.OUT;
import static community.linli.lending.loan.LoanScenarios.PARTIES;
import static community.linli.lending.loan.LoanScenarios.REQUESTED;
import static community.linli.lending.loan.LoanScenarios.TODAY;

import community.linli.lending.loan.LoanCommand.AcceptLoan;
import community.linli.lending.loan.LoanCommand.AgreeToHandover;
import community.linli.lending.loan.LoanCommand.AskExtension;
import community.linli.lending.loan.LoanCommand.CancelLoan;
import community.linli.lending.loan.LoanCommand.CancelLoanOfWithdrawnItem;
import community.linli.lending.loan.LoanCommand.ConfirmHandover;
import community.linli.lending.loan.LoanCommand.ConfirmReturn;
import community.linli.lending.loan.LoanCommand.CounterOffer;
import community.linli.lending.loan.LoanCommand.DeclareLost;
import community.linli.lending.loan.LoanCommand.DeclineLoan;
import community.linli.lending.loan.LoanCommand.DenyHandover;
import community.linli.lending.loan.LoanCommand.DenyReturn;
import community.linli.lending.loan.LoanCommand.ExpireLoanRequest;
import community.linli.lending.loan.LoanCommand.FindAgain;
import community.linli.lending.loan.LoanCommand.GrantExtension;
import community.linli.lending.loan.LoanCommand.HideThanks;
import community.linli.lending.loan.LoanCommand.IssueHandoverCode;
import community.linli.lending.loan.LoanCommand.MarkLoanOverdue;
import community.linli.lending.loan.LoanCommand.MoveDue;
import community.linli.lending.loan.LoanCommand.MoveDueOutOfClosure;
import community.linli.lending.loan.LoanCommand.NudgeOwner;
import community.linli.lending.loan.LoanCommand.ProposeHandover;
import community.linli.lending.loan.LoanCommand.RecallLoan;
import community.linli.lending.loan.LoanCommand.RecordDoorLoan;
import community.linli.lending.loan.LoanCommand.ReferReturn;
import community.linli.lending.loan.LoanCommand.RefuseExtension;
import community.linli.lending.loan.LoanCommand.RemindOfReturn;
import community.linli.lending.loan.LoanCommand.ReopenLoan;
import community.linli.lending.loan.LoanCommand.ReportDamage;
import community.linli.lending.loan.LoanCommand.ReportLost;
import community.linli.lending.loan.LoanCommand.ReportMissedHandover;
import community.linli.lending.loan.LoanCommand.RequestLoan;
import community.linli.lending.loan.LoanCommand.ResumeRequest;
import community.linli.lending.loan.LoanCommand.SayThanks;
import community.linli.lending.loan.LoanCommand.ScanHandoverCode;
import community.linli.lending.loan.LoanCommand.SettleLoanOfHouseholdThatLeft;
import community.linli.lending.loan.LoanCommand.SettlePromise;
import community.linli.lending.loan.LoanCommand.SettleReturn;
import community.linli.lending.loan.LoanCommand.TakeCounterOffer;
import community.linli.lending.loan.LoanCommand.TakePartsBack;
import community.linli.lending.loan.LoanCommand.TakeThanksDown;
import community.linli.lending.loan.LoanCommand.Whereabouts;
import community.linli.lending.loan.LoanCommand.WithdrawReturn;
import community.linli.lending.loan.LoanCommand.WriteOffLoan;
import community.linli.lending.loan.LoanEvent.Canceller;
import community.linli.lending.loan.LoanEvent.CounterOffered;
import community.linli.lending.loan.LoanEvent.DamageReported;
import community.linli.lending.loan.LoanEvent.ExtensionAsked;
import community.linli.lending.loan.LoanEvent.HandoverAgreed;
import community.linli.lending.loan.LoanEvent.HandoverCodeIssued;
import community.linli.lending.loan.LoanEvent.HandoverProposed;
import community.linli.lending.loan.LoanEvent.LoanBecameOverdue;
import community.linli.lending.loan.LoanEvent.LoanDeclined;
import community.linli.lending.loan.LoanEvent.LoanExpired;
import community.linli.lending.loan.LoanEvent.LoanLost;
import community.linli.lending.loan.LoanEvent.LoanRecalled;
import community.linli.lending.loan.LoanEvent.LoanStartedAtTheDoor;
import community.linli.lending.loan.LoanEvent.LoanWrittenOff;
import community.linli.lending.loan.LoanEvent.Mover;
import community.linli.lending.loan.LoanEvent.ReturnReferred;
import community.linli.lending.loan.LoanEvent.ThanksHidden;
import community.linli.lending.loan.LoanEvent.ThanksSaid;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A history for each state of a loan, and one of each command. */
final class LoanStates {

    private static final Inspection SCRATCHED = new Inspection("A scratch.", List.of(), List.of());

    static final List<LoanCommand> COMMANDS = List.of(
            new RequestLoan(LOAN, JINPING, DRILL, null, null, null),
            new RecordDoorLoan(LOAN, JINPING, DRILL, LoanScenarios.homeOf("ben"), TODAY),
            new AcceptLoan(LOAN, JINPING),
            new DeclineLoan(LOAN, JINPING, "In use."),
            new CounterOffer(LOAN, JINPING, TODAY.plusDays(1), TODAY.plusDays(3), null),
            new TakeCounterOffer(LOAN, JINPING),
            new CancelLoan(LOAN, JINPING, "It broke."),
            new ProposeHandover(LOAN, JINPING, MORNING.plusSeconds(3600), MORNING.plusSeconds(7200)),
            new AgreeToHandover(LOAN, JINPING),
            new ReportMissedHandover(LOAN, JINPING),
            new IssueHandoverCode(LOAN, JINPING, HandoverCodes.digest("another")),
            new ScanHandoverCode(LOAN, JINPING, "shown", null),
            new ConfirmHandover(LOAN, JINPING, null),
            new DenyHandover(LOAN, JINPING),
            new AskExtension(LOAN, JINPING),
            new GrantExtension(LOAN, JINPING),
            new RefuseExtension(LOAN, JINPING, null),
            new RecallLoan(LOAN, JINPING, null),
            new TakePartsBack(LOAN, JINPING, List.of("charger")),
            new ConfirmReturn(LOAN, JINPING, null),
            new WithdrawReturn(LOAN, JINPING),
            new DenyReturn(LOAN, JINPING, null),
            new ReportLost(LOAN, JINPING, null),
            new FindAgain(LOAN, JINPING),
            new ReportDamage(LOAN, JINPING, SCRATCHED),
            new SayThanks(LOAN, JINPING, "It drilled like butter."),
            new HideThanks(LOAN, JINPING, Side.BORROWER),
            new SettleReturn(LOAN, JINPING, Whereabouts.AT_OWNER, "It stood behind the door."),
            new DeclareLost(LOAN, JINPING, "Nobody has answered."),
            new MoveDue(LOAN, JINPING, DUE.plusDays(2), "They are in hospital."),
            new ReopenLoan(LOAN, JINPING, DUE, "It was the other drill."),
            new TakeThanksDown(LOAN, JINPING, Side.BORROWER, "It is a scolding."),
            new NudgeOwner(LOAN),
            new ExpireLoanRequest(LOAN),
            new ResumeRequest(LOAN),
            new SettlePromise(LOAN),
            new RemindOfReturn(LOAN, DUE, 0),
            new MarkLoanOverdue(LOAN),
            new ReferReturn(LOAN),
            new CancelLoanOfWithdrawnItem(LOAN),
            new SettleLoanOfHouseholdThatLeft(LOAN, LoanScenarios.homeOf("ben")),
            new MoveDueOutOfClosure(LOAN),
            new WriteOffLoan(LOAN));

    static final ThanksSaid THANKS = new ThanksSaid(LOAN, DRILL, PARTIES, Side.BORROWER, "It drilled like butter.");

    static final ThanksHidden HIDDEN = new ThanksHidden(LOAN, DRILL, PARTIES, Side.BORROWER, Side.OWNER, null);

    private LoanStates() {}

    static Map<String, List<LoanEvent>> all() {
        Map<String, List<LoanEvent>> states = new LinkedHashMap<>();
        states.put("unasked", List.of());
        states.put("requested", requested());
        states.put("owner-offered", requested(new CounterOffered(LOAN, DRILL, Side.OWNER, TODAY, DUE, null)));
        states.put("accepted", accepted());
        states.put(
                "time-proposed",
                accepted(new HandoverProposed(LOAN, DRILL, Side.OWNER, MORNING, MORNING.plusSeconds(60))));
        states.put("time-agreed", accepted(new HandoverAgreed(LOAN, DRILL, MORNING, MORNING.plusSeconds(60))));
        states.put("agreed-time-over", accepted(new HandoverAgreed(LOAN, DRILL, MORNING.minusSeconds(60), MORNING)));
        states.put("owner-shows-code", accepted(shown()));
        states.put("owner-confirmed", accepted(LoanScenarios.confirmed(Side.OWNER)));
        states.put("borrower-confirmed", accepted(LoanScenarios.confirmed(Side.BORROWER)));
        states.put("out", out());
        states.put("begun-at-the-door", List.of(started()));
        states.put("owner-shows-code-for-return", out(shown()));
        states.put("extension-asked", out(new ExtensionAsked(LOAN, DRILL, DUE.plusDays(7))));
        states.put("recalled", out(new LoanRecalled(LOAN, DRILL, TODAY.plusDays(3), END_OF_DUE_DAY, null)));
        states.put("damaged", out(new DamageReported(LOAN, DRILL, Side.OWNER, SCRATCHED)));
        states.put("due-day-over", out());
        states.put("overdue", out(new LoanBecameOverdue(LOAN, DRILL, DUE)));
        states.put("long-overdue", out(new LoanBecameOverdue(LOAN, DRILL, DUE)));
        states.put("return-reported", out(LoanScenarios.reported()));
        states.put("return-referred", out(LoanScenarios.reported(), new ReturnReferred(LOAN, DRILL, Side.OWNER, null)));
        states.put("lost", out(new LoanLost(LOAN, DRILL, Mover.BORROWER, null)));
        states.put("declined", requested(new LoanDeclined(LOAN, DRILL, "In use.", PARTIES)));
        states.put("cancelled", requested(LoanScenarios.cancelled(Canceller.BORROWER, null)));
        states.put("expired", requested(new LoanExpired(LOAN, DRILL, PARTIES)));
        states.put("lapsed", accepted(LoanScenarios.lapsed()));
        states.put("returned", out(LoanScenarios.returned(null)));
        states.put("thanked", out(LoanScenarios.returned(null), THANKS));
        states.put("thanks-hidden", out(LoanScenarios.returned(null), THANKS, HIDDEN));
        states.put(
                "written-off",
                out(new LoanLost(LOAN, DRILL, Mover.BORROWER, null), new LoanWrittenOff(LOAN, DRILL, PARTIES, DUE)));
        return states;
    }

    private static HandoverCodeIssued shown() {
        return new HandoverCodeIssued(
                LOAN, DRILL, Side.OWNER, MORNING.plus(Duration.ofMinutes(5)), HandoverCodes.digest("shown"));
    }

    private static LoanStartedAtTheDoor started() {
        return new LoanStartedAtTheDoor(
                LOAN,
                DRILL,
                PARTIES,
                Side.OWNER,
                TODAY,
                DUE,
                END_OF_DUE_DAY,
                1,
                7,
                MORNING.plus(Duration.ofDays(2)),
                List.of(),
                List.of(0));
    }

    private static List<LoanEvent> requested(LoanEvent... more) {
        return with(List.of(REQUESTED), more);
    }

    private static List<LoanEvent> accepted(LoanEvent... more) {
        return with(List.of(REQUESTED, ACCEPTED), more);
    }

    private static List<LoanEvent> out(LoanEvent... more) {
        return with(List.of(REQUESTED, ACCEPTED, OUT), more);
    }

    private static List<LoanEvent> with(List<LoanEvent> before, LoanEvent... more) {
        List<LoanEvent> history = new ArrayList<>(before);
        history.addAll(List.of(more));
        return history;
    }
}
