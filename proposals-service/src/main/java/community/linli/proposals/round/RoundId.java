package community.linli.proposals.round;

import community.linli.eventsourcing.Identifier;
import community.linli.eventsourcing.Subject;

/**
 * One funding round of a district; chosen by the officer who drafts it, such as {@code 2026}.
 *
 * @param value never empty, no slash
 */
public record RoundId(String value) implements Identifier {

    /** The type in its subject. */
    public static final String SUBJECT_TYPE = "round";

    public RoundId {
        if (value.isEmpty() || value.indexOf('/') >= 0) {
            throw new IllegalArgumentException("A round has an id without slashes");
        }
    }

    /** As the subject of commands and events. */
    public Subject subject() {
        return new Subject(SUBJECT_TYPE, value);
    }

    @Override
    public String toString() {
        return value;
    }
}
