package community.linli.proposals.criteria;

import community.linli.eventsourcing.Identifier;
import community.linli.eventsourcing.Subject;
import community.linli.proposals.round.RoundId;

/**
 * The criteria of one round, under the round's id.
 *
 * @param value never empty, no slash
 */
public record CriteriaId(String value) implements Identifier {

    /** The type in its subject. */
    public static final String SUBJECT_TYPE = "criteria";

    public CriteriaId {
        if (value.isEmpty() || value.indexOf('/') >= 0) {
            throw new IllegalArgumentException("Criteria has an id without slashes");
        }
    }

    /** Those of the round. */
    public static CriteriaId of(RoundId round) {
        return new CriteriaId(round.value());
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
