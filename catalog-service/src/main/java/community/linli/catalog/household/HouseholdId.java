package community.linli.catalog.household;

import community.linli.eventsourcing.Identifier;
import community.linli.eventsourcing.Subject;

/**
 * A door; follows from community, unit and door, so that importing twice names the same one.
 *
 * @param value never empty, no slash
 */
public record HouseholdId(String value) implements Identifier {

    /** The type in its subject. */
    public static final String SUBJECT_TYPE = "household";

    public HouseholdId {
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
