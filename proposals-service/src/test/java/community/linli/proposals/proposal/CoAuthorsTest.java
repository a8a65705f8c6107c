package community.linli.proposals.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import community.linli.eventsourcing.testkit.scenario.Scenario;
import community.linli.proposals.proposal.ProposalCommand.AcceptCoAuthorship;
import community.linli.proposals.proposal.ProposalCommand.AcceptMerger;
import community.linli.proposals.proposal.ProposalCommand.InviteCoAuthor;
import community.linli.proposals.proposal.ProposalCommand.LeaveAuthorship;
import community.linli.proposals.proposal.ProposalCommand.OfferMerger;
import community.linli.proposals.proposal.ProposalCommand.ReviseDraft;
import community.linli.proposals.proposal.ProposalEvent.CoAuthorInvited;
import community.linli.proposals.proposal.ProposalEvent.CoAuthorJoined;
import community.linli.proposals.proposal.ProposalEvent.CoAuthorLeft;
import community.linli.proposals.proposal.ProposalEvent.DraftRevised;
import community.linli.proposals.proposal.ProposalEvent.MergerOffered;
import community.linli.proposals.proposal.ProposalEvent.ProposalAbsorbed;
import community.linli.proposals.proposal.ProposalEvent.ProposalDrafted;
import community.linli.proposals.proposal.ProposalEvent.ProposalMerged;
import community.linli.proposals.round.Phase;
import community.linli.proposals.round.RoundSlate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Several people write, and two proposals become one. */
class CoAuthorsTest extends ProposalScenarios {

    private static final ProposalDrafted POND_DRAFTED = new ProposalDrafted(POND, ROUND, DAN, CONTENT);

    @Test
    void whoIsInvitedAndSaysYesWritesAsWell() {
        drafted()
                .when(new InviteCoAuthor(GARDEN, ROUND, BEN))
                .thenEvents(new CoAuthorInvited(GARDEN, BEN))
                .when(new InviteCoAuthor(GARDEN, ROUND, BEN))
                .thenUnchanged()
                .by("ben", "resident")
                .when(new ReviseDraft(GARDEN, ROUND, titled("Ben's")))
                .thenRejected(ProposalRejection.NOT_AN_AUTHOR)
                .when(new AcceptCoAuthorship(GARDEN, ROUND))
                .thenEvents(new CoAuthorJoined(GARDEN, BEN))
                .when(new AcceptCoAuthorship(GARDEN, ROUND))
                .thenUnchanged()
                .when(new ReviseDraft(GARDEN, ROUND, titled("Ben's")))
                .thenEvents(new DraftRevised(GARDEN, titled("Ben's")));
    }

    @Test
    void aDraftIsThereForItsAuthorsAndThoseTheyInvitedAlone() {
        drafted()
                .by("cho", "resident")
                .when(new AcceptCoAuthorship(GARDEN, ROUND))
                .thenRejected(ProposalRejection.PROPOSAL_NOT_FOUND)
                .by("olga", "officer")
                .when(new ProposalCommand.HideProposal(GARDEN, ROUND, "No."))
                .thenRejected(ProposalRejection.PROPOSAL_NOT_FOUND);
    }

    @Test
    void anAuthorMayGoAndTheLastOneMayNot() {
        drafted()
                .given(new CoAuthorInvited(GARDEN, BEN), new CoAuthorJoined(GARDEN, BEN))
                .when(new LeaveAuthorship(GARDEN, ROUND))
                .thenEvents(new CoAuthorLeft(GARDEN, ANA))
                .by("ben", "resident")
                .when(new LeaveAuthorship(GARDEN, ROUND))
                .thenRejected(ProposalRejection.LAST_AUTHOR);
    }

    @Test
    void whoIsInvitedMaySayNo() {
        drafted()
                .given(new CoAuthorInvited(GARDEN, BEN))
                .by("ben", "resident")
                .when(new LeaveAuthorship(GARDEN, ROUND))
                .thenEvents(new CoAuthorLeft(GARDEN, BEN))
                .when(new LeaveAuthorship(GARDEN, ROUND))
                .thenRejected(ProposalRejection.PROPOSAL_NOT_FOUND);
    }

    @Test
    void mergingKeepsEachEndorserOnce() {
        Scenario story = merging(Phase.DELIBERATION)
                .given(endorsed(POND, "ben"), endorsed(POND, "dan"))
                .when(new OfferMerger(GARDEN, ROUND, POND))
                .thenEvents(new MergerOffered(GARDEN, POND))
                .when(new OfferMerger(GARDEN, ROUND, POND))
                .thenUnchanged()
                .by("dan", "resident")
                .when(new AcceptMerger(POND, ROUND, GARDEN))
                .thenEvents(
                        new ProposalAbsorbed(POND, GARDEN, List.of(BY_CHO.endorsement()), List.of(ANA)),
                        new ProposalMerged(GARDEN, ROUND, POND));

        assertThat(story.world().state(POND.subject())).isInstanceOfSatisfying(ProposalState.Known.class, pond -> {
            assertThat(pond.endorsements()).containsOnlyKeys("home-of-ben", "home-of-cho", "home-of-dan");
            assertThat(pond.people().authors()).containsExactly(DAN, ANA);
        });
    }

    @Test
    void whatWasMergedStandsNoLonger() {
        merging(Phase.DELIBERATION)
                .given(BEGUN, ADMITTED, new MergerOffered(GARDEN, POND))
                .given(new MergerOffered(GARDEN, POND))
                .by("dan", "resident")
                .when(new AcceptMerger(POND, ROUND, GARDEN))
                .thenState(RoundSlate.class, "2026", slate -> slate.standing().isEmpty())
                .thenState(AdmittedProposal.class, "garden", known -> !known.stands());
    }

    @Test
    void nobodyTakesInWhatWasNotOffered() {
        merging(Phase.SUBMISSION)
                .by("dan", "resident")
                .when(new AcceptMerger(POND, ROUND, GARDEN))
                .thenRejected(ProposalRejection.MERGER_NOT_OFFERED);
    }

    @Test
    void aProposalDoesNotMergeWithItselfOrWithADraft() {
        merging(Phase.SUBMISSION)
                .when(new OfferMerger(GARDEN, ROUND, GARDEN))
                .thenRejected(ProposalRejection.MERGER_IMPOSSIBLE)
                .given(new ProposalDrafted(new ProposalId("draft"), ROUND, DAN, CONTENT))
                .when(new OfferMerger(GARDEN, ROUND, new ProposalId("draft")))
                .thenRejected(ProposalRejection.MERGER_IMPOSSIBLE);
    }

    private Scenario merging(Phase phase) {
        return endorsedIn(phase).given(POND_DRAFTED, submitted(POND, 1)).by("ana", "resident");
    }
}
