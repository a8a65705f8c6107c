package community.linli.proposals.organisationoffer;

import community.linli.eventsourcing.Identifier;
import community.linli.eventsourcing.Subject;

/**
 * One offer of a social organisation; the id of the command that made it.
 *
 * @param value never empty, no slash
 */
public record OrganisationOfferId(String value) implements Identifier {

    /** The type in its subject. */
    public static final String SUBJECT_TYPE = "organisation-offer";

    public OrganisationOfferId {
        if (value.isEmpty() || value.indexOf('/') >= 0) {
            throw new IllegalArgumentException("An offer has an id without slashes");
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
