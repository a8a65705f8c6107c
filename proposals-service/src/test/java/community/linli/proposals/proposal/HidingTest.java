package community.linli.proposals.proposal;

import community.linli.proposals.proposal.ProposalCommand.AppealProposalHiding;
import community.linli.proposals.proposal.ProposalCommand.EndorseProposal;
import community.linli.proposals.proposal.ProposalCommand.HideProposal;
import community.linli.proposals.proposal.ProposalCommand.LiftProposalHiding;
import community.linli.proposals.proposal.ProposalCommand.RecordOutcome;
import community.linli.proposals.proposal.ProposalCommand.ReportProposal;
import community.linli.proposals.proposal.ProposalCommand.UpholdProposalHiding;
import community.linli.proposals.proposal.ProposalEvent.ProposalFunded;
import community.linli.proposals.proposal.ProposalEvent.ProposalHidden;
import community.linli.proposals.proposal.ProposalEvent.ProposalHidingAppealed;
import community.linli.proposals.proposal.ProposalEvent.ProposalHidingLifted;
import community.linli.proposals.proposal.ProposalEvent.ProposalHidingUpheld;
import community.linli.proposals.proposal.ProposalEvent.ProposalReported;
import community.linli.proposals.round.Phase;
import community.linli.proposals.round.RoundSlate;
import org.junit.jupiter.api.Test;

/** A text is hidden with a reason, its author may appeal, and somebody else decides. */
class HidingTest extends ProposalScenarios {

    private static final String REASON = "It names a neighbour.";

    @Test
    void aPersonReportsOnce() {
        submittedIn(Phase.SUBMISSION)
                .by("dan", "resident")
                .when(new ReportProposal(GARDEN, ROUND, REASON))
                .thenEvents(new ProposalReported(GARDEN, DAN, REASON))
                .when(new ReportProposal(GARDEN, ROUND, "Once more."))
                .thenUnchanged();
    }

    @Test
    void aHiddenProposalIsInNoCount() {
        admittedIn(Phase.DELIBERATION)
                .by("stu", "steward")
                .when(new HideProposal(GARDEN, ROUND, REASON))
                .thenEvents(new ProposalHidden(GARDEN, ROUND, STU, REASON, true))
                .thenState(RoundSlate.class, "2026", slate -> slate.standing().isEmpty())
                .thenState(AdmittedProposal.class, "garden", known -> !known.stands())
                .when(new HideProposal(GARDEN, ROUND, REASON))
                .thenUnchanged()
                .by("dan", "resident")
                .when(new EndorseProposal(GARDEN, ROUND))
                .thenRejected(ProposalRejection.PROPOSAL_HIDDEN);
    }

    @Test
    void aHidingDuringVotingLeavesTheFrozenSlateAlone() {
        admittedIn(Phase.VOTING)
                .by("stu", "steward")
                .when(new HideProposal(GARDEN, ROUND, REASON))
                .thenEvents(new ProposalHidden(GARDEN, ROUND, STU, REASON, false))
                .thenState(RoundSlate.class, "2026", ProposalDeciderTest.onlyTheGarden()::equals)
                .when(new LiftProposalHiding(GARDEN, ROUND, "Removed."))
                .thenEvents(new ProposalHidingLifted(GARDEN, ROUND, STU, "Removed.", null))
                .given(RoundInTests.in(Phase.DECIDED))
                .by("rules", "rule")
                .when(new RecordOutcome(GARDEN, true))
                .thenEvents(new ProposalFunded(GARDEN));
    }

    @Test
    void somebodyElseDecidesTheAppealAndTheProposalStandsAgain() {
        admittedIn(Phase.DELIBERATION)
                .given(new ProposalHidden(GARDEN, ROUND, STU, REASON, true))
                .by("ana", "resident")
                .when(new AppealProposalHiding(GARDEN, ROUND, "He agreed."))
                .thenEvents(new ProposalHidingAppealed(GARDEN, ANA, "He agreed."))
                .when(new AppealProposalHiding(GARDEN, ROUND, "Really."))
                .thenUnchanged()
                .by("stu", "steward")
                .when(new UpholdProposalHiding(GARDEN, ROUND, "No."))
                .thenRejected(ProposalRejection.NOT_IN_OWN_CASE)
                .by("olga", "officer")
                .when(new LiftProposalHiding(GARDEN, ROUND, "He did."))
                .thenEvents(new ProposalHidingLifted(GARDEN, ROUND, OLGA, "He did.", CONTENT))
                .thenState(RoundSlate.class, "2026", ProposalDeciderTest.onlyTheGarden()::equals)
                .thenState(AdmittedProposal.class, "garden", AdmittedProposal::stands);
    }

    @Test
    void thereIsOneAppealForEachHiding() {
        submittedIn(Phase.SUBMISSION)
                .given(HIDDEN, new ProposalHidingAppealed(GARDEN, ANA, "He agreed."))
                .by("olga", "officer")
                .when(new UpholdProposalHiding(GARDEN, ROUND, "He did not."))
                .thenEvents(new ProposalHidingUpheld(GARDEN, OLGA, "He did not."))
                .when(new UpholdProposalHiding(GARDEN, ROUND, "He did not."))
                .thenUnchanged()
                .by("ana", "resident")
                .when(new AppealProposalHiding(GARDEN, ROUND, "Again."))
                .thenRejected(ProposalRejection.APPEAL_DECIDED);
    }

    @Test
    void nobodyHidesTheirOwnOrLiftsItsHiding() {
        submittedIn(Phase.SUBMISSION)
                .by("ana", "resident", "steward")
                .when(new HideProposal(GARDEN, ROUND, REASON))
                .thenRejected(ProposalRejection.NOT_IN_OWN_CASE)
                .given(HIDDEN)
                .when(new LiftProposalHiding(GARDEN, ROUND, REASON))
                .thenRejected(ProposalRejection.NOT_IN_OWN_CASE);
    }
}
