package community.linli.proposals.proposal;

import community.linli.eventsourcing.Identifier;
import community.linli.eventsourcing.Subject;

/**
 * One proposal, from its first draft on; the id of the command that began it.
 *
 * @param value never empty, no slash
 */
public record ProposalId(String value) implements Identifier {

    /** The type in its subject. */
    public static final String SUBJECT_TYPE = "proposal";

    public ProposalId {
        if (value.isEmpty() || value.indexOf('/') >= 0) {
            throw new IllegalArgumentException("A proposal has an id without slashes");
        }
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
