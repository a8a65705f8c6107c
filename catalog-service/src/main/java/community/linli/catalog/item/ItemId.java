package community.linli.catalog.item;

import community.linli.eventsourcing.Identifier;
import community.linli.eventsourcing.Subject;

/**
 * A thing on a board.
 *
 * @param value never empty, no slash
 */
public record ItemId(String value) implements Identifier {

    /** The type in its subject. */
    public static final String SUBJECT_TYPE = "item";

    public ItemId {
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
