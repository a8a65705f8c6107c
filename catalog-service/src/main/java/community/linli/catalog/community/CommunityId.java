package community.linli.catalog.community;

import community.linli.eventsourcing.Identifier;
import community.linli.eventsourcing.Subject;

/**
 * A community's slug, such as {@code jinping-26}.
 *
 * @param value never empty, no slash
 */
public record CommunityId(String value) implements Identifier {

    /** The type in its subject. */
    public static final String SUBJECT_TYPE = "community";

    public CommunityId {
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
