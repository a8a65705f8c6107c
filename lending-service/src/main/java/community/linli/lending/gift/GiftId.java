package community.linli.lending.gift;

import community.linli.eventsourcing.Identifier;
import community.linli.eventsourcing.Subject;

/** One giving away, from the first wish to the handover. */
public record GiftId(String value) implements Identifier {

    /** The type in its subjects. */
    public static final String SUBJECT_TYPE = "gift";

    public GiftId {
        if (value.isEmpty() || value.indexOf('/') >= 0) {
            throw new IllegalArgumentException("A giving away has an id without slashes");
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
