package community.linli.proposals.round;

import community.linli.eventsourcing.testkit.scenario.Scenario;
import community.linli.proposals.ProposalsContext;
import community.linli.proposals.ballot.BoxCommand.CertifyResult;
import community.linli.proposals.ballot.BoxCommand.ConfirmOverride;
import community.linli.proposals.ballot.BoxCommand.GiveUpVote;
import community.linli.proposals.ballot.BoxCommand.ProposeOverride;
import community.linli.proposals.ballot.BoxEvent.BallotsOpened;
import community.linli.proposals.ballot.BoxEvent.BoxAnnulled;
import community.linli.proposals.ballot.BoxEvent.BoxPrepared;
import community.linli.proposals.ballot.BoxEvent.ElectionCounted;
import community.linli.proposals.ballot.BoxEvent.QuestionPut;
import community.linli.proposals.ballot.BoxEvent.Selected;
import community.linli.proposals.ballot.BoxEvent.VotingClosed;
import community.linli.proposals.ballot.BoxEvent.VotingOpened;
import community.linli.proposals.ballot.Choice;
import community.linli.proposals.ballot.Electorate;
import community.linli.proposals.ballot.Purpose;
import community.linli.proposals.ballot.Question.Election;
import community.linli.proposals.ballot.VotingMethod;
import community.linli.proposals.round.RoundCommand.AnnulElection;
import community.linli.proposals.round.RoundCommand.AnnulRound;
import community.linli.proposals.round.RoundEvent.ElectionAnnulled;
import community.linli.proposals.round.RoundEvent.ElectionDecided;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A round and one of its boxes, as the service declares them. */
class RoundBoxTest {

    private static final RoundId ROUND = RoundScenarios.ROUND;
    private static final Purpose PURPOSE =
            new Purpose(Purpose.Kind.ROUND, ROUND.value(), List.of(RoundScenarios.JINPING), Electorate.HOUSEHOLDS);
    private static final Instant APPEAL_UNTIL = RoundScenarios.VOTING_ENDS.plus(Duration.ofDays(7));
    private static final Election QUESTION = new Election(
            30_000_000,
            List.of(RoundScenarios.candidate(RoundScenarios.BENCHES), RoundScenarios.candidate(RoundScenarios.CHOIR)),
            VotingMethod.approving(5),
            RoundScenarios.RULE,
            20);

    @Test
    void aResultThatIsThereIsVoidedByTwoPeopleOnly() {
        counted()
                .when(new AnnulElection(ROUND, RoundScenarios.JINPING_BOX, "The wrong one won."))
                .thenRejected(RoundRejection.ELECTION_COUNTED)
                .when(new AnnulRound(ROUND, "The wrong one won."))
                .thenRejected(RoundRejection.ELECTION_COUNTED)
                .when(new ProposeOverride(RoundScenarios.JINPING_BOX, List.of(), "Ballots were bought."))
                .by("sun", "steward")
                .when(new ConfirmOverride(RoundScenarios.JINPING_BOX))
                .at(APPEAL_UNTIL)
                .when(new CertifyResult(RoundScenarios.JINPING_BOX))
                .by("olga", "officer")
                .when(new CertifyResult(RoundScenarios.JINPING_BOX))
                .thenFollows(new ElectionDecided(ROUND, RoundScenarios.JINPING_BOX, true, List.of()));
    }

    @Test
    void anElectionWhoseBallotsNobodyHasSeenIsGivenUp() {
        closed().when(new AnnulElection(ROUND, RoundScenarios.JINPING_BOX, "The keys are lost."))
                .thenEvents(new ElectionAnnulled(ROUND, RoundScenarios.JINPING_BOX, "The keys are lost."))
                .thenFollows(new BoxAnnulled(RoundScenarios.JINPING_BOX, PURPOSE, "The keys are lost."));
    }

    @Test
    void aRoundHearsThatAVoteWasGivenUp() {
        closed().when(new GiveUpVote(RoundScenarios.JINPING_BOX, "Two parts of the key are lost."))
                .thenEvents(new BoxAnnulled(RoundScenarios.JINPING_BOX, PURPOSE, "Two parts of the key are lost."))
                .thenFollows(new ElectionAnnulled(ROUND, RoundScenarios.JINPING_BOX, "Two parts of the key are lost."));
    }

    private static Scenario closed() {
        return RoundScenarios.peopled(Scenario.of(ProposalsContext.declare()))
                .given(RoundScenarios.history(RoundScenarios.FROZEN))
                .given(
                        new BoxPrepared(RoundScenarios.JINPING_BOX, PURPOSE, RoundScenarios.ROLL),
                        new QuestionPut(
                                RoundScenarios.JINPING_BOX,
                                QUESTION,
                                RoundScenarios.VOTING,
                                RoundScenarios.VOTING_ENDS,
                                7),
                        new VotingOpened(
                                RoundScenarios.JINPING_BOX, "cd".repeat(32), List.of("benches", "choir"), 1, 1),
                        new VotingClosed(RoundScenarios.JINPING_BOX, 1, 1, "ef".repeat(32)))
                .at(RoundScenarios.VOTING_ENDS)
                .by("olga", "officer");
    }

    private static Scenario counted() {
        return closed().given(
                        new BallotsOpened(RoundScenarios.JINPING_BOX, List.of(new Choice(Map.of("benches", 1L), 1)), 0),
                        new ElectionCounted(
                                RoundScenarios.JINPING_BOX,
                                "ab".repeat(32),
                                "cd".repeat(32),
                                true,
                                List.of(new Selected("benches", 8_000_000)),
                                "{}",
                                APPEAL_UNTIL));
    }
}
