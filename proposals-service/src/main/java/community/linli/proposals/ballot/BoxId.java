package community.linli.proposals.ballot;

import community.linli.eventsourcing.Identifier;
import community.linli.eventsourcing.Subject;

/**
 * One ballot box: one question, one electorate, one count. A round's box is {@code {round}.{community}} or, for a district-wide round, {@code {round}}; a poll's is {@code poll.{poll}}.
 *
 * @param value never empty, no slash
 */
public record BoxId(String value) implements Identifier {

    /** The type in its subject. */
    public static final String SUBJECT_TYPE = "ballotbox";

    public BoxId {
        if (value.isEmpty() || value.indexOf('/') >= 0) {
            throw new IllegalArgumentException("A ballot box has an id without slashes");
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
