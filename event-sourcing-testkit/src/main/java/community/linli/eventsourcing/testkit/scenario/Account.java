package community.linli.eventsourcing.testkit.scenario;

import community.linli.eventsourcing.Command;
import community.linli.eventsourcing.Deadline;
import community.linli.eventsourcing.Event;
import community.linli.eventsourcing.Recorded;
import community.linli.eventsourcing.Subject;
import community.linli.eventsourcing.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.opentest4j.AssertionFailedError;

/** Compares what a step led to with what the scenario says, and tells the difference in the words of the domain. */
final class Account {

    private final World world;
    private final Happening happening;

    Account(World world, Happening happening) {
        this.world = world;
        this.happening = happening;
    }

    List<Answer> answers() {
        return happening.answers();
    }

    void expectEvents(List<? extends Event> expected) {
        List<Answer> relevant = happening.own() == 0 ? happening.answers() : happening.ownAnswers();
        compareEvents("events", expected, relevant);
    }

    void expectLast(Event expected) {
        List<Event> actual =
                relevant().stream().flatMap(answer -> answer.events().stream()).toList();
        if (actual.isEmpty() || !actual.getLast().equals(expected)) {
            throw failure("last event", Telling.list(List.of(expected), "none"), outcomes(relevant()));
        }
    }

    void expectFollowing(List<? extends Event> expected) {
        compareEvents("events that follow", expected, happening.ruleAnswers());
    }

    void expectAsked(List<? extends Command> expected) {
        List<Command> actual = happening.ruleAnswers().stream()
                .map(answer -> answer.asked().command())
                .toList();
        if (!actual.equals(expected)) {
            throw failure("commands asked by rules", Telling.list(expected, "none"), Telling.list(actual, "none"));
        }
    }

    void expectRejected(String code) {
        boolean rejected = relevant().stream()
                .anyMatch(answer -> answer.outcome() == Answer.Outcome.REJECTED
                        && answer.code().equals(code));
        boolean recorded =
                relevant().stream().anyMatch(answer -> !answer.recorded().isEmpty());
        if (!rejected || recorded) {
            throw failure("refusal", "  " + code + "\n", outcomes(relevant()));
        }
    }

    void expectViolations(List<Violation> expected) {
        List<Violation> actual = relevant().stream()
                .flatMap(answer -> answer.violations().stream())
                .toList();
        if (!actual.equals(expected)) {
            throw failure("violations", Telling.list(expected, "none"), Telling.list(actual, "none"));
        }
    }

    void expectUnchanged() {
        boolean unchanged = relevant().stream().allMatch(answer -> answer.outcome() == Answer.Outcome.UNCHANGED);
        if (!unchanged) {
            throw failure("outcome", "  nothing changes\n", outcomes(relevant()));
        }
    }

    void expectDeadlines(List<Deadline> expected) {
        Subject subject = happening.subject();
        if (subject == null) {
            throw new IllegalStateException("Deadlines are those of the entity asked; this step asked none");
        }
        List<Deadline> actual = world.deadlines(subject);
        if (!actual.equals(expected)) {
            throw failure("deadlines", Telling.list(expected, "none"), Telling.list(actual, "none"));
        }
    }

    <S> void expectState(Class<S> state, String id, Predicate<? super S> statement) {
        Optional<S> found = world.find(state, id);
        if (found.isEmpty() || !statement.test(found.get())) {
            throw failure(
                    "state " + state.getSimpleName() + " of " + id,
                    "  as stated\n",
                    "  " + found.<String>map(Telling::of).orElse("nothing folded") + "\n");
        }
    }

    private List<Answer> relevant() {
        return happening.own() == 0 ? happening.answers() : happening.ownAnswers();
    }

    private void compareEvents(String what, List<? extends Event> expected, List<Answer> answers) {
        List<Event> actual =
                answers.stream().flatMap(answer -> answer.events().stream()).toList();
        if (!actual.equals(expected)) {
            throw failure(what, Telling.list(expected, "none"), outcomes(answers));
        }
    }

    private static String outcomes(List<Answer> answers) {
        if (answers.isEmpty()) {
            return "  nothing was asked\n";
        }
        StringBuilder text = new StringBuilder();
        for (Answer answer : answers) {
            text.append(
                    switch (answer.outcome()) {
                        case ACCEPTED -> Telling.list(answer.events(), "none");
                        case REJECTED ->
                            "  refused as " + answer.code() + ": " + answer.detail() + "\n"
                                    + (answer.violations().isEmpty() ? "" : Telling.list(answer.violations(), "none"));
                        case UNCHANGED -> "  nothing changes\n";
                    });
        }
        return text.toString();
    }

    private AssertionFailedError failure(String what, String expected, String actual) {
        StringBuilder text = new StringBuilder("When ").append(happening.told());
        happening.ownAnswers().stream()
                .findFirst()
                .ifPresent(answer -> text.append(" by ")
                        .append(answer.asked().actor().id())
                        .append(" at ")
                        .append(answer.asked().time()));
        text.append("\n\nExpected ").append(what).append(":\n").append(expected);
        text.append("\nActually:\n").append(actual);
        for (Subject subject : subjects()) {
            List<?> events = world.history().stream()
                    .filter(recorded -> recorded.subject().equals(subject))
                    .map(Recorded::occurrence)
                    .toList();
            text.append("\nHistory of ").append(subject).append(":\n").append(Telling.list(events, "nothing yet"));
            text.append("Folded state of ")
                    .append(subject)
                    .append(", version ")
                    .append(world.version(subject))
                    .append(":\n  ")
                    .append(Telling.of(world.state(subject)))
                    .append('\n');
        }
        List<?> facts = world.history().stream()
                .map(Recorded::occurrence)
                .filter(occurrence -> !(occurrence instanceof Event))
                .toList();
        if (!facts.isEmpty()) {
            text.append("\nKnown facts:\n").append(Telling.list(facts, "none"));
        }
        return new AssertionFailedError(text.toString(), expected, actual);
    }

    private List<Subject> subjects() {
        List<Subject> all = new ArrayList<>();
        for (Answer answer : happening.answers()) {
            Subject subject = answer.asked().command().subject();
            if (!all.contains(subject) && all.size() < 3) {
                all.add(subject);
            }
        }
        return all;
    }
}
