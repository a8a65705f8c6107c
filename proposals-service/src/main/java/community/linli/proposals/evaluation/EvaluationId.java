package community.linli.proposals.evaluation;

import community.linli.eventsourcing.Identifier;
import community.linli.eventsourcing.Subject;
import community.linli.proposals.project.ProjectId;

/**
 * The evaluation of one project, under the project's id.
 *
 * @param value never empty, no slash
 */
public record EvaluationId(String value) implements Identifier {

    /** The type in its subject. */
    public static final String SUBJECT_TYPE = "evaluation";

    public EvaluationId {
        if (value.isEmpty() || value.indexOf('/') >= 0) {
            throw new IllegalArgumentException("An evaluation has an id without slashes");
        }
    }

    /** That of the project. */
    public static EvaluationId of(ProjectId project) {
        return new EvaluationId(project.value());
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
