package community.linli.proposals.rating;

import community.linli.eventsourcing.Command;
import community.linli.eventsourcing.Subject;
import community.linli.proposals.facts.PersonId;
import community.linli.proposals.project.ProjectId;

/** What can be asked of a rating. */
public sealed interface RatingCommand extends Command {

    /**
     * A resident of the project's community rates it, or rates it otherwise than before.
     *
     * @param person the one who asks
     * @param stars 1 to 5
     */
    record RateProject(ProjectId project, PersonId person, int stars) implements RatingCommand {
        @Override
        public Subject subject() {
            return RatingId.of(project, person).subject();
        }
    }
}
