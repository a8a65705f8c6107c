package community.linli.proposals.reactions;

import community.linli.eventsourcing.Command;
import community.linli.eventsourcing.Lookup;
import community.linli.eventsourcing.Reaction;
import community.linli.eventsourcing.Recorded;
import community.linli.proposals.ballot.BoxEvent.ResultCertified;
import community.linli.proposals.ballot.BoxEvent.Selected;
import community.linli.proposals.ballot.Purpose;
import community.linli.proposals.poll.PollCommand.RecordPollDecided;
import community.linli.proposals.poll.PollId;
import java.util.List;

/** A certified poll is decided. */
public final class WhenResultCertifiedThenRecordItsPoll implements Reaction<ResultCertified> {

    @Override
    public List<Command> react(Recorded<ResultCertified> recorded, Lookup lookup) {
        ResultCertified certified = recorded.occurrence();
        return certified.purpose().kind() == Purpose.Kind.POLL
                ? List.of(new RecordPollDecided(
                        new PollId(certified.purpose().of()),
                        certified.isQuorate(),
                        certified.selected().stream().map(Selected::option).toList()))
                : List.of();
    }
}
