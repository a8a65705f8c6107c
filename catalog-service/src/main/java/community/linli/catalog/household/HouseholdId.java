package community.linli.catalog.household;

import community.linli.eventsourcing.Identifier;
import community.linli.eventsourcing.Subject;

/**
 * Those who live behind a door together. The first household's id follows from community, unit and door, so that importing twice names the same
 * one; that of the n-th behind the same door is the first one's with {@code .n} behind it.
 *
 * @param value never empty, no slash; a dot before a number alone
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

    /** Whoever moves in behind the same door once this household has left it. */
    HouseholdId successor() {
        int dot = value.lastIndexOf('.');
        return dot < 0
                ? new HouseholdId(value + ".2")
                : new HouseholdId(
                        value.substring(0, dot + 1) + (Integer.parseInt(value, dot + 1, value.length(), 10) + 1));
    }

    @Override
    public String toString() {
        return value;
    }
}
