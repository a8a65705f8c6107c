package community.linli.proposals.rating;

import community.linli.eventsourcing.Event;
import community.linli.eventsourcing.Subject;
import community.linli.proposals.facts.PersonId;
import community.linli.proposals.project.ProjectId;

/** What can have happened to a rating. */
public sealed interface RatingEvent extends Event {

    /** The project. */
    ProjectId project();

    /**
     * A resident has rated.
     *
     * @param stars 1 to 5
     * @param starsBefore what the same person had given; 0 the first time
     */
    record ProjectRated(ProjectId project, PersonId person, int stars, int starsBefore) implements RatingEvent {
        @Override
        public Subject subject() {
            return RatingId.of(project, person).subject();
        }
    }
}
