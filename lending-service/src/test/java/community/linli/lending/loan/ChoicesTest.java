package community.linli.lending.loan;

import static org.assertj.core.api.Assertions.assertThat;

import community.linli.eventsourcing.testkit.scenario.Answer;
import community.linli.eventsourcing.testkit.scenario.Scenario;
import community.linli.lending.facts.CatalogFacts.ItemListed;
import community.linli.lending.facts.KnownDistrict;
import community.linli.lending.houserules.HouseRules;
import community.linli.lending.loan.LoanCommand.MoveDue;
import community.linli.lending.loan.LoanCommand.OfAParty;
import community.linli.lending.loan.LoanCommand.OfASteward;
import community.linli.lending.loan.LoanCommand.ScanHandoverCode;
import community.linli.lending.loan.LoanSoFar.Choice;
import community.linli.lending.loan.LoanSoFar.Moment;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is shown as possible is what the decider answers, in every state, to each who can say it. */
class ChoicesTest extends LoanScenarios {

    private static final Map<String, List<LoanEvent>> STATES = LoanStates.all();

    static Stream<String> states() {
        return STATES.keySet().stream().filter(state -> !state.equals("unasked"));
    }

    @ParameterizedTest
    @MethodSource("states")
    void aSideCanSayWhatTheDeciderWouldTake(String state) {
        for (Side side : Side.values()) {
            Map<String, Choice> shown = byCommand(soFar(state).choices(side, moment(state)));
            List<LoanCommand> commands = LoanStates.COMMANDS.stream()
                    .filter(command -> command instanceof OfAParty && !(command instanceof ScanHandoverCode))
                    .toList();
            assertThat(shown.keySet())
                    .containsExactlyInAnyOrderElementsOf(
                            commands.stream().map(ChoicesTest::name).toList());
            for (LoanCommand command : commands) {
                assertThat(shown.get(name(command)))
                        .as(state + " " + side)
                        .isEqualTo(decided(state, command, side == Side.OWNER ? "ana" : "ben", "resident"));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("states")
    void aStewardCanSayWhatTheDeciderWouldTake(String state) {
        Map<String, Choice> shown = byCommand(soFar(state).choicesOfASteward(moment(state)));
        for (LoanCommand command : LoanStates.COMMANDS) {
            if (command instanceof OfASteward) {
                LoanCommand ahead = command instanceof MoveDue ? movedToTomorrow(state) : command;
                assertThat(shown.get(name(command))).as(state).isEqualTo(decided(state, ahead, "sun", "steward"));
            }
        }
        assertThat(shown).hasSize(5);
    }

    private static MoveDue movedToTomorrow(String state) {
        LocalDate today = now(state).atZone(ZoneId.of("Asia/Shanghai")).toLocalDate();
        return new MoveDue(LOAN, JINPING, today.plusDays(1), "They are in hospital.");
    }

    private static Map<String, Choice> byCommand(List<Choice> choices) {
        return choices.stream().collect(Collectors.toMap(Choice::command, Function.identity()));
    }

    private static String name(LoanCommand command) {
        return command.getClass().getSimpleName();
    }

    private static LoanSoFar soFar(String state) {
        LoanSoFar loan = LoanSoFar.NOTHING;
        for (LoanEvent event : STATES.getOrDefault(state, List.of())) {
            loan = loan.after(event);
        }
        return loan;
    }

    private static Moment moment(String state) {
        return new Moment(now(state), HouseRules.NONE, new KnownDistrict("Asia/Shanghai", false));
    }

    private static Instant now(String state) {
        return switch (state) {
            case "due-day-over" -> END_OF_DUE_DAY;
            case "long-overdue" -> END_OF_DUE_DAY.plusSeconds(40 * 24 * 3600);
            default -> MORNING;
        };
    }

    private Choice decided(String state, LoanCommand command, String person, String role) {
        Scenario scenario = onTheBoard()
                .given(new ItemListed(
                        DRILL, JINPING, homeOf("ana"), "Drill", "tools", "lend", 7, null, List.of("charger"), null))
                .given(STATES.getOrDefault(state, List.of()))
                .at(now(state));
        Answer answer = scenario.by(person, role).when(command).answers().getFirst();
        return switch (answer.outcome()) {
            case ACCEPTED -> new Choice(name(command), true, null);
            case UNCHANGED -> new Choice(name(command), false, null);
            case REJECTED -> new Choice(name(command), false, answer.code());
        };
    }
}
