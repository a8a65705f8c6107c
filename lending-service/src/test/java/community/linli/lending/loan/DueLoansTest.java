package community.linli.lending.loan;

import static org.assertj.core.api.Assertions.assertThat;

import community.linli.eventsourcing.testkit.scenario.Scenario;
import community.linli.lending.loan.LoanCommand.DenyHandover;
import community.linli.lending.loan.LoanCommand.WriteOffLoan;
import community.linli.lending.loan.LoanEvent.LoanHandedOver;
import community.linli.lending.loan.LoanEvent.LoanLost;
import community.linli.lending.loan.LoanEvent.Mover;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is found under a day is what may come back on it. */
class DueLoansTest extends LoanScenarios {

    private static List<LoanId> due(Scenario scenario) {
        return scenario.world()
                .find(DueLoans.class, DUE.toString())
                .map(DueLoans::loans)
                .orElse(List.of());
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
