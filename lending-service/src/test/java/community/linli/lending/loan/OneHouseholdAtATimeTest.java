package community.linli.lending.loan;

import static org.assertj.core.api.Assertions.assertThat;

import community.linli.eventsourcing.Event;
import community.linli.eventsourcing.testkit.scenario.Answer;
import community.linli.eventsourcing.testkit.scenario.Scenario;
import community.linli.lending.LendingContext;
import community.linli.lending.houserules.Rules;
import community.linli.lending.loan.LoanCommand.AcceptLoan;
import community.linli.lending.loan.LoanCommand.CancelLoan;
import community.linli.lending.loan.LoanCommand.ConfirmHandover;
import community.linli.lending.loan.LoanCommand.ConfirmReturn;
import community.linli.lending.loan.LoanCommand.DeclineLoan;
import community.linli.lending.loan.LoanCommand.DenyHandover;
import community.linli.lending.loan.LoanCommand.RequestLoan;
import community.linli.lending.loan.LoanEvent.DoorLoanDenied;
import community.linli.lending.loan.LoanEvent.LoanAccepted;
import community.linli.lending.loan.LoanEvent.LoanCancelled;
import community.linli.lending.loan.LoanEvent.LoanDeclined;
import community.linli.lending.loan.LoanEvent.LoanExpired;
import community.linli.lending.loan.LoanEvent.LoanHandedOver;
import community.linli.lending.loan.LoanEvent.LoanRequested;
import community.linli.lending.loan.LoanEvent.LoanReturned;
import community.linli.lending.loan.LoanEvent.OwnerNudged;
import community.linli.lending.loan.LoanEvent.PromiseLapsed;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Whatever the three households and the clock do, in whatever order, the drill is promised to one of them at most, or in one home. */
class OneHouseholdAtATimeTest {

    private enum Deed {
        REQUEST,
        ACCEPT,
        DECLINE,
        CANCEL,
        CONFIRM_HANDOVER,
        DENY_HANDOVER,
        CONFIRM_RETURN,
        A_DAY_PASSES
    }

    /** Who does what with which of four wishes for the drill. */
    record Step(Deed deed, String person, String loan) {}

    /** The simplest book that could be right: who waits, who has the drill promised or at home. */
    private static final class Book {
        private final Set<LoanId> waiting = new HashSet<>();
        private final Set<LoanId> promised = new HashSet<>();
        private final Set<LoanId> atHome = new HashSet<>();

        boolean isTaken() {
            return !promised.isEmpty() || !atHome.isEmpty();
        }

        void write(LoanEvent event) {
            LoanId loan = event.loan();
            switch (event) {
                case LoanRequested asked -> waiting.add(loan);
                case LoanAccepted accepted -> {
                    assertThat(isTaken())
                            .as("%s is accepted while %s %s", loan, promised, atHome)
                            .isFalse();
                    assertThat(waiting.remove(loan)).isTrue();
                    promised.add(loan);
                }
                case LoanHandedOver out -> {
                    assertThat(promised.remove(loan))
                            .as("%s was promised", loan)
                            .isTrue();
                    assertThat(atHome).isEmpty();
                    atHome.add(loan);
                }
                case LoanReturned back -> assertThat(atHome.remove(loan)).isTrue();
                case LoanDeclined declined -> assertThat(waiting.remove(loan)).isTrue();
                case LoanExpired expired -> assertThat(waiting.remove(loan)).isTrue();
                case LoanCancelled cancelled ->
                    assertThat(waiting.remove(loan) || promised.remove(loan)).isTrue();
                case DoorLoanDenied denied -> assertThat(atHome.remove(loan)).isTrue();
                case OwnerNudged nudged -> assertThat(waiting.contains(loan)).isTrue();
                case PromiseLapsed lapsed -> assertThat(promised.remove(loan)).isTrue();
                default ->
                    assertThat(promised.contains(loan) || atHome.contains(loan)).isTrue();
            }
        }
    }

    @Provide
    Arbitrary<List<Step>> histories() {
        Arbitrary<Deed> deeds = Arbitraries.frequency(
                Tuple.of(4, Deed.REQUEST),
                Tuple.of(5, Deed.ACCEPT),
                Tuple.of(1, Deed.DECLINE),
                Tuple.of(1, Deed.CANCEL),
                Tuple.of(8, Deed.CONFIRM_HANDOVER),
                Tuple.of(1, Deed.DENY_HANDOVER),
                Tuple.of(3, Deed.CONFIRM_RETURN),
                Tuple.of(2, Deed.A_DAY_PASSES));
        return Combinators.combine(deeds, Arbitraries.of("ana", "ben", "cho"), Arbitraries.of("l1", "l2", "l3", "l4"))
                .as(Step::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(40);
    }

    @Property(tries = 200)
    void oneItemIsNeverWithTwoHouseholds(@ForAll("histories") List<Step> steps) {
        Book book = new Book();
        try (Scenario scenario = LoanScenarios.peopled(Scenario.of(LendingContext.declare(Rules.usual())))) {
            for (Step step : steps) {
                LoanId loan = new LoanId(step.loan());
                boolean mayAccept = step.deed() == Deed.ACCEPT
                        && step.person().equals("ana")
                        && book.waiting.contains(loan)
                        && !book.isTaken();
                List<Event> events = play(scenario, step, loan);
                if (step.deed() == Deed.ACCEPT) {
                    assertThat(!events.isEmpty()).as("%s in %s", step, steps).isEqualTo(mayAccept);
                }
                events.forEach(event -> book.write((LoanEvent) event));
            }
        }
    }

    private static List<Event> play(Scenario scenario, Step step, LoanId loan) {
        scenario.by(step.person(), "resident");
        switch (step.deed()) {
            case REQUEST ->
                scenario.when(new RequestLoan(loan, LoanScenarios.JINPING, LoanScenarios.DRILL, null, null, null));
            case ACCEPT -> scenario.when(new AcceptLoan(loan, LoanScenarios.JINPING));
            case DECLINE -> scenario.when(new DeclineLoan(loan, LoanScenarios.JINPING, "In use."));
            case CANCEL -> scenario.when(new CancelLoan(loan, LoanScenarios.JINPING, "It broke."));
            case CONFIRM_HANDOVER -> scenario.when(new ConfirmHandover(loan, LoanScenarios.JINPING, null));
            case DENY_HANDOVER -> scenario.when(new DenyHandover(loan, LoanScenarios.JINPING));
            case CONFIRM_RETURN -> scenario.when(new ConfirmReturn(loan, LoanScenarios.JINPING, null));
            case A_DAY_PASSES -> scenario.whenTimePasses(Duration.ofDays(1));
        }
        return scenario.answers().stream()
                .map(Answer::events)
                .flatMap(List::stream)
                .toList();
    }
}
