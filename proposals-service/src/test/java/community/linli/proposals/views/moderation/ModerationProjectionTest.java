package community.linli.proposals.views.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import community.linli.eventsourcing.Event;
import community.linli.eventsourcing.testkit.laws.ProjectionScenario;
import community.linli.proposals.comment.CommentEvent.CommentHidden;
import community.linli.proposals.comment.CommentEvent.CommentHidingAppealed;
import community.linli.proposals.comment.CommentEvent.CommentHidingUpheld;
import community.linli.proposals.comment.CommentEvent.CommentReported;
import community.linli.proposals.comment.CommentEvent.CommentRetracted;
import community.linli.proposals.comment.CommentEvent.CommentWritten;
import community.linli.proposals.comment.CommentId;
import community.linli.proposals.comment.Stance;
import community.linli.proposals.proposal.ProposalEvent.ProposalHidingAppealed;
import community.linli.proposals.proposal.ProposalEvent.ProposalHidingLifted;
import community.linli.proposals.proposal.ProposalEvent.ProposalHidingUpheld;
import community.linli.proposals.proposal.ProposalEvent.ProposalReported;
import community.linli.proposals.proposal.ProposalScenarios;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ModerationProjectionTest {

    private static final CommentId WORD = new CommentId("word");
    private static final CommentWritten WRITTEN = new CommentWritten(
            WORD, ProposalScenarios.GARDEN, ProposalScenarios.ROUND, ProposalScenarios.EVE, "Why?", Stance.FOR, null);
    private static final CommentReported REPORTED =
            new CommentReported(WORD, ProposalScenarios.GARDEN, ProposalScenarios.BEN, "Rude.");

    @Test
    void aReportWaitsUntilSomebodyHides() {
        assertThat(proposal().isOpen()).isFalse();
        ProposalReported reported = new ProposalReported(ProposalScenarios.GARDEN, ProposalScenarios.BEN, "A name.");
        assertThat(proposal(reported))
                .extracting(ModerationDocument::isOpen, ModerationDocument::reports)
                .containsExactly(true, java.util.List.of("A name."));
        assertThat(proposal(reported, ProposalScenarios.HIDDEN))
                .extracting(ModerationDocument::isOpen, ModerationDocument::isHidden)
                .containsExactly(false, true);
    }

    @Test
    void anAppealWaitsUntilItIsDecided() {
        ProposalHidingAppealed appealed =
                new ProposalHidingAppealed(ProposalScenarios.GARDEN, ProposalScenarios.ANA, "He agreed.");
        assertThat(proposal(ProposalScenarios.HIDDEN, appealed))
                .extracting(ModerationDocument::isOpen, ModerationDocument::appeal)
                .containsExactly(true, "He agreed.");
        assertThat(proposal(
                                ProposalScenarios.HIDDEN,
                                appealed,
                                new ProposalHidingUpheld(ProposalScenarios.GARDEN, ProposalScenarios.OLGA, "No."))
                        .isOpen())
                .isFalse();
        assertThat(proposal(
                        ProposalScenarios.HIDDEN,
                        appealed,
                        new ProposalHidingLifted(
                                ProposalScenarios.GARDEN,
                                ProposalScenarios.ROUND,
                                ProposalScenarios.OLGA,
                                "Yes.",
                                null)))
                .extracting(ModerationDocument::isOpen, ModerationDocument::isHidden)
                .containsExactly(false, false);
    }

    @Test
    void whatReportsHaveHiddenWaitsForSomebody() {
        CommentHidden byReports = new CommentHidden(WORD, ProposalScenarios.GARDEN, null, "Reported.");
        assertThat(comment(WRITTEN, REPORTED, byReports).isOpen()).isTrue();
        assertThat(comment(
                                WRITTEN,
                                REPORTED,
                                byReports,
                                new CommentHidden(WORD, ProposalScenarios.GARDEN, ProposalScenarios.STU, "Rude."))
                        .isOpen())
                .isFalse();
        assertThat(comment(
                                WRITTEN,
                                byReports,
                                new CommentHidingAppealed(WORD, ProposalScenarios.GARDEN, ProposalScenarios.EVE, "No."),
                                new CommentHidingUpheld(
                                        WORD, ProposalScenarios.GARDEN, ProposalScenarios.OLGA, "It is."))
                        .isOpen())
                .isFalse();
    }

    @Test
    void nobodyLooksAtWhatWasTakenBack() {
        assertThat(all(WRITTEN, REPORTED, new CommentRetracted(WORD, ProposalScenarios.GARDEN)))
                .isEmpty();
    }

    private static ModerationDocument proposal(Event... events) {
        return Objects.requireNonNull(ProjectionScenario.of(new ModerationProjection())
                .given(ProposalScenarios.DRAFTED, ProposalScenarios.SUBMITTED)
                .given(events)
                .documents()
                .get("proposal.garden"));
    }

    private static ModerationDocument comment(Event... events) {
        return Objects.requireNonNull(all(events).get("comment.word"));
    }

    private static Map<String, ModerationDocument> all(Event... events) {
        return ProjectionScenario.of(new ModerationProjection()).given(events).documents();
    }
}
