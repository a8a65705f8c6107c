package community.linli.lending.reservation;

import community.linli.eventsourcing.Identifier;
import community.linli.eventsourcing.Subject;

/** One household's reservation of days. */
public record ReservationId(String value) implements Identifier {

    /** The type in its subjects. */
    public static final String SUBJECT_TYPE = "reservation";

    public ReservationId {
        if (value.isEmpty() || value.indexOf('/') >= 0) {
            throw new IllegalArgumentException("A reservation has an id without slashes");
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
