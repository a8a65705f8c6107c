package community.linli.lending.loan;

import static org.assertj.core.api.Assertions.assertThat;

import community.linli.eventsourcing.testkit.scenario.Scenario;
import community.linli.lending.loan.LoanCommand.AskExtension;
import community.linli.lending.loan.LoanCommand.DenyHandover;
import community.linli.lending.loan.LoanCommand.FindAgain;
import community.linli.lending.loan.LoanCommand.GrantExtension;
import community.linli.lending.loan.LoanCommand.MoveDue;
import community.linli.lending.loan.LoanCommand.RecallLoan;
import community.linli.lending.loan.LoanCommand.WriteOffLoan;
import community.linli.lending.loan.LoanEvent.LoanHandedOver;
import community.linli.lending.loan.LoanEvent.LoanLost;
import community.linli.lending.loan.LoanEvent.Mover;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is found under a day is what may come back on it. */
class DueLoansTest extends LoanScenarios {

    private static List<LoanId> due(Scenario scenario) {
        return due(scenario, DUE);
    }

    private static List<LoanId> due(Scenario scenario, LocalDate day) {
        return scenario.world()
                .find(DueLoans.class, day.toString())
                .map(DueLoans::loans)
                .orElse(List.of());
    }

    private Scenario out() {
        return onTheBoard().given(REQUESTED, ACCEPTED, OUT);
    }

    @Test
    void whatIsDueOnAnotherDayIsDueOnThatOneOnly() {
        LocalDate later = DUE.plusDays(2);
        Scenario moved = out().by("sun", "steward").when(new MoveDue(LOAN, JINPING, later, "They are in hospital."));
        assertThat(due(moved)).isEmpty();
        assertThat(due(moved, later)).containsExactly(LOAN);

        Scenario extended = out().by("ben", "resident")
                .when(new AskExtension(LOAN, JINPING))
                .by("ana", "resident")
                .when(new GrantExtension(LOAN, JINPING));
        assertThat(due(extended)).isEmpty();
        assertThat(due(extended, DUE.plusDays(7))).containsExactly(LOAN);

        Scenario recalled = out().by("ana", "resident").when(new RecallLoan(LOAN, JINPING, null));
        assertThat(due(recalled)).isEmpty();
        assertThat(due(recalled, TODAY.plusDays(3))).containsExactly(LOAN);
    }

    @Test
    void whatTurnsUpAfterItsDueDayIsDueOnThatDayOnly() {
        Scenario lost = out().given(new LoanLost(LOAN, DRILL, Mover.BORROWER, null))
                .at(END_OF_DUE_DAY)
                .by("ben", "resident")
                .when(new FindAgain(LOAN, JINPING));
        assertThat(due(lost)).isEmpty();
        assertThat(due(lost, DUE.plusDays(1))).containsExactly(LOAN);
    }

    @Test
    void whatIsMovedToTheDayItIsDueOnIsStillDueOnIt() {
        assertThat(due(out().by("sun", "steward").when(new MoveDue(LOAN, JINPING, DUE, "As it was."))))
                .containsExactly(LOAN);
    }

    @Test
    void whatWasSettledAsLostIsDueNoMore() {
        Scenario lost =
                onTheBoard().given(REQUESTED, ACCEPTED, OUT).given(new LoanLost(LOAN, DRILL, Mover.BORROWER, null));
        assertThat(due(lost)).containsExactly(LOAN);
        assertThat(due(lost.by("rules", "rule").when(new WriteOffLoan(LOAN)))).isEmpty();
    }

    @Test
    void whatNeverChangedHandsIsDueNoMore() {
        LoanHandedOver unheard = new LoanHandedOver(
                LOAN,
                DRILL,
                TODAY,
                DUE,
                END_OF_DUE_DAY,
                1,
                PARTIES,
                OUT.reminderDays(),
                Side.BORROWER,
                MORNING.plusSeconds(60));
        Scenario denied = onTheBoard()
                .given(REQUESTED, ACCEPTED, unheard)
                .by("ben", "resident")
                .when(new DenyHandover(LOAN, JINPING));
        assertThat(due(denied)).isEmpty();
    }
}
