package community.linli.eventsourcing.testkit.scenario;

import community.linli.eventsourcing.Command;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every command in every state, told as a text: the command and who asks it, then what comes of it in which states. */
public final class AnswerTable {

    private final List<String> states;
    private final Function<String, Scenario> inState;
    private final List<String> lines = new ArrayList<>();

    /** Over these states, each built anew for each answer. */
    public AnswerTable(List<String> states, Function<String, Scenario> inState) {
        this.states = List.copyOf(states);
        this.inState = inState;
    }

    /** The command, asked by this person with this role. */
    public AnswerTable ask(Command command, String person, String role) {
        return ask(command, person, scenario -> scenario.by(person, role));
    }

    /** The command, asked by whom the scenario names under this word. */
    public AnswerTable ask(Command command, String speaker, UnaryOperator<Scenario> named) {
        lines.add(command.getClass().getSimpleName() + " by " + speaker);
        Map<String, List<String>> byAnswer = new TreeMap<>();
        for (String state : states) {
            Scenario scenario = named.apply(inState.apply(state));
            byAnswer.computeIfAbsent(scenario.when(command).answers().getFirst().inShort(), answer -> new ArrayList<>())
                    .add(state);
        }
        byAnswer.forEach((answer, found) -> lines.add("  " + answer + ": " + String.join(" ", found)));
        return this;
    }

    /** The table. */
    public String text() {
        return String.join("\n", lines);
    }

    /** The records of a sealed interface, its sealed interfaces' records among them. */
    public static Set<Class<?>> records(Class<?> sealed) {
        return leaves(sealed).collect(Collectors.toSet());
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(AnswerTable::leaves)
                : Stream.of(type);
    }
}
