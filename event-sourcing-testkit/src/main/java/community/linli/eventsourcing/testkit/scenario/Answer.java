package community.linli.eventsourcing.testkit.scenario;

import community.linli.eventsourcing.Event;
import community.linli.eventsourcing.Recorded;
import community.linli.eventsourcing.Violation;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What an engine answered to one command.
 *
 * @param asked the command
 * @param outcome accepted, rejected or unchanged
 * @param code the rejection's code; empty unless rejected
 * @param detail the rejection's sentence; empty unless rejected
 * @param violations the fields or rows at fault
 * @param recorded the events recorded, in order; empty unless accepted
 */
public record Answer(
        Asked asked,
        Outcome outcome,
        String code,
        String detail,
        List<Violation> violations,
        List<Recorded<?>> recorded) {

    /** How a command ends. */
    public enum Outcome {
        /** it happened */
        ACCEPTED,
        /** it was refused, nothing was recorded */
        REJECTED,
        /** it was so already, nothing was recorded */
        UNCHANGED
    }

    public Answer {
        violations = List.copyOf(violations);
        recorded = List.copyOf(recorded);
    }

    /** What came of it in a word: the names of its events, the code of a refusal in capitals, or {@code unchanged}. */
    public String inShort() {
        return switch (outcome) {
            case ACCEPTED ->
                events().stream().map(event -> event.getClass().getSimpleName()).collect(Collectors.joining(" + "));
            case REJECTED -> code.toUpperCase(Locale.ROOT).replace('-', '_');
            case UNCHANGED -> "unchanged";
        };
    }

    /** The recorded events without what the log says about them. */
    public List<Event> events() {
        return recorded.stream().map(one -> (Event) one.occurrence()).toList();
    }
}
