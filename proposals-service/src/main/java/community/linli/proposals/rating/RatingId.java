package community.linli.proposals.rating;

import community.linli.eventsourcing.Identifier;
import community.linli.eventsourcing.Subject;
import community.linli.proposals.facts.PersonId;
import community.linli.proposals.project.ProjectId;

/**
 * What one resident thinks of one project, under both ids, so that each rates once.
 *
 * @param value never empty, no slash
 */
public record RatingId(String value) implements Identifier {

    /** The type in its subject. */
    public static final String SUBJECT_TYPE = "rating";

    public RatingId {
        if (value.isEmpty() || value.indexOf('/') >= 0) {
            throw new IllegalArgumentException("A rating has an id without slashes");
        }
    }

    /** That of the person. */
    public static RatingId of(ProjectId project, PersonId person) {
        return new RatingId(project + "." + person);
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
