package community.linli.proposals.poll;

import community.linli.eventsourcing.Identifier;
import community.linli.eventsourcing.Subject;
import community.linli.proposals.ballot.BoxId;

/**
 * One question put to one community; the id of the command that began it.
 *
 * @param value never empty, no slash
 */
public record PollId(String value) implements Identifier {

    /** The type in its subject. */
    public static final String SUBJECT_TYPE = "poll";

    public PollId {
        if (value.isEmpty() || value.indexOf('/') >= 0) {
            throw new IllegalArgumentException("A poll has an id without slashes");
        }
    }

    /** As the subject of commands and events. */
    public Subject subject() {
        return new Subject(SUBJECT_TYPE, value);
    }

    /** The box in which it is voted. */
    public BoxId box() {
        return new BoxId(SUBJECT_TYPE + "." + value);
    }

    @Override
    public String toString() {
        return value;
    }
}
