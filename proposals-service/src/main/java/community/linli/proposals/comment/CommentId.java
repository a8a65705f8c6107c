package community.linli.proposals.comment;

import community.linli.eventsourcing.Identifier;
import community.linli.eventsourcing.Subject;

/**
 * One comment; the id of the command that wrote it.
 *
 * @param value never empty, no slash
 */
public record CommentId(String value) implements Identifier {

    /** The type in its subject. */
    public static final String SUBJECT_TYPE = "comment";

    public CommentId {
        if (value.isEmpty() || value.indexOf('/') >= 0) {
            throw new IllegalArgumentException("A comment has an id without slashes");
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
