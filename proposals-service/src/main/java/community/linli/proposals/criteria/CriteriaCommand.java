package community.linli.proposals.criteria;

import community.linli.eventsourcing.Command;
import community.linli.eventsourcing.Subject;
import community.linli.eventsourcing.Wording;
import community.linli.proposals.round.RoundId;
import java.util.List;
import java.util.stream.IntStream;

/** What can be asked of a round's criteria. */
public sealed interface CriteriaCommand extends Command {

    /** The round. */
    RoundId round();

    @Override
    default Subject subject() {
        return CriteriaId.of(round()).subject();
    }

    /** An officer sets all of them anew; refused once an evaluation of the round has begun. */
    record SetCriteria(RoundId round, Yardstick yardstick) implements CriteriaCommand {

        List<Wording> wordings() {
            return IntStream.range(0, yardstick.criteria().size())
                    .mapToObj(at -> new Wording(
                            "/criteria/" + at + "/name",
                            yardstick.criteria().get(at).name(),
                            100))
                    .toList();
        }
    }
}
