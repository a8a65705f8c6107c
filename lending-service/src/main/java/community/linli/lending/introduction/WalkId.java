package community.linli.lending.introduction;

import community.linli.eventsourcing.Identifier;
import community.linli.eventsourcing.Subject;

/** One walk to a door with a companion; has the id of the loan. */
public record WalkId(String value) implements Identifier {

    /** The type in its subjects. */
    public static final String SUBJECT_TYPE = "walk";

    public WalkId {
        if (value.isEmpty() || value.indexOf('/') >= 0) {
            throw new IllegalArgumentException("A walk has an id without slashes");
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
