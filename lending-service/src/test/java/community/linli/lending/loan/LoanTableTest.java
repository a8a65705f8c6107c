package community.linli.lending.loan;

import static org.assertj.core.api.Assertions.assertThat;

import community.linli.eventsourcing.testkit.scenario.AnswerTable;
import community.linli.eventsourcing.testkit.scenario.Scenario;
import community.linli.lending.facts.CatalogFacts.ItemListed;
import community.linli.lending.facts.ItemId;
import community.linli.lending.loan.LoanCommand.ExpireLoanRequest;
import community.linli.lending.loan.LoanCommand.NudgeOwner;
import community.linli.lending.loan.LoanCommand.OfASteward;
import community.linli.lending.loan.LoanCommand.OfTheRule;
import community.linli.lending.loan.LoanCommand.ReferReturn;
import community.linli.lending.loan.LoanCommand.SettlePromise;
import community.linli.lending.loan.LoanState.Accepted;
import community.linli.lending.loan.LoanState.Back;
import community.linli.lending.loan.LoanState.Ended;
import community.linli.lending.loan.LoanState.Ending;
import community.linli.lending.loan.LoanState.Out;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every command in every state, by each who can say it; the table is published in the docs, written by this test alone. */
class LoanTableTest extends LoanScenarios {

    private static final Path PUBLISHED = Path.of("..", "docs", "services", "lending-loans.md");
    private static final Map<String, List<LoanEvent>> STATES = LoanStates.all();

    @Test
    void theTableInTheDocsIsWhatTheDeciderAnswers() throws IOException {
        String found =
                "# Who may do what with a loan, and when\n\nWritten by `LoanTableTest` from what the decider answers: each command, by"
                        + " each who can say it, and what comes of it in\nwhich state. `unchanged`: it is so already. In capitals: refused, with the"
                        + " code in small letters and hyphens.\n\n" + table() + "\n";

        if (!Files.exists(PUBLISHED) || !Files.readString(PUBLISHED).equals(found)) {
            Path fresh = Path.of("target", "lending-loans.md");
            Files.writeString(fresh, found);
            assertThat(Files.exists(PUBLISHED) ? Files.readString(PUBLISHED) : "")
                    .as("docs/services/lending-loans.md; what the decider answers now lies in target/lending-loans.md")
                    .isEqualTo(found);
        }
    }

    @Test
    void theTableKnowsEveryStateAndEveryCommand() {
        assertThat(LoanStates.COMMANDS.stream().map(Object::getClass))
                .hasSameElementsAs(AnswerTable.records(LoanCommand.class));

        List<LoanState> folded = STATES.keySet().stream()
                .map(state -> (LoanState) in(state).world().state(LOAN.subject()))
                .toList();
        assertThat(folded.stream().map(Object::getClass).collect(Collectors.toSet()))
                .isEqualTo(AnswerTable.records(LoanState.class).stream()
                        .filter(LoanState.class::isAssignableFrom)
                        .collect(Collectors.toSet()));
        assertThat(of(folded, Accepted.class).map(Accepted::confirmed).distinct())
                .containsExactlyInAnyOrder(null, Side.OWNER, Side.BORROWER);
        assertThat(of(folded, Out.class).map(out -> out.keeping().back()).distinct())
                .containsExactlyInAnyOrder(Back.values());
        assertThat(of(folded, Ended.class).map(Ended::ending).distinct()).containsExactlyInAnyOrder(Ending.values());
    }

    private static <T> Stream<T> of(List<LoanState> folded, Class<T> type) {
        return folded.stream().filter(type::isInstance).map(type::cast);
    }

    private String table() {
        List<String> lines = new ArrayList<>();
        for (LoanCommand command : LoanStates.COMMANDS) {
            for (String speaker : speakers(command)) {
                lines.add("- **" + command.getClass().getSimpleName() + "** by " + speaker);
                Map<String, List<String>> byAnswer = new TreeMap<>();
                STATES.keySet()
                        .forEach(state -> byAnswer.computeIfAbsent(
                                        answer(state, command, speaker), answer -> new ArrayList<>())
                                .add(state));
                byAnswer.forEach((answer, states) -> lines.add("  - " + answer + ": " + String.join(" ", states)));
            }
        }
        return String.join("\n", lines);
    }

    private static List<String> speakers(LoanCommand command) {
        return switch (command) {
            case OfTheRule rule -> List.of("rule");
            case OfASteward steward -> List.of("steward");
            case LoanCommand other -> List.of("owner", "borrower");
        };
    }

    private String answer(String state, LoanCommand command, String speaker) {
        Scenario scenario = in(state).at(moment(state, command));
        switch (speaker) {
            case "owner" -> scenario.by("ana", "resident");
            case "borrower" -> scenario.by("ben", "resident");
            case "steward" -> scenario.by("sun", "steward");
            default -> scenario.by("rules", "rule");
        }
        return scenario.when(command).answers().getFirst().inShort();
    }

    private Scenario in(String state) {
        return onTheBoard()
                .given(new ItemListed(
                        new ItemId("drill"),
                        JINPING,
                        homeOf("ana"),
                        "Drill",
                        "tools",
                        "lend",
                        7,
                        null,
                        List.of("charger"),
                        null))
                .given(STATES.getOrDefault(state, List.of()))
                .at(moment(state));
    }

    /** A timer asks when its time has come. */
    private static Instant moment(String state, LoanCommand command) {
        Instant due = switch (command) {
            case NudgeOwner nudge -> MORNING.plus(Duration.ofDays(1));
            case ExpireLoanRequest expire -> THREE_DAYS_LATER;
            case SettlePromise settle -> A_WEEK_LATER;
            case ReferReturn refer -> A_WEEK_LATER;
            case LoanCommand other -> MORNING;
        };
        return due.isAfter(moment(state)) ? due : moment(state);
    }

    private static Instant moment(String state) {
        return switch (state) {
            case "due-day-over" -> END_OF_DUE_DAY;
            case "long-overdue" -> END_OF_DUE_DAY.plus(Duration.ofDays(40));
            default -> MORNING;
        };
    }
}
