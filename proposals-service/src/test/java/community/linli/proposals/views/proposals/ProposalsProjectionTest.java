package community.linli.proposals.views.proposals;

import static org.assertj.core.api.Assertions.assertThat;

import community.linli.eventsourcing.testkit.laws.ProjectionScenario;
import community.linli.proposals.comment.CommentEvent;
import community.linli.proposals.comment.CommentEvent.CommentHidden;
import community.linli.proposals.comment.CommentEvent.CommentHidingLifted;
import community.linli.proposals.comment.CommentEvent.CommentRetracted;
import community.linli.proposals.comment.CommentEvent.CommentWritten;
import community.linli.proposals.comment.CommentId;
import community.linli.proposals.comment.Stance;
import community.linli.proposals.proposal.ProposalEvent;
import community.linli.proposals.proposal.ProposalEvent.CoAuthorInvited;
import community.linli.proposals.proposal.ProposalEvent.CoAuthorJoined;
import community.linli.proposals.proposal.ProposalEvent.EndorsementWithdrawn;
import community.linli.proposals.proposal.ProposalEvent.ProposalAbsorbed;
import community.linli.proposals.proposal.ProposalEvent.ProposalAmended;
import community.linli.proposals.proposal.ProposalEvent.ProposalHidingLifted;
import community.linli.proposals.proposal.ProposalEvent.ProposalMerged;
import community.linli.proposals.proposal.ProposalEvent.ProposalRejected;
import community.linli.proposals.proposal.ProposalEvent.ProposalReturned;
import community.linli.proposals.proposal.ProposalEvent.ProposalWithdrawn;
import community.linli.proposals.proposal.ProposalScenarios;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ProposalsProjectionTest {

    private static final CommentId WORD = new CommentId("word");
    private static final CommentWritten WRITTEN = new CommentWritten(
            WORD, ProposalScenarios.GARDEN, ProposalScenarios.ROUND, ProposalScenarios.EVE, "Why?", Stance.FOR, null);

    @Test
    void aDraftHasItsAuthorAndNoVersion() {
        assertThat(after())
                .extracting(
                        ProposalDocument::phase,
                        ProposalDocument::textVersion,
                        ProposalDocument::isReady,
                        ProposalDocument::authors)
                .containsExactly("draft", 0, false, List.of(ProposalScenarios.ANA));
    }

    @Test
    void aProposalIsReadyForItsReviewWithItsLastEndorsement() {
        assertThat(after(ProposalScenarios.SUBMITTED, ProposalScenarios.BY_BEN).isReady())
                .isFalse();
        ProposalDocument ready = after(ProposalScenarios.SUBMITTED, ProposalScenarios.BY_BEN, ProposalScenarios.BY_CHO);
        assertThat(ready.isReady()).isTrue();
        assertThat(ready.endorsements()).isEqualTo(2);
        assertThat(after(
                                ProposalScenarios.SUBMITTED,
                                ProposalScenarios.BY_BEN,
                                ProposalScenarios.BY_CHO,
                                new EndorsementWithdrawn(
                                        ProposalScenarios.GARDEN, ProposalScenarios.BY_BEN.endorsement()))
                        .isReady())
                .isFalse();
    }

    @Test
    void aReviewLeavesItsFindings() {
        assertThat(reviewed(ProposalScenarios.ADMITTED))
                .extracting(ProposalDocument::phase, ProposalDocument::isReady, ProposalDocument::review)
                .containsExactly("admitted", false, ProposalScenarios.PASSED);
        assertThat(reviewed(new ProposalRejected(
                        ProposalScenarios.GARDEN, ProposalScenarios.OLGA, ProposalScenarios.FAILED)))
                .extracting(ProposalDocument::phase, ProposalDocument::review)
                .containsExactly("rejected", ProposalScenarios.FAILED);
        assertThat(reviewed(new ProposalReturned(
                        ProposalScenarios.GARDEN, ProposalScenarios.OLGA, ProposalScenarios.FAILED, "Cheaper.")))
                .extracting(ProposalDocument::phase, ProposalDocument::note)
                .containsExactly("returned", "Cheaper.");
    }

    @Test
    void aHiddenProposalIsNotReadyAndComesBack() {
        ProposalDocument hidden = after(
                ProposalScenarios.SUBMITTED,
                ProposalScenarios.BY_BEN,
                ProposalScenarios.BY_CHO,
                ProposalScenarios.HIDDEN);
        assertThat(hidden)
                .extracting(ProposalDocument::isHidden, ProposalDocument::isReady, ProposalDocument::hiddenReason)
                .containsExactly(true, false, "It names a neighbour.");
        assertThat(after(
                                ProposalScenarios.SUBMITTED,
                                ProposalScenarios.HIDDEN,
                                new ProposalHidingLifted(
                                        ProposalScenarios.GARDEN,
                                        ProposalScenarios.ROUND,
                                        ProposalScenarios.OLGA,
                                        "Removed.",
                                        null))
                        .isHidden())
                .isFalse();
    }

    @Test
    void coAuthorsAndWhatIsTakenInAreCounted() {
        ProposalDocument garden = after(
                new CoAuthorInvited(ProposalScenarios.GARDEN, ProposalScenarios.BEN),
                new CoAuthorJoined(ProposalScenarios.GARDEN, ProposalScenarios.BEN),
                ProposalScenarios.SUBMITTED,
                ProposalScenarios.BY_BEN,
                new ProposalAbsorbed(
                        ProposalScenarios.GARDEN,
                        ProposalScenarios.POND,
                        List.of(ProposalScenarios.BY_CHO.endorsement()),
                        List.of(ProposalScenarios.DAN)));
        assertThat(garden.authors())
                .containsExactly(ProposalScenarios.ANA, ProposalScenarios.BEN, ProposalScenarios.DAN);
        assertThat(garden.invited()).isEmpty();
        assertThat(garden.endorsements()).isEqualTo(2);
    }

    @Test
    void whatEndedSaysHow() {
        assertThat(after(
                        ProposalScenarios.SUBMITTED,
                        new ProposalWithdrawn(
                                ProposalScenarios.GARDEN, ProposalScenarios.ROUND, ProposalScenarios.ANA, "Away.")))
                .extracting(ProposalDocument::phase, ProposalDocument::note)
                .containsExactly("withdrawn", "Away.");
        assertThat(after(
                        ProposalScenarios.SUBMITTED,
                        new ProposalMerged(ProposalScenarios.GARDEN, ProposalScenarios.ROUND, ProposalScenarios.POND)))
                .extracting(ProposalDocument::phase, ProposalDocument::into)
                .containsExactly("merged", ProposalScenarios.POND);
    }

    @Test
    void everyVersionIsKept() {
        Map<String, ProposalVersionDocument> versions = ProjectionScenario.of(new ProposalVersionsProjection())
                .given(
                        ProposalScenarios.DRAFTED,
                        ProposalScenarios.SUBMITTED,
                        ProposalScenarios.BY_BEN,
                        new ProposalAmended(
                                ProposalScenarios.GARDEN,
                                ProposalScenarios.ROUND,
                                2,
                                ProposalScenarios.costing(1),
                                1,
                                "Cheaper."))
                .documents();
        assertThat(versions).containsOnlyKeys("garden.1", "garden.2");
        assertThat(Objects.requireNonNull(versions.get("garden.1")).content()).isEqualTo(ProposalScenarios.CONTENT);
        assertThat(Objects.requireNonNull(versions.get("garden.2")).reason()).isEqualTo("Cheaper.");
    }

    @Test
    void aCommentSaysWhetherItIsShown() {
        assertThat(comment(WRITTEN))
                .extracting(CommentDocument::standing, CommentDocument::text)
                .containsExactly("shown", "Why?");
        CommentHidden hidden = new CommentHidden(WORD, ProposalScenarios.GARDEN, ProposalScenarios.STU, "Rude.");
        assertThat(comment(WRITTEN, hidden))
                .extracting(CommentDocument::standing, CommentDocument::hiddenReason)
                .containsExactly("hidden", "Rude.");
        assertThat(comment(
                        WRITTEN,
                        hidden,
                        new CommentHidingLifted(WORD, ProposalScenarios.GARDEN, ProposalScenarios.OLGA, "Fair.")))
                .extracting(CommentDocument::standing, CommentDocument::hiddenReason)
                .containsExactly("shown", null);
    }

    @Test
    void ofACommentThatWasTakenBackNoTextIsLeft() {
        assertThat(comment(WRITTEN, new CommentRetracted(WORD, ProposalScenarios.GARDEN)))
                .extracting(CommentDocument::standing, CommentDocument::text)
                .containsExactly("retracted", "");
    }

    private static ProposalDocument reviewed(ProposalEvent verdict) {
        return after(
                ProposalScenarios.SUBMITTED,
                ProposalScenarios.BY_BEN,
                ProposalScenarios.BY_CHO,
                ProposalScenarios.BEGUN,
                verdict);
    }

    private static ProposalDocument after(ProposalEvent... events) {
        return Objects.requireNonNull(ProjectionScenario.of(new ProposalsProjection())
                .given(ProposalScenarios.DRAFTED)
                .given(events)
                .documents()
                .get("garden"));
    }

    private static CommentDocument comment(CommentEvent... events) {
        return Objects.requireNonNull(ProjectionScenario.of(new CommentsProjection())
                .given(events)
                .documents()
                .get("word"));
    }
}
