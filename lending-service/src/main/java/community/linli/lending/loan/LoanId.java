package community.linli.lending.loan;

import community.linli.eventsourcing.Identifier;
import community.linli.eventsourcing.Subject;

/**
 * One loan, from the request on; the id of the command that asked.
 *
 * @param value never empty, no slash
 */
public record LoanId(String value) implements Identifier {

    /** The type in a loan's subject, {@code loan/7c1e}. */
    public static final String SUBJECT_TYPE = "loan";

    public LoanId {
        if (value.isEmpty() || value.indexOf('/') >= 0) {
            throw new IllegalArgumentException("A loan has an id without slashes");
        }
    }

    /** The loan as the subject of commands and events. */
    public Subject subject() {
        return new Subject(SUBJECT_TYPE, value);
    }

    @Override
    public String toString() {
        return value;
    }
}
