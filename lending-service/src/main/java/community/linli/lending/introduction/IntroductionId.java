package community.linli.lending.introduction;

import community.linli.eventsourcing.Identifier;
import community.linli.eventsourcing.Subject;

/** One suggestion that two households meet. */
public record IntroductionId(String value) implements Identifier {

    /** The type in its subjects. */
    public static final String SUBJECT_TYPE = "introduction";

    public IntroductionId {
        if (value.isEmpty() || value.indexOf('/') >= 0) {
            throw new IllegalArgumentException("An introduction has an id without slashes");
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
