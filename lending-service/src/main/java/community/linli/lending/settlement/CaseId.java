package community.linli.lending.settlement;

import community.linli.eventsourcing.Identifier;
import community.linli.eventsourcing.Subject;

/** What is owed for one loan that went wrong; has the id of the loan. */
public record CaseId(String value) implements Identifier {

    /** The type in its subjects. */
    public static final String SUBJECT_TYPE = "case";

    public CaseId {
        if (value.isEmpty() || value.indexOf('/') >= 0) {
            throw new IllegalArgumentException("A case has an id without slashes");
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
