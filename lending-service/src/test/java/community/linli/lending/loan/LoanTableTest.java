package community.linli.lending.loan;

import static org.assertj.core.api.Assertions.assertThat;

import community.linli.eventsourcing.Event;
import community.linli.eventsourcing.testkit.scenario.Answer;
import community.linli.eventsourcing.testkit.scenario.Scenario;
import community.linli.lending.loan.LoanCommand.AcceptLoan;
import community.linli.lending.loan.LoanCommand.CancelLoan;
import community.linli.lending.loan.LoanCommand.CancelLoanOfWithdrawnItem;
import community.linli.lending.loan.LoanCommand.ConfirmHandover;
import community.linli.lending.loan.LoanCommand.ConfirmReturn;
import community.linli.lending.loan.LoanCommand.DeclineLoan;
import community.linli.lending.loan.LoanCommand.DenyHandover;
import community.linli.lending.loan.LoanCommand.ExpireLoanRequest;
import community.linli.lending.loan.LoanCommand.MarkLoanOverdue;
import community.linli.lending.loan.LoanCommand.OfTheRule;
import community.linli.lending.loan.LoanCommand.RequestLoan;
import community.linli.lending.loan.LoanCommand.SettlePromise;
import community.linli.lending.loan.LoanEvent.Canceller;
import community.linli.lending.loan.LoanEvent.HandoverConfirmed;
import community.linli.lending.loan.LoanEvent.LoanBecameOverdue;
import community.linli.lending.loan.LoanEvent.LoanCancelled;
import community.linli.lending.loan.LoanEvent.LoanDeclined;
import community.linli.lending.loan.LoanEvent.LoanExpired;
import community.linli.lending.loan.LoanEvent.LoanReturned;
import community.linli.lending.loan.LoanEvent.PromiseLapsed;
import community.linli.lending.loan.LoanEvent.ReturnReported;
import community.linli.lending.loan.LoanState.Accepted;
import community.linli.lending.loan.LoanState.Ended;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every command in every state, by either side. */
class LoanTableTest extends LoanScenarios {

