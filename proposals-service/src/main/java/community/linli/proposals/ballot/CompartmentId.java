package community.linli.proposals.ballot;

import community.linli.eventsourcing.Identifier;
import community.linli.eventsourcing.Subject;

/**
 * One compartment of a ballot box, {@code {box}.{number}}. A box is cut into compartments, so that casting costs the same however many have voted.
 *
 * @param value never empty, no slash
 */
public record CompartmentId(String value) implements Identifier {

    /** The type in its subject. */
    public static final String SUBJECT_TYPE = "compartment";

    /** No box has more. */
    public static final int MOST = 4096;

    /** About so many voters share one. */
    private static final int VOTERS = 16;

    private static final int DIGITS = 3;

    public CompartmentId {
        if (value.isEmpty() || value.indexOf('/') >= 0) {
            throw new IllegalArgumentException("A compartment has an id without slashes");
        }
    }

    /** The compartment of this number. */
    public static CompartmentId of(BoxId box, int number) {
        return new CompartmentId(box + "." + number);
    }

    /** The compartment of a tag, in a box of so many; tags in order lie in compartments in order. */
    public static CompartmentId of(BoxId box, String tag, int compartments) {
        return of(box, Integer.parseInt(tag.substring(0, DIGITS), 16) / (MOST / compartments));
    }

    /** How many compartments a box for so many voters has: a power of two. */
    public static int countFor(int voters) {
        int count = 1;
        while (count < MOST && count * VOTERS < voters) {
            count *= 2;
        }
        return count;
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
