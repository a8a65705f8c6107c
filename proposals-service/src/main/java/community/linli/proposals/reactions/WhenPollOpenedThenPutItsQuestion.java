package community.linli.proposals.reactions;

import community.linli.eventsourcing.Command;
import community.linli.eventsourcing.Lookup;
import community.linli.eventsourcing.Reaction;
import community.linli.eventsourcing.Recorded;
import community.linli.proposals.ballot.BoxCommand.PrepareBox;
import community.linli.proposals.ballot.BoxCommand.PutQuestion;
import community.linli.proposals.ballot.Purpose;
import community.linli.proposals.poll.PollEvent.PollOpened;
import java.util.List;

/** An opened poll has its box and its question at once; the roll is the one of this moment. */
public final class WhenPollOpenedThenPutItsQuestion implements Reaction<PollOpened> {

    @Override
    public List<Command> react(Recorded<PollOpened> recorded, Lookup lookup) {
        PollOpened opened = recorded.occurrence();
        Purpose purpose =
                new Purpose(Purpose.Kind.POLL, opened.poll().value(), List.of(opened.community()), opened.electorate());
        return List.of(
                new PrepareBox(opened.poll().box(), purpose, recorded.time()),
                new PutQuestion(
                        opened.poll().box(),
                        opened.question(),
                        opened.opensAt(),
                        opened.closesAt(),
                        opened.appealDays()));
    }
}
