package community.linli.lending.loan;

import static org.assertj.core.api.Assertions.assertThat;

import community.linli.eventsourcing.testkit.scenario.Scenario;
import community.linli.lending.facts.CatalogFacts.ItemListed;
import community.linli.lending.itemdiary.ItemDiary;
import community.linli.lending.itemdiary.ItemDiary.Claim;
import community.linli.lending.loan.LoanCommand.AskExtension;
import community.linli.lending.loan.LoanCommand.FindAgain;
import community.linli.lending.loan.LoanCommand.GrantExtension;
import community.linli.lending.loan.LoanCommand.RecallLoan;
import community.linli.lending.loan.LoanCommand.ReopenLoan;
import community.linli.lending.loan.LoanCommand.ReportDamage;
import community.linli.lending.loan.LoanEvent.DamageReported;
import community.linli.lending.loan.LoanEvent.ExtensionAsked;
import community.linli.lending.loan.LoanEvent.ExtensionGranted;
import community.linli.lending.loan.LoanEvent.LoanHandedOver;
import community.linli.lending.loan.LoanEvent.LoanLost;
import community.linli.lending.loan.LoanEvent.LoanRecalled;
import community.linli.lending.loan.LoanEvent.LoanReopened;
import community.linli.lending.loan.LoanEvent.LostItemFound;
import community.linli.lending.loan.LoanEvent.Mover;
import community.linli.lending.loan.LoanEvent.ReturnReminded;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A loan that was thought to be over, or its item gone, goes on as if nothing had been. */
class AgainTest extends LoanScenarios {

    private static final LocalDate LATER = DUE.plusDays(7);

    private Scenario out() {
        return onTheBoard().given(REQUESTED, ACCEPTED, OUT);
    }

    private static Instant end(LocalDate day) {
        return END_OF_DUE_DAY.plus(Duration.ofDays(day.toEpochDay() - DUE.toEpochDay()));
    }

    private static LoanReopened reopened(LocalDate day) {
        return new LoanReopened(LOAN, DRILL, PARTIES, day, end(day), "It was the other drill.", 1);
    }

    @Test
    void noExtensionIsGrantedForWhatIsSaidToBeBack() {
        out().given(new ExtensionAsked(LOAN, DRILL, LATER), reported())
                .by("ana", "resident")
                .when(new GrantExtension(LOAN, JINPING))
                .thenRejected(LoanRejection.RETURN_REPORTED);
    }

    @Test
    void aReopenedLoanCanBeRecalledAsBefore() {
        Instant threeDaysOn = MORNING.plus(Duration.ofDays(3));
        LocalDate sooner = TODAY.plusDays(5);
        out().given(returned(null))
                .at(threeDaysOn)
                .by("sun", "steward")
                .when(new ReopenLoan(LOAN, JINPING, DUE, "It was the other drill."))
                .thenEvents(reopened(DUE))
                .by("ana", "resident")
                .when(new RecallLoan(LOAN, JINPING, null))
                .thenEvents(new LoanRecalled(LOAN, DRILL, sooner, end(sooner), null, DUE));
    }

    @Test
    void aReopenedLoanHasNoCopyThatAnotherHas() {
        Scenario reopened = out().given(
                        new ItemListed(DRILL, JINPING, homeOf("ana"), "drill", "tools", "lend", 7, 2, null, null))
                .given(returned(null), requested(OTHER, "cho"), accepted(OTHER, "cho"))
                .given(new LoanHandedOver(
                        OTHER, DRILL, TODAY, DUE, END_OF_DUE_DAY, 1, parties("cho"), OUT.reminderDays(), null, null))
                .by("sun", "steward")
                .when(new ReopenLoan(LOAN, JINPING, DUE, "It was the other drill."));
        assertThat(ItemDiary.of(reopened.world(), DRILL).claims())
                .extracting(Claim::copy)
                .containsExactly(1, 2);
    }

    @Test
    void aReopenedLoanHasHadItsExtensionsAndItsDamage() {
        var scratch = new Inspection("A scratch.", List.of(), List.of());
        Scenario scenario = out().given(
                        new ExtensionAsked(LOAN, DRILL, LATER),
                        new ExtensionGranted(LOAN, DRILL, LATER, end(LATER)),
                        new ExtensionGranted(LOAN, DRILL, LATER, end(LATER)),
                        new DamageReported(LOAN, DRILL, Side.OWNER, scratch),
                        returned(null))
                .by("ana", "resident")
                .when(new ReportDamage(LOAN, JINPING, scratch))
                .thenUnchanged()
                .given(reopened(LATER));
        scenario.when(new ReportDamage(LOAN, JINPING, scratch))
                .thenUnchanged()
                .by("ben", "resident")
                .when(new AskExtension(LOAN, JINPING))
                .thenRejected(LoanRejection.EXTENDED_OFTEN_ENOUGH);
    }

    @Test
    void whatWasLostAndFoundHasHadItsExtensions() {
        out().given(
                        new ExtensionAsked(LOAN, DRILL, LATER),
                        new ExtensionGranted(LOAN, DRILL, LATER, end(LATER)),
                        new ExtensionGranted(LOAN, DRILL, LATER, end(LATER)),
                        new LoanLost(LOAN, DRILL, Mover.BORROWER, null))
                .by("ben", "resident")
                .when(new FindAgain(LOAN, JINPING))
                .when(new AskExtension(LOAN, JINPING))
                .thenRejected(LoanRejection.EXTENDED_OFTEN_ENOUGH);
    }

    @Test
    void whatWasRecalledLostAndFoundIsStillRecalled() {
        LocalDate sooner = TODAY.plusDays(3);
        out().given(
                        new LoanRecalled(LOAN, DRILL, sooner, end(sooner), null),
                        new LoanLost(LOAN, DRILL, Mover.BORROWER, null),
                        new LostItemFound(LOAN, DRILL, sooner, end(sooner)))
                .by("ben", "resident")
                .when(new AskExtension(LOAN, JINPING))
                .thenRejected(LoanRejection.LOAN_RECALLED);
    }

    @Test
    void nobodyIsRemindedTwiceOfTheSameDayThoughTheItemWasLostInBetween() {
        out().given(
                        new ReturnReminded(LOAN, DRILL, DUE, -2),
                        new LoanLost(LOAN, DRILL, Mover.BORROWER, null),
                        new LostItemFound(LOAN, DRILL, DUE, END_OF_DUE_DAY))
                .whenItIs(end(DUE.minusDays(1)))
                .thenEvents()
                .whenItIs(end(DUE.minusDays(1)).plus(Duration.ofHours(9)))
                .thenEvents(new ReturnReminded(LOAN, DRILL, DUE, 0));
    }
}
