package community.linli.proposals.project;

import community.linli.eventsourcing.Identifier;
import community.linli.eventsourcing.Subject;

/**
 * One funded project; round and proposal say which, so that nothing is awarded twice.
 *
 * @param value never empty, no slash
 */
public record ProjectId(String value) implements Identifier {

    /** The type in its subject. */
    public static final String SUBJECT_TYPE = "project";

    public ProjectId {
        if (value.isEmpty() || value.indexOf('/') >= 0) {
            throw new IllegalArgumentException("A project has an id without slashes");
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
