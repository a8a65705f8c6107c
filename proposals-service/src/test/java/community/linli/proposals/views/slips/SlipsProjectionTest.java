package community.linli.proposals.views.slips;

import static org.assertj.core.api.Assertions.assertThat;

import community.linli.eventsourcing.testkit.laws.ProjectionScenario;
import community.linli.proposals.ballot.BoxId;
import community.linli.proposals.ballot.CompartmentEvent;
import community.linli.proposals.ballot.CompartmentEvent.BallotCast;
import community.linli.proposals.ballot.CompartmentEvent.CompartmentEmptied;
import community.linli.proposals.ballot.CompartmentEvent.CompartmentOpened;
import community.linli.proposals.ballot.CompartmentEvent.PaperBallotEntered;
import community.linli.proposals.ballot.CompartmentId;
import community.linli.proposals.ballot.MerkleTree;
import community.linli.proposals.views.turnout.TurnoutDocument;
import community.linli.proposals.views.turnout.TurnoutProjection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What lies in a compartment, and how many have voted. */
class SlipsProjectionTest {

    private static final BoxId BOX = new BoxId("2026.jinping-26");
    private static final CompartmentId COMPARTMENT = CompartmentId.of(BOX, 3);
    private static final CompartmentEvent[] CAST = {
        new CompartmentOpened(COMPARTMENT, BOX, List.of("0a", "0b")),
        new BallotCast(COMPARTMENT, BOX, "0b", "first", true),
        new PaperBallotEntered(COMPARTMENT, BOX, "0a", "mark", "steward"),
        new BallotCast(COMPARTMENT, BOX, "0a", "other", true),
        new BallotCast(COMPARTMENT, BOX, "0b", "second", false)
    };

    @Test
    void theLastBallotOfEachTagLiesThereInTheOrderOfTags() {
        SlipsDocument slips = after(CAST);

        assertThat(slips.number()).isEqualTo(3);
        assertThat(slips.sealed()).isEqualTo(Map.of("0a", "other", "0b", "second"));
        assertThat(slips.leaves()).containsExactly(MerkleTree.leaf("0a", "other"), MerkleTree.leaf("0b", "second"));
    }

    @Test
    void afterTheKeysAreDestroyedOnlyTheLeavesAreLeft() {
        CompartmentEvent[] all = java.util.Arrays.copyOf(CAST, CAST.length + 1);
        all[CAST.length] = new CompartmentEmptied(COMPARTMENT, BOX);

        assertThat(after(all).sealed()).isEmpty();
        assertThat(after(all).leaves()).isEqualTo(after(CAST).leaves());
    }

    @Test
    void whoVotesAgainIsCountedOnceInTheTurnout() {
        assertThat(ProjectionScenario.of(new TurnoutProjection())
                        .given(CAST)
                        .documents()
                        .get(COMPARTMENT.value()))
                .isEqualTo(new TurnoutDocument(BOX, 2, 2));
    }

    private static SlipsDocument after(CompartmentEvent... events) {
        return Objects.requireNonNull(ProjectionScenario.of(new SlipsProjection())
                .given(events)
                .documents()
                .get(COMPARTMENT.value()));
    }
}
