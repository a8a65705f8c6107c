package community.linli.proposals.reactions;

import community.linli.eventsourcing.Command;
import community.linli.eventsourcing.Lookup;
import community.linli.eventsourcing.Reaction;
import community.linli.eventsourcing.Recorded;
import community.linli.proposals.evaluation.EvaluationCommand.DropEvaluation;
import community.linli.proposals.project.ProjectEvent.ProjectGivenUp;
import java.util.List;

/** Nobody goes on judging what its parties have given up; harmless where no evaluation has begun. */
public final class WhenProjectGivenUpThenDropItsEvaluation implements Reaction<ProjectGivenUp> {

    @Override
    public List<Command> react(Recorded<ProjectGivenUp> recorded, Lookup lookup) {
        return List.of(new DropEvaluation(recorded.occurrence().project()));
    }
}
