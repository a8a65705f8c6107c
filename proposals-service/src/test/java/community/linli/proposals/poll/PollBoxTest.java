package community.linli.proposals.poll;

import community.linli.eventsourcing.testkit.scenario.Scenario;
import community.linli.proposals.ProposalsContext;
import community.linli.proposals.ballot.BoxCommand.GiveUpVote;
import community.linli.proposals.ballot.BoxEvent.BoxAnnulled;
import community.linli.proposals.ballot.BoxEvent.BoxPrepared;
import community.linli.proposals.ballot.BoxEvent.QuestionPut;
import community.linli.proposals.ballot.BoxEvent.VotingClosed;
import community.linli.proposals.ballot.BoxEvent.VotingOpened;
import community.linli.proposals.ballot.Electorate;
import community.linli.proposals.ballot.Purpose;
import community.linli.proposals.poll.PollCommand.CancelPoll;
import community.linli.proposals.poll.PollCommand.OpenPoll;
import community.linli.proposals.poll.PollEvent.PollCancelled;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A poll and its box, as the service declares them. */
class PollBoxTest {

    private static final Purpose PURPOSE =
            new Purpose(Purpose.Kind.POLL, "gate", List.of(PollScenarios.JINPING), Electorate.HOUSEHOLDS);

    @Test
    void anOpenedPollHasABoxThatKnowsItsQuestion() {
        opened().thenFollows(
                        new BoxPrepared(PollScenarios.POLL.box(), PURPOSE, PollScenarios.MORNING),
                        new QuestionPut(
                                PollScenarios.POLL.box(),
                                PollScenarios.OPENED.question(),
                                PollScenarios.OPENS,
                                PollScenarios.CLOSES,
                                7));
    }

    @Test
    void aCancelledPollGivesUpItsBox() {
        opened().when(new CancelPoll(PollScenarios.POLL, PollScenarios.JINPING, "The gate is gone."))
                .thenEvents(new PollCancelled(PollScenarios.POLL, "The gate is gone.", true))
                .thenFollows(new BoxAnnulled(PollScenarios.POLL.box(), PURPOSE, "The gate is gone."));
    }

    @Test
    void aBoxThatNeverOpensEndsThePoll() {
        opened().whenItIs(PollScenarios.CLOSES)
                .thenState(
                        PollState.class, "gate", state -> state instanceof PollState.Ended ended && !ended.isDecided());
    }

    @Test
    void aVoteThatCannotBeOpenedEndsThePoll() {
        opened().given(
                        new VotingOpened(PollScenarios.POLL.box(), "cd".repeat(32), List.of("yes", "no"), 2, 1),
                        new VotingClosed(PollScenarios.POLL.box(), 1, 2, "ef".repeat(32)))
                .at(PollScenarios.CLOSES)
                .by("olga", "officer")
                .when(new GiveUpVote(PollScenarios.POLL.box(), "Two parts of the key are lost."))
                .thenEvents(new BoxAnnulled(PollScenarios.POLL.box(), PURPOSE, "Two parts of the key are lost."))
                .thenFollows(new PollCancelled(PollScenarios.POLL, "Two parts of the key are lost.", true))
                .thenState(
                        PollState.class, "gate", state -> state instanceof PollState.Ended ended && !ended.isDecided());
    }

    private static Scenario opened() {
        return PollScenarios.peopled(Scenario.of(ProposalsContext.declare()))
                .given(PollScenarios.DRAFTED)
                .by("sun", "steward")
                .when(new OpenPoll(PollScenarios.POLL, PollScenarios.JINPING));
    }
}
