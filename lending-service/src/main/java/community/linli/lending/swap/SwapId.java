package community.linli.lending.swap;

import community.linli.eventsourcing.Identifier;
import community.linli.eventsourcing.Subject;

/** One swap, of two or three households. */
public record SwapId(String value) implements Identifier {

    /** The type in its subjects. */
    public static final String SUBJECT_TYPE = "swap";

    public SwapId {
        if (value.isEmpty() || value.indexOf('/') >= 0) {
            throw new IllegalArgumentException("A swap has an id without slashes");
        }
    }

    /** The subject of its events. */
    public Subject subject() {
        return new Subject(SUBJECT_TYPE, value);
    }

    @Override
    public String toString() {
        return value;
    }
}
