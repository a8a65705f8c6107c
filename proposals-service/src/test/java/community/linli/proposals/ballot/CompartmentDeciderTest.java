package community.linli.proposals.ballot;

import community.linli.proposals.ballot.CompartmentCommand.EnterPaperBallot;
import community.linli.proposals.ballot.CompartmentEvent.BallotCast;
import community.linli.proposals.ballot.CompartmentEvent.PaperBallotEntered;
import org.junit.jupiter.api.Test;

/** One ballot per voter, inside the hours, the last one counts. */
class CompartmentDeciderTest extends BallotScenarios {

    private static final Question GREEDY = election("greedy_cost_sat", 0);
    private static final String TAG = TAGS.getFirst();

    @Test
    void theLastBallotOfAVoterCounts() {
        open(GREEDY)
                .by(TAG, "voter")
                .when(cast(TAG, "first"))
                .thenEvents(new BallotCast(COMPARTMENT, BOX, TAG, "first", true))
                .when(cast(TAG, "second"))
                .thenEvents(new BallotCast(COMPARTMENT, BOX, TAG, "second", false))
                .thenState(
                        CompartmentState.class,
                        COMPARTMENT.value(),
                        state -> state.leaves().equals(java.util.List.of(MerkleTree.leaf(TAG, "second"))));
    }

    @Test
    void theSameBallotAgainChangesNothing() {
        open(GREEDY)
                .by(TAG, "voter")
                .when(cast(TAG, "first"))
                .when(cast(TAG, "first"))
                .thenUnchanged();
    }

    @Test
    void noBallotBeforeVotingOpens() {
        ready(GREEDY).by(TAG, "voter").when(cast(TAG, "early")).thenRejected(CompartmentRejection.VOTING_NOT_OPEN);
    }

    @Test
    void aBallotHandedInAtTheMomentOfClosingIsLateAlsoWhileTheClosingIsNotRecorded() {
        open(GREEDY)
                .at(CLOSES)
                .by(TAG, "voter")
                .when(cast(TAG, "late"))
                .thenRejected(CompartmentRejection.VOTING_CLOSED);
    }

    @Test
    void aBallotHandedInInTimeAndDecidedAfterTheClosingDoesNotCount() {
        closed(GREEDY, 1)
                .at(CLOSES.minusMillis(1))
                .by(TAG, "voter")
                .when(cast(TAG, "late"))
                .thenRejected(CompartmentRejection.VOTING_CLOSED);
    }

    @Test
    void aTagThatIsNotOnTheRollCastsNothing() {
        open(GREEDY)
                .by("f".repeat(32), "voter")
                .when(cast("f".repeat(32), "foreign"))
                .thenRejected(CompartmentRejection.NOT_ON_THE_ROLL);
    }

    @Test
    void aPaperBallotCountsOnceTwoStewardsHaveEnteredTheSame() {
        open(GREEDY)
                .by(TAG, "steward")
                .when(paper("a", "garden", "he"))
                .thenEvents(new PaperBallotEntered(COMPARTMENT, BOX, TAG, "garden", "he"))
                .when(paper("b", "garden", "he"))
                .thenRejected(CompartmentRejection.SAME_STEWARD)
                .when(paper("c", "lamp", "hu"))
                .thenRejected(CompartmentRejection.PAPERS_DIFFER)
                .when(paper("d", "garden", "hu"))
                .thenEvents(new BallotCast(COMPARTMENT, BOX, TAG, "d", true));
    }

    @Test
    void aPaperAndABallotFromHomeAreOneVote() {
        open(GREEDY)
                .by(TAG, "voter")
                .when(cast(TAG, "from home"))
                .when(paper("a", "garden", "he"))
                .when(paper("b", "garden", "hu"))
                .thenEvents(new BallotCast(COMPARTMENT, BOX, TAG, "b", false));
    }

    private static EnterPaperBallot paper(String sealed, String choice, String steward) {
        return new EnterPaperBallot(COMPARTMENT, BOX, TAG, sealed, choice, steward);
    }
}
