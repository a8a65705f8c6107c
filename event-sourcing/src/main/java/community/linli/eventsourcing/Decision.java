package community.linli.eventsourcing;

import java.util.List;

/** A decider's answer to one command. */
public sealed interface Decision {

    /**
     * It happened. The events may be about several subjects; all are recorded or none.
     *
     * @param events at least one
     */
    record Accepted(List<Event> events) implements Decision {
        public Accepted {
            events = List.copyOf(events);
            if (events.isEmpty()) {
                throw new IllegalArgumentException("Accepted without an event; use NoChange");
            }
        }
    }

    /**
     * It is refused; nothing is recorded in the log.
     *
     * @param rejection the code
     * @param detail what exactly was found, one sentence
     * @param violations the fields or rows at fault, possibly none
     */
    record Rejected(Rejection rejection, String detail, List<Violation> violations) implements Decision {
        public Rejected {
            violations = List.copyOf(violations);
        }
    }

    /** It is so already; nothing is recorded and the asker is told yes. */
    record NoChange() implements Decision {}

    /** Accepts with these events. */
    static Decision accepted(Event... events) {
        return new Accepted(List.of(events));
    }

    /** Accepts with these events. */
    static Decision accepted(List<? extends Event> events) {
        return new Accepted(List.copyOf(events));
    }

    /** Refuses with the code's own meaning as detail. */
    static Decision rejected(Rejection rejection) {
        return new Rejected(rejection, rejection.meaning(), List.of());
    }

    /** Refuses and says what was found. */
    static Decision rejected(Rejection rejection, String detail) {
        return new Rejected(rejection, detail, List.of());
    }

    /** Refuses and names the fields or rows at fault. */
    static Decision rejected(Rejection rejection, List<Violation> violations) {
        return new Rejected(rejection, rejection.meaning(), violations);
    }

    /**
     * Refuses with the code's own meaning and names the field at fault.
     *
     * @param pointer a JSON pointer into the request
     */
    static Decision rejectedAt(String pointer, Rejection rejection) {
        return rejected(rejection, List.of(new Violation(pointer, rejection.code(), rejection.meaning())));
    }

    /** Nothing to do. */
    static Decision noChange() {
        return new NoChange();
    }
}
