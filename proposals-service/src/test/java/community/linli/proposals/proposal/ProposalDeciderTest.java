package community.linli.proposals.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import community.linli.eventsourcing.testkit.scenario.Scenario;
import community.linli.proposals.proposal.ProposalCommand.AdmitProposal;
import community.linli.proposals.proposal.ProposalCommand.BeginReview;
import community.linli.proposals.proposal.ProposalCommand.DraftProposal;
import community.linli.proposals.proposal.ProposalCommand.EndorseProposal;
import community.linli.proposals.proposal.ProposalCommand.RecordOutcome;
import community.linli.proposals.proposal.ProposalCommand.RejectProposal;
import community.linli.proposals.proposal.ProposalCommand.ReturnProposal;
import community.linli.proposals.proposal.ProposalCommand.ReviseDraft;
import community.linli.proposals.proposal.ProposalCommand.SubmitProposal;
import community.linli.proposals.proposal.ProposalEvent.DraftRevised;
import community.linli.proposals.proposal.ProposalEvent.ProposalFunded;
import community.linli.proposals.proposal.ProposalEvent.ProposalNotFunded;
import community.linli.proposals.proposal.ProposalEvent.ProposalRejected;
import community.linli.proposals.proposal.ProposalEvent.ProposalReturned;
import community.linli.proposals.proposal.ProposalEvent.ReviewBegun;
import community.linli.proposals.round.Phase;
import community.linli.proposals.round.RoundSlate;
import community.linli.proposals.round.RoundSlate.Standing;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** From the first draft to the result. */
class ProposalDeciderTest extends ProposalScenarios {

    @Test
    void aProposalGoesFromDraftToTheSlateAndIsFunded() {
        Scenario story = during(Phase.SUBMISSION)
                .by("ana", "resident")
                .when(new DraftProposal(GARDEN, ROUND, CONTENT))
                .thenEvents(DRAFTED)
                .when(new SubmitProposal(GARDEN, ROUND))
                .thenEvents(SUBMITTED)
                .by("ben", "resident")
                .when(new EndorseProposal(GARDEN, ROUND))
                .thenEvents(BY_BEN)
                .by("cho", "resident")
                .when(new EndorseProposal(GARDEN, ROUND))
                .thenEvents(BY_CHO);
        story.given(RoundInTests.in(Phase.REVIEW))
                .by("olga", "officer")
                .when(new BeginReview(GARDEN, ROUND))
                .thenEvents(BEGUN)
                .when(new AdmitProposal(GARDEN, ROUND, PASSED))
                .thenEvents(ADMITTED)
                .thenState(RoundSlate.class, "2026", slate -> slate.equals(onlyTheGarden()))
                .thenState(AdmittedProposal.class, "garden", AdmittedProposal::stands);
        story.given(RoundInTests.in(Phase.DECIDED))
                .by("rules", "rule")
                .when(new RecordOutcome(GARDEN, true))
                .thenEvents(new ProposalFunded(GARDEN));
    }

    static RoundSlate onlyTheGarden() {
        return new RoundSlate(List.of(new Standing("garden", JINPING, 5_000_000, Set.copyOf(CONTENT.dimensions()))));
    }

    @Test
    void whatIsAdmittedIsToldWhole() {
        Scenario story = underReview().when(new AdmitProposal(GARDEN, ROUND, PASSED));

        assertThat(story.world().find(AdmittedProposal.class, "garden"))
                .contains(new AdmittedProposal(
                        GARDEN,
                        ROUND,
                        JINPING,
                        CONTENT.title(),
                        Set.copyOf(CONTENT.dimensions()),
                        CONTENT.parties(),
                        CONTENT.budget(),
                        CONTENT.plan(),
                        5_000_000,
                        true));
    }

    @Test
    void aDraftIsWrittenAnewUntilItIsHandedIn() {
        drafted()
                .when(new ReviseDraft(GARDEN, ROUND, titled(" A garden for everybody ")))
                .thenEvents(new DraftRevised(GARDEN, titled("A garden for everybody")))
                .when(new ReviseDraft(GARDEN, ROUND, titled("A garden for everybody")))
                .thenUnchanged()
                .when(new SubmitProposal(GARDEN, ROUND))
                .when(new ReviseDraft(GARDEN, ROUND, CONTENT))
                .thenRejected(ProposalRejection.PROPOSAL_SUBMITTED);
    }

    @Test
    void aReturnedProposalComesBackWhileTheReviewLasts() {
        underReview()
                .when(new ReturnProposal(GARDEN, ROUND, FAILED, " Cheaper benches, please. "))
                .thenEvents(new ProposalReturned(GARDEN, OLGA, FAILED, "Cheaper benches, please."))
                .by("ana", "resident")
                .when(new SubmitProposal(GARDEN, ROUND))
                .thenEvents(submitted(GARDEN, 2))
                .by("stu", "steward")
                .when(new BeginReview(GARDEN, ROUND))
                .thenEvents(new ReviewBegun(GARDEN, STU));
    }

    @Test
    void aRejectionSaysWhichItemsFailed() {
        underReview()
                .when(new RejectProposal(GARDEN, ROUND, FAILED))
                .thenEvents(new ProposalRejected(GARDEN, OLGA, FAILED))
                .when(new RejectProposal(GARDEN, ROUND, FAILED))
                .thenUnchanged();
    }

    @Test
    void anOutcomeIsRecordedOnceAndByTheRuleAlone() {
        admittedIn(Phase.DECIDED)
                .by("olga", "officer")
                .when(new RecordOutcome(GARDEN, true))
                .thenRejected(ProposalRejection.ONLY_BY_RULE)
                .by("rules", "rule")
                .when(new RecordOutcome(GARDEN, false))
                .thenEvents(new ProposalNotFunded(GARDEN))
                .when(new RecordOutcome(GARDEN, true))
                .thenUnchanged();
    }
}