    /** A command and who asks it, then what comes of it in which states; each state once per command. */
    private static final String TABLE = """
            RequestLoan by owner
              ALREADY_ASKED: requested accepted owner-confirmed borrower-confirmed out reported overdue declined cancelled expired lapsed returned
              OWN_ITEM: unasked
            RequestLoan by borrower
              LoanRequested: unasked
              unchanged: requested accepted owner-confirmed borrower-confirmed out reported overdue declined cancelled expired lapsed returned
            AcceptLoan by owner
              LOAN_NOT_FOUND: unasked
              LoanAccepted: requested
              REQUEST_NOT_OPEN: declined cancelled expired lapsed returned
              unchanged: accepted owner-confirmed borrower-confirmed out reported overdue
            AcceptLoan by borrower
              LOAN_NOT_FOUND: unasked
              NOT_THE_OWNER: requested accepted owner-confirmed borrower-confirmed out reported overdue declined cancelled expired lapsed returned
            DeclineLoan by owner
              LOAN_NOT_FOUND: unasked
              LoanDeclined: requested
              REQUEST_NOT_OPEN: accepted owner-confirmed borrower-confirmed out reported overdue cancelled expired lapsed returned
              unchanged: declined
            DeclineLoan by borrower
              LOAN_NOT_FOUND: unasked
              NOT_THE_OWNER: requested accepted owner-confirmed borrower-confirmed out reported overdue declined cancelled expired lapsed returned
            CancelLoan by owner
              HANDOVER_HAS_BEGUN: borrower-confirmed
              ITEM_HANDED_OVER: out reported overdue
              LOAN_ENDED: declined expired lapsed returned
              LOAN_NOT_FOUND: unasked
              LoanCancelled: accepted owner-confirmed
              NOT_THE_BORROWER: requested
              unchanged: cancelled
            CancelLoan by borrower
              HANDOVER_HAS_BEGUN: owner-confirmed
              ITEM_HANDED_OVER: out reported overdue
              LOAN_ENDED: declined expired lapsed returned
              LOAN_NOT_FOUND: unasked
              LoanCancelled: requested accepted borrower-confirmed
              unchanged: cancelled
            ConfirmHandover by owner
              HandoverConfirmed: accepted
              HandoverConfirmed + LoanHandedOver: borrower-confirmed
              LOAN_ENDED: declined cancelled expired lapsed returned
              LOAN_NOT_ACCEPTED: requested
              LOAN_NOT_FOUND: unasked
              unchanged: owner-confirmed out reported overdue
            ConfirmHandover by borrower
              HandoverConfirmed: accepted
              HandoverConfirmed + LoanHandedOver: owner-confirmed
              LOAN_ENDED: declined cancelled expired lapsed returned
              LOAN_NOT_ACCEPTED: requested
              LOAN_NOT_FOUND: unasked
              unchanged: borrower-confirmed out reported overdue
            DenyHandover by owner
              HandoverDenied: owner-confirmed borrower-confirmed
              ITEM_HANDED_OVER: out reported overdue
              LOAN_ENDED: declined cancelled expired lapsed returned
              LOAN_NOT_ACCEPTED: requested
              LOAN_NOT_FOUND: unasked
              unchanged: accepted
            DenyHandover by borrower
              HandoverDenied: owner-confirmed borrower-confirmed
              ITEM_HANDED_OVER: out reported overdue
              LOAN_ENDED: declined cancelled expired lapsed returned
              LOAN_NOT_ACCEPTED: requested
              LOAN_NOT_FOUND: unasked
              unchanged: accepted
            ConfirmReturn by owner
              ITEM_NOT_HANDED_OVER: requested accepted owner-confirmed borrower-confirmed
              LOAN_ENDED: declined cancelled expired lapsed
              LOAN_NOT_FOUND: unasked
              LoanReturned: out reported overdue
              unchanged: returned
            ConfirmReturn by borrower
              ITEM_NOT_HANDED_OVER: requested accepted owner-confirmed borrower-confirmed
              LOAN_ENDED: declined cancelled expired lapsed
              LOAN_NOT_FOUND: unasked
              ReturnReported: out overdue
              unchanged: reported returned
            ExpireLoanRequest by rule
              LoanExpired: requested
              unchanged: unasked accepted owner-confirmed borrower-confirmed out reported overdue declined cancelled expired lapsed returned
            SettlePromise by rule
              LoanHandedOver: owner-confirmed borrower-confirmed
              PromiseLapsed: accepted
              unchanged: unasked requested out reported overdue declined cancelled expired lapsed returned
            MarkLoanOverdue by rule
              LoanBecameOverdue: out
              unchanged: unasked requested accepted owner-confirmed borrower-confirmed reported overdue declined cancelled expired lapsed returned
            CancelLoanOfWithdrawnItem by rule
              LoanCancelled: requested accepted
              unchanged: unasked owner-confirmed borrower-confirmed out reported overdue declined cancelled expired lapsed returned
            """;

    private static final Map<String, List<LoanEvent>> STATES = states();

    private static final List<LoanCommand> COMMANDS = List.of(
            new RequestLoan(LOAN, JINPING, DRILL),
            new AcceptLoan(LOAN, JINPING),
            new DeclineLoan(LOAN, JINPING, "In use."),
            new CancelLoan(LOAN, JINPING, "It broke."),
            new ConfirmHandover(LOAN, JINPING),
            new DenyHandover(LOAN, JINPING),
            new ConfirmReturn(LOAN, JINPING, null),
            new ExpireLoanRequest(LOAN),
            new SettlePromise(LOAN),
            new MarkLoanOverdue(LOAN),
            new CancelLoanOfWithdrawnItem(LOAN));

