package community.linli.lending.waitlist;

import community.linli.eventsourcing.Identifier;
import community.linli.eventsourcing.Subject;

/** One household's place on the waitlist of one item; carries its claim in the diary. */
public record TurnId(String value) implements Identifier {

    /** The type in its subjects. */
    public static final String SUBJECT_TYPE = "turn";

    public TurnId {
        if (value.isEmpty() || value.indexOf('/') >= 0) {
            throw new IllegalArgumentException("A turn has an id without slashes");
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
