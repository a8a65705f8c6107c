package community.linli.proposals.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import community.linli.eventsourcing.testkit.scenario.Scenario;
import community.linli.proposals.proposal.ProposalCommand.AmendProposal;
import community.linli.proposals.proposal.ProposalCommand.EndorseProposal;
import community.linli.proposals.proposal.ProposalCommand.WithdrawEndorsement;
import community.linli.proposals.proposal.ProposalCommand.WithdrawProposal;
import community.linli.proposals.proposal.ProposalEvent.EndorsementWithdrawn;
import community.linli.proposals.proposal.ProposalEvent.ProposalAmended;
import community.linli.proposals.proposal.ProposalEvent.ProposalWithdrawn;
import community.linli.proposals.round.Dimension;
import community.linli.proposals.round.Phase;
import community.linli.proposals.round.RoundSlate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What changes after a proposal was handed in: its text, who stands behind it, and whether it stands at all. */
class AmendmentTest extends ProposalScenarios {

    private static final String REASON = "The soil is cheaper.";

    private static AmendProposal amending(Content content) {
        return new AmendProposal(GARDEN, ROUND, content, REASON);
    }

    @Test
    void anAmendmentIsAVersionWithItsReason() {
        endorsedIn(Phase.SUBMISSION)
                .when(amending(costing(4_000_000)))
                .thenEvents(new ProposalAmended(GARDEN, ROUND, 2, costing(4_000_000), 4_000_000, REASON))
                .when(amending(costing(4_000_000)))
                .thenUnchanged()
                .when(amending(costing(6_000_000)))
                .thenEvents(new ProposalAmended(GARDEN, ROUND, 3, costing(6_000_000), 6_000_000, REASON));
    }

    @Test
    void anAmendmentKeepsItsEndorsements() {
        endorsedIn(Phase.SUBMISSION)
                .when(amending(costing(4_000_000)))
                .thenState(
                        ProposalState.class,
                        "garden",
                        state -> state instanceof ProposalState.Known known
                                && known.endorsements().size() == 2);
    }

    @Test
    void afterAdmissionTheCostMayFallAndTheSlateKnowsIt() {
        admittedIn(Phase.DELIBERATION)
                .by("ana", "resident")
                .when(amending(costing(4_000_000)))
                .thenEvents(new ProposalAmended(GARDEN, ROUND, 2, costing(4_000_000), 4_000_000, REASON))
                .thenState(
                        RoundSlate.class,
                        "2026",
                        slate -> slate.standing().getFirst().costFen() == 4_000_000)
                .thenState(AdmittedProposal.class, "garden", known -> known.stands() && known.costFen() == 4_000_000);
    }

    @Test
    void afterAdmissionTheCostMayNotRiseAndDimensionsAndPartiesStay() {
        List<Content> beyond = List.of(
                costing(5_000_001),
                with(CONTENT.parties(), List.of(Dimension.LANDSCAPE), CONTENT.budget()),
                with(new Parties(JINPING, "Others", WEI), CONTENT.dimensions(), CONTENT.budget()),
                with(new Parties(JINPING, "Green Hands", DAN), CONTENT.dimensions(), CONTENT.budget()));
        for (Content content : beyond) {
            admittedIn(Phase.DELIBERATION)
                    .by("ana", "resident")
                    .when(amending(content))
                    .thenRejected(ProposalRejection.BEYOND_ITS_REVIEW);
        }
    }

    @Test
    void nothingIsAmendedFromTheFirstDayOfVotingOn() {
        for (Phase phase : List.of(Phase.VOTING, Phase.DECIDED, Phase.RUNNING, Phase.CLOSED, Phase.ANNULLED)) {
            admittedIn(phase)
                    .by("ana", "resident")
                    .when(amending(costing(1_000_000)))
                    .thenRejected(ProposalRejection.SLATE_FROZEN);
        }
    }

    @Test
    void nothingChangesUnderTheReviewersEyes() {
        underReview()
                .by("ana", "resident")
                .when(amending(costing(4_000_000)))
                .thenRejected(ProposalRejection.PROPOSAL_UNDER_REVIEW);
    }

    @Test
    void anAmendmentStaysWithinTheRoundsTerms() {
        submittedIn(Phase.SUBMISSION)
                .when(amending(costing(10_000_001)))
                .thenRejected(ProposalRejection.PROPOSAL_INCOMPLETE)
                .when(amending(costing(10_000_000)))
                .thenEvents(new ProposalAmended(GARDEN, ROUND, 2, costing(10_000_000), 10_000_000, REASON));
    }

    @Test
    void aHouseholdEndorsesOnce() {
        submittedIn(Phase.SUBMISSION)
                .given(BY_BEN)
                .by("ben", "resident")
                .when(new EndorseProposal(GARDEN, ROUND))
                .thenUnchanged();
    }

    @Test
    void aHouseholdMayStepBackAndComeAgain() {
        submittedIn(Phase.SUBMISSION)
                .given(BY_BEN)
                .by("ben", "resident")
                .when(new WithdrawEndorsement(GARDEN, ROUND))
                .thenEvents(new EndorsementWithdrawn(GARDEN, BY_BEN.endorsement()))
                .when(new WithdrawEndorsement(GARDEN, ROUND))
                .thenUnchanged()
                .when(new EndorseProposal(GARDEN, ROUND))
                .thenEvents(BY_BEN);
    }

    @Test
    void onlyHouseholdsOfTheCommunityEndorse() {
        submittedIn(Phase.SUBMISSION)
                .by("eve", "resident")
                .when(new EndorseProposal(GARDEN, ROUND))
                .thenRejected(ProposalRejection.NOT_A_MEMBER);
    }

    @Test
    void aWithdrawnProposalCannotBeEndorsed() {
        submittedIn(Phase.SUBMISSION)
                .given(new ProposalWithdrawn(GARDEN, ROUND, ANA, null))
                .by("ben", "resident")
                .when(new EndorseProposal(GARDEN, ROUND))
                .thenRejected(ProposalRejection.PROPOSAL_ENDED);
    }

    @Test
    void aRejectedProposalCannotBeEndorsed() {
        endorsedIn(Phase.REVIEW)
                .given(BEGUN, new ProposalEvent.ProposalRejected(GARDEN, OLGA, FAILED))
                .by("dan", "resident")
                .when(new EndorseProposal(GARDEN, ROUND))
                .thenRejected(ProposalRejection.PROPOSAL_ENDED);
    }

    @Test
    void aProposalIsTakenBackUntilVotingBegins() {
        Scenario story = admittedIn(Phase.DELIBERATION)
                .by("ana", "resident")
                .when(new WithdrawProposal(GARDEN, ROUND, " We move. "))
                .thenEvents(new ProposalWithdrawn(GARDEN, ROUND, ANA, "We move."))
                .thenState(AdmittedProposal.class, "garden", known -> !known.stands())
                .when(new WithdrawProposal(GARDEN, ROUND, null))
                .thenUnchanged();
        assertThat(story.world().find(RoundSlate.class, "2026")).contains(new RoundSlate(List.of()));

        admittedIn(Phase.VOTING)
                .by("ana", "resident")
                .when(new WithdrawProposal(GARDEN, ROUND, null))
                .thenRejected(ProposalRejection.SLATE_FROZEN);
    }
}