    private static Map<String, List<LoanEvent>> states() {
        Map<String, List<LoanEvent>> states = new LinkedHashMap<>();
        states.put("unasked", List.of());
        states.put("requested", List.of(REQUESTED));
        states.put("accepted", List.of(REQUESTED, ACCEPTED));
        states.put(
                "owner-confirmed", List.of(REQUESTED, ACCEPTED, new HandoverConfirmed(LOAN, DRILL, Side.OWNER, null)));
        states.put(
                "borrower-confirmed",
                List.of(REQUESTED, ACCEPTED, new HandoverConfirmed(LOAN, DRILL, Side.BORROWER, null)));
        states.put("out", List.of(REQUESTED, ACCEPTED, OUT));
        states.put("reported", List.of(REQUESTED, ACCEPTED, OUT, new ReturnReported(LOAN, DRILL, null, null)));
        states.put("overdue", List.of(REQUESTED, ACCEPTED, OUT, new LoanBecameOverdue(LOAN, DRILL, DUE)));
        states.put("declined", List.of(REQUESTED, new LoanDeclined(LOAN, DRILL, "In use.", null)));
        states.put("cancelled", List.of(REQUESTED, new LoanCancelled(LOAN, DRILL, Canceller.BORROWER, null, null)));
        states.put("expired", List.of(REQUESTED, new LoanExpired(LOAN, DRILL, null)));
        states.put("lapsed", List.of(REQUESTED, ACCEPTED, new PromiseLapsed(LOAN, DRILL, null)));
        states.put(
                "returned",
                List.of(REQUESTED, ACCEPTED, OUT, new LoanReturned(LOAN, DRILL, null, null, null, null, null, null)));
        return states;
    }

    @Test
    void everyCommandInEveryStateHasItsAnswer() {
        assertThat(found()).isEqualToIgnoringWhitespace(TABLE);
    }

    @Test
    void theTableKnowsEveryStateAndEveryCommand() {
        assertThat(COMMANDS.stream().map(Object::getClass)).hasSameElementsAs(records(LoanCommand.class));

        List<LoanState> folded = STATES.keySet().stream()
                .map(state -> (LoanState) in(state).world().state(LOAN.subject()))
                .toList();
        assertThat(folded.stream().map(Object::getClass).collect(Collectors.toSet()))
                .hasSameElementsAs(records(LoanState.class));
        assertThat(folded.stream()
                        .filter(Accepted.class::isInstance)
                        .map(Accepted.class::cast)
                        .map(Accepted::confirmed))
                .containsExactlyInAnyOrder(null, Side.OWNER, Side.BORROWER);
        assertThat(folded.stream()
                        .filter(Ended.class::isInstance)
                        .map(Ended.class::cast)
                        .map(Ended::ending))
                .containsExactlyInAnyOrder(LoanState.Ending.values());
    }

    private String found() {
        List<String> lines = new ArrayList<>();
        for (LoanCommand command : COMMANDS) {
            for (String speaker : command instanceof OfTheRule ? List.of("rule") : List.of("owner", "borrower")) {
                lines.add(command.getClass().getSimpleName() + " by " + speaker);
                Map<String, List<String>> byAnswer = new TreeMap<>();
                STATES.keySet()
                        .forEach(state -> byAnswer.computeIfAbsent(
                                        answer(state, command, speaker), answer -> new ArrayList<>())
                                .add(state));
                byAnswer.forEach((answer, states) -> lines.add("  " + answer + ": " + String.join(" ", states)));
            }
        }
        return String.join("\n", lines);
    }

    private String answer(String state, LoanCommand command, String speaker) {
        Scenario scenario = in(state);
        switch (speaker) {
            case "owner" -> scenario.by("ana", "resident");
            case "borrower" -> scenario.by("ben", "resident");
            default -> scenario.by("rules", "rule");
        }
        Answer answer = scenario.when(command).answers().getFirst();
        return switch (answer.outcome()) {
            case ACCEPTED ->
                answer.events().stream()
                        .map(Event::getClass)
                        .map(Class::getSimpleName)
                        .collect(Collectors.joining(" + "));
            case REJECTED -> answer.code().toUpperCase(Locale.ROOT).replace('-', '_');
            case UNCHANGED -> "unchanged";
        };
    }

    private Scenario in(String state) {
        return onTheBoard().given(STATES.getOrDefault(state, List.of()));
    }

    private static Set<Class<?>> records(Class<?> sealed) {
        return leaves(sealed).collect(Collectors.toSet());
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(LoanTableTest::leaves)
                : Stream.of(type);
    }
}
