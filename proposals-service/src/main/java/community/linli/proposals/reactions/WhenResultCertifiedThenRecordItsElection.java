package community.linli.proposals.reactions;

import community.linli.eventsourcing.Command;
import community.linli.eventsourcing.Lookup;
import community.linli.eventsourcing.Reaction;
import community.linli.eventsourcing.Recorded;
import community.linli.proposals.ballot.BoxEvent.ResultCertified;
import community.linli.proposals.ballot.Purpose;
import community.linli.proposals.round.RoundCommand.RecordElectionDecided;
import community.linli.proposals.round.RoundId;
import java.util.List;

/** A certified election counts towards the decision of its round. */
public final class WhenResultCertifiedThenRecordItsElection implements Reaction<ResultCertified> {

    @Override
    public List<Command> react(Recorded<ResultCertified> recorded, Lookup lookup) {
        ResultCertified certified = recorded.occurrence();
        return certified.purpose().kind() == Purpose.Kind.ROUND
                ? List.of(new RecordElectionDecided(
                        new RoundId(certified.purpose().of()),
                        certified.box(),
                        certified.isQuorate(),
                        certified.selected()))
                : List.of();
    }
}
