package community.linli.catalog.wantedpost;

import community.linli.eventsourcing.Identifier;
import community.linli.eventsourcing.Subject;

/**
 * Something that is asked for.
 *
 * @param value never empty, no slash
 */
public record WantedPostId(String value) implements Identifier {

    /** The type in its subject. */
    public static final String SUBJECT_TYPE = "wanted-post";

    public WantedPostId {
        if (value.isEmpty() || value.indexOf('/') >= 0) {
            throw new IllegalArgumentException("An id is not empty and has no slash");
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
