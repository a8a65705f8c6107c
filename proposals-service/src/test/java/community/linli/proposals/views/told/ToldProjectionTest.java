package community.linli.proposals.views.told;

import static org.assertj.core.api.Assertions.assertThat;

import community.linli.eventsourcing.testkit.laws.ProjectionScenario;
import community.linli.proposals.proposal.ProposalEvent;
import community.linli.proposals.proposal.ProposalEvent.EndorsementWithdrawn;
import community.linli.proposals.proposal.ProposalEvent.ProposalAbsorbed;
import community.linli.proposals.proposal.ProposalEvent.ProposalAmended;
import community.linli.proposals.proposal.ProposalEvent.ProposalMerged;
import community.linli.proposals.proposal.ProposalScenarios;
import community.linli.proposals.views.told.ToldDocument.News;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ToldProjectionTest {

    private static final ProposalAmended FIRST = amended(2, "Cheaper.");
    private static final ProposalAmended SECOND = amended(3, "Greener.");

    @Test
    void whoEndorsedIsToldOfEachAmendmentSince() {
        ToldDocument told = after(ProposalScenarios.BY_BEN, FIRST, ProposalScenarios.BY_CHO, SECOND);

        assertThat(told.to("ben").news()).extracting(News::reason).containsExactly("Cheaper.", "Greener.");
        assertThat(told.to("cho").news()).extracting(News::textVersion).containsExactly(3);
        assertThat(told.to("dan").news()).isEmpty();
    }

    @Test
    void whoSteppedBackIsToldNoMore() {
        assertThat(after(
                                ProposalScenarios.BY_BEN,
                                new EndorsementWithdrawn(
                                        ProposalScenarios.GARDEN, ProposalScenarios.BY_BEN.endorsement()),
                                FIRST)
                        .to("ben")
                        .news())
                .isEmpty();
    }

    @Test
    void whoEndorsedIsToldOfAMerger() {
        assertThat(after(
                                ProposalScenarios.BY_BEN,
                                new ProposalMerged(
                                        ProposalScenarios.GARDEN, ProposalScenarios.ROUND, ProposalScenarios.POND))
                        .to("ben")
                        .news())
                .extracting(News::what, News::other)
                .containsExactly(org.assertj.core.api.Assertions.tuple("merged", ProposalScenarios.POND));
    }

    @Test
    void whoCameWithAMergerIsToldOfWhatFollows() {
        ToldDocument told = after(
                ProposalScenarios.BY_BEN,
                new ProposalAbsorbed(
                        ProposalScenarios.GARDEN,
                        ProposalScenarios.POND,
                        List.of(ProposalScenarios.BY_CHO.endorsement()),
                        List.of()),
                FIRST);

        assertThat(told.to("ben").news()).extracting(News::what).containsExactly("took-in", "amended");
        assertThat(told.to("cho").news()).extracting(News::what).containsExactly("amended");
    }

    @Test
    void theReviewAndItsEndAreNewsToo() {
        assertThat(after(
                                ProposalScenarios.BY_BEN,
                                ProposalScenarios.BY_CHO,
                                ProposalScenarios.BEGUN,
                                ProposalScenarios.ADMITTED)
                        .to("cho")
                        .news())
                .extracting(News::what)
                .containsExactly("admitted");
    }

    private static ProposalAmended amended(int version, String reason) {
        return new ProposalAmended(
                ProposalScenarios.GARDEN,
                ProposalScenarios.ROUND,
                version,
                ProposalScenarios.CONTENT,
                5_000_000,
                reason);
    }

    private static ToldDocument after(ProposalEvent... events) {
        return Objects.requireNonNull(ProjectionScenario.of(new ToldProjection())
                .given(ProposalScenarios.DRAFTED, ProposalScenarios.SUBMITTED)
                .given(events)
                .documents()
                .get("garden"));
    }
}
