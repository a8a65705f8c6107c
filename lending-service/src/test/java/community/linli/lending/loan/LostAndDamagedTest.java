package community.linli.lending.loan;

import community.linli.eventsourcing.testkit.scenario.Scenario;
import community.linli.lending.loan.LoanCommand.FindAgain;
import community.linli.lending.loan.LoanCommand.ReportDamage;
import community.linli.lending.loan.LoanCommand.ReportLost;
import community.linli.lending.loan.LoanEvent.DamageReported;
import community.linli.lending.loan.LoanEvent.LoanLost;
import community.linli.lending.loan.LoanEvent.LoanWrittenOff;
import community.linli.lending.loan.LoanEvent.LostItemFound;
import community.linli.lending.loan.LoanEvent.Mover;
import community.linli.lending.settlement.CaseCommand.AgreeToSettlement;
import community.linli.lending.settlement.CaseCommand.CallSteward;
import community.linli.lending.settlement.CaseCommand.DecideCase;
import community.linli.lending.settlement.CaseCommand.ForgiveCase;
import community.linli.lending.settlement.CaseCommand.OfferSettlement;
import community.linli.lending.settlement.CaseCommand.TakeCaseOn;
import community.linli.lending.settlement.CaseEvent.CaseDropped;
import community.linli.lending.settlement.CaseEvent.CaseOpened;
import community.linli.lending.settlement.CaseEvent.CaseSettled;
import community.linli.lending.settlement.CaseEvent.Kind;
import community.linli.lending.settlement.CaseEvent.MediationAsked;
import community.linli.lending.settlement.CaseEvent.MediationBegun;
import community.linli.lending.settlement.CaseEvent.SettlementOffered;
import community.linli.lending.settlement.CaseEvent.Settler;
import community.linli.lending.settlement.CaseId;
import community.linli.lending.settlement.CaseRejection;
import community.linli.lending.settlement.Remedy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is lost or damaged, and how the two households, or a steward, settle it. */
class LostAndDamagedTest extends LoanScenarios {

    private static final CaseId MATTER = new CaseId(LOAN.value());
    private static final Instant FORTNIGHT = MORNING.plus(Duration.ofDays(14));

    private Scenario out() {
        return onTheBoard().given(REQUESTED, ACCEPTED, OUT);
    }

    @Test
    void aLostItemThatIsSettledEndsItsLoanWithoutIt() {
        out().by("ben", "resident")
                .when(new ReportLost(LOAN, JINPING, "It fell off the boat."))
                .thenEvents(
                        new LoanLost(LOAN, DRILL, Mover.BORROWER, "It fell off the boat."), opened(Kind.LOST, "ben"))
                .when(new OfferSettlement(MATTER, JINPING, Remedy.PAY, 20_000L, "Is that fair?"))
                .thenEvents(new SettlementOffered(MATTER, homeOf("ben"), Remedy.PAY, 20_000L, "Is that fair?"))
                .when(new AgreeToSettlement(MATTER, JINPING, Remedy.PAY, 20_000L))
                .thenRejected(CaseRejection.NO_SUCH_OFFER)
                .by("ana", "resident")
                .when(new AgreeToSettlement(MATTER, JINPING, Remedy.PAY, 30_000L))
                .thenRejected(CaseRejection.NO_SUCH_OFFER)
                .when(new AgreeToSettlement(MATTER, JINPING, Remedy.PAY, 20_000L))
                .thenEvents(new CaseSettled(MATTER, DRILL, Kind.LOST, Remedy.PAY, 20_000L, Settler.BOTH, null))
                .thenFollows(new LoanWrittenOff(LOAN, DRILL, PARTIES, DUE))
                .when(new ForgiveCase(MATTER, JINPING))
                .thenRejected(CaseRejection.CASE_CLOSED);
    }

    @Test
    void whatTurnsUpAgainIsOwedNoMore() {
        out().given(new LoanLost(LOAN, DRILL, Mover.BORROWER, null), opened(Kind.LOST, "ben"))
                .by("ben", "resident")
                .when(new FindAgain(LOAN, JINPING))
                .thenEvents(
                        new LostItemFound(LOAN, DRILL, DUE, END_OF_DUE_DAY, DUE),
                        new CaseDropped(MATTER, "The item has turned up."));
    }

    @Test
    void damageIsSettledBesideTheLoanAndForgivingIsASettlement() {
        var scratch = new Inspection("A scratch.", List.of(), List.of());
        out().by("ana", "resident")
                .when(new ReportDamage(LOAN, JINPING, scratch))
                .thenEvents(new DamageReported(LOAN, DRILL, Side.OWNER, scratch), opened(Kind.DAMAGED, "ana"))
                .when(new ForgiveCase(MATTER, JINPING))
                .thenEvents(new CaseSettled(MATTER, DRILL, Kind.DAMAGED, Remedy.FORGIVE, null, Settler.OWNER, null))
                .thenFollows();
    }

    @Test
    void aStewardMediatesWhenAskedOrAfterAFortnightAndTheSecondOneIsTold() {
        var decide = new DecideCase(MATTER, JINPING, Remedy.REPAIR, null, "Ben has tools.");
        out().given(new LoanLost(LOAN, DRILL, Mover.BORROWER, null), opened(Kind.LOST, "ben"))
                .by("sun", "steward")
                .when(decide)
                .thenRejected(CaseRejection.TOO_EARLY)
                .whenItIs(FORTNIGHT)
                .thenEvents(new MediationAsked(MATTER, null))
                .when(new TakeCaseOn(MATTER, JINPING))
                .thenEvents(new MediationBegun(MATTER, "sun"))
                .when(decide)
                .thenEvents(new CaseSettled(
                        MATTER, DRILL, Kind.LOST, Remedy.REPAIR, null, Settler.STEWARD, "Ben has tools."))
                .by("wen", "steward")
                .when(decide)
                .thenRejected(CaseRejection.CASE_CLOSED);
        out().given(new LoanLost(LOAN, DRILL, Mover.BORROWER, null), opened(Kind.LOST, "ben"))
                .by("ben", "resident")
                .when(new CallSteward(MATTER, JINPING))
                .thenEvents(new MediationAsked(MATTER, homeOf("ben")));
    }

    private static CaseOpened opened(Kind kind, String by) {
        return new CaseOpened(MATTER, DRILL, JINPING, homeOf("ben"), homeOf("ana"), kind, homeOf(by), FORTNIGHT);
    }
}
