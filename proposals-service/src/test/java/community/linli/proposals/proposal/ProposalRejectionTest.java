package community.linli.proposals.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import community.linli.eventsourcing.Violation;
import community.linli.eventsourcing.testkit.scenario.Answer;
import community.linli.eventsourcing.testkit.scenario.Scenario;
import community.linli.proposals.facts.CatalogFacts.ResidentJoined;
import community.linli.proposals.facts.CommunityId;
import community.linli.proposals.facts.PersonId;
import community.linli.proposals.proposal.ProposalCommand.AcceptCoAuthorship;
import community.linli.proposals.proposal.ProposalCommand.AcceptMerger;
import community.linli.proposals.proposal.ProposalCommand.AdmitProposal;
import community.linli.proposals.proposal.ProposalCommand.AmendProposal;
import community.linli.proposals.proposal.ProposalCommand.AppealProposalHiding;
import community.linli.proposals.proposal.ProposalCommand.BeginReview;
import community.linli.proposals.proposal.ProposalCommand.DraftProposal;
import community.linli.proposals.proposal.ProposalCommand.EndorseProposal;
import community.linli.proposals.proposal.ProposalCommand.HideProposal;
import community.linli.proposals.proposal.ProposalCommand.InviteCoAuthor;
import community.linli.proposals.proposal.ProposalCommand.LeaveAuthorship;
import community.linli.proposals.proposal.ProposalCommand.OfferMerger;
import community.linli.proposals.proposal.ProposalCommand.RecordOutcome;
import community.linli.proposals.proposal.ProposalCommand.RejectProposal;
import community.linli.proposals.proposal.ProposalCommand.ReportProposal;
import community.linli.proposals.proposal.ProposalCommand.ReviseDraft;
import community.linli.proposals.proposal.ProposalCommand.SubmitProposal;
import community.linli.proposals.proposal.ProposalCommand.UpholdProposalHiding;
import community.linli.proposals.proposal.ProposalCommand.WithdrawProposal;
import community.linli.proposals.proposal.ProposalEvent.ProposalHidingAppealed;
import community.linli.proposals.proposal.ProposalEvent.ProposalHidingUpheld;
import community.linli.proposals.proposal.ProposalEvent.ProposalWithdrawn;
import community.linli.proposals.round.Dimension;
import community.linli.proposals.round.Phase;
import community.linli.proposals.round.RoundId;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every refusal is heard once at least; the switch does not compile without one. */
class ProposalRejectionTest extends ProposalScenarios {

    private record Story(Scenario before, ProposalCommand asked) {}

    @TestFactory
    Stream<DynamicTest> everyRefusalHasItsStory() {
        return Stream.of(ProposalRejection.values())
                .map(rejection -> DynamicTest.dynamicTest(rejection.meaning(), () -> {
                    Story story = of(rejection);
                    story.before().when(story.asked()).thenRejected(rejection);
                }));
    }

    private Story of(ProposalRejection rejection) {
        return switch (rejection) {
            case PROPOSAL_NOT_FOUND ->
                new Story(submittedIn(Phase.SUBMISSION), new SubmitProposal(GARDEN, new RoundId("2027")));
            case ROUND_NOT_FOUND ->
                new Story(during(Phase.DRAFT).by("ana", "resident"), new DraftProposal(GARDEN, ROUND, CONTENT));
            case NOT_A_MEMBER ->
                new Story(during(Phase.SUBMISSION).by("eve", "resident"), new DraftProposal(GARDEN, ROUND, CONTENT));
            case COMMUNITY_NOT_IN_ROUND -> new Story(elsewhere(), draftElsewhere());
            case ALREADY_DRAFTED -> new Story(drafted(), new DraftProposal(GARDEN, ROUND, titled("Another")));
            case ONLY_BY_RULE -> new Story(admittedIn(Phase.DECIDED), new RecordOutcome(GARDEN, true));
            case SUBMISSION_NOT_OPEN ->
                new Story(during(Phase.REVIEW).given(DRAFTED).by("ana", "resident"), new SubmitProposal(GARDEN, ROUND));
            case REVIEW_NOT_OPEN ->
                new Story(endorsedIn(Phase.DELIBERATION).by("olga", "officer"), new BeginReview(GARDEN, ROUND));
            case SLATE_FROZEN ->
                new Story(endorsedIn(Phase.VOTING).by("dan", "resident"), new EndorseProposal(GARDEN, ROUND));
            case NOT_AN_AUTHOR ->
                new Story(
                        submittedIn(Phase.SUBMISSION).by("ben", "resident"), new WithdrawProposal(GARDEN, ROUND, null));
            case NOT_INVITED ->
                new Story(submittedIn(Phase.SUBMISSION).by("ben", "resident"), new AcceptCoAuthorship(GARDEN, ROUND));
            case NOT_A_NEIGHBOUR -> new Story(drafted(), new InviteCoAuthor(GARDEN, ROUND, EVE));
            case LAST_AUTHOR -> new Story(drafted(), new LeaveAuthorship(GARDEN, ROUND));
            case TOO_MANY_AUTHORS -> new Story(crowded(), new InviteCoAuthor(GARDEN, ROUND, BEN));
            case PROPOSAL_SUBMITTED ->
                new Story(submittedIn(Phase.SUBMISSION), new ReviseDraft(GARDEN, ROUND, CONTENT));
            case PROPOSAL_NOT_SUBMITTED -> new Story(drafted(), new AmendProposal(GARDEN, ROUND, CONTENT, "Why."));
            default -> ofItsContentOrCourse(rejection);
        };
    }

    private Story ofItsContentOrCourse(ProposalRejection rejection) {
        return switch (rejection) {
            case PROPOSAL_UNDER_REVIEW ->
                new Story(underReview().by("ana", "resident"), new SubmitProposal(GARDEN, ROUND));
            case PROPOSAL_NOT_UNDER_REVIEW ->
                new Story(endorsedIn(Phase.REVIEW).by("olga", "officer"), new AdmitProposal(GARDEN, ROUND, PASSED));
            case PROPOSAL_ADMITTED ->
                new Story(admittedIn(Phase.REVIEW).by("stu", "steward"), new BeginReview(GARDEN, ROUND));
            case PROPOSAL_ENDED ->
                new Story(
                        submittedIn(Phase.SUBMISSION).given(new ProposalWithdrawn(GARDEN, ROUND, ANA, null)),
                        new SubmitProposal(GARDEN, ROUND));
            case PROPOSAL_HIDDEN ->
                new Story(endorsedIn(Phase.REVIEW).given(HIDDEN).by("olga", "officer"), new BeginReview(GARDEN, ROUND));
            case COMMUNITY_FIXED ->
                new Story(
                        drafted(),
                        new ReviseDraft(
                                GARDEN,
                                ROUND,
                                with(new Parties(TULOU, null, null), CONTENT.dimensions(), CONTENT.budget())));
            case CONTENT_INVALID -> new Story(drafted(), new ReviseDraft(GARDEN, ROUND, titled("字".repeat(101))));
            case PROPOSAL_INCOMPLETE ->
                new Story(
                        during(Phase.SUBMISSION)
                                .given(new ProposalEvent.ProposalDrafted(
                                        GARDEN, ROUND, ANA, with(CONTENT.parties(), List.of(), CONTENT.budget())))
                                .by("ana", "resident"),
                        new SubmitProposal(GARDEN, ROUND));
            case BEYOND_ITS_REVIEW ->
                new Story(
                        admittedIn(Phase.DELIBERATION).by("ana", "resident"),
                        new AmendProposal(GARDEN, ROUND, costing(5_000_001), "Dearer."));
            case TOO_MANY_VERSIONS ->
                new Story(
                        during(Phase.SUBMISSION)
                                .given(DRAFTED, submitted(GARDEN, ProposalPolicies.MAX_VERSIONS))
                                .by("ana", "resident"),
                        new AmendProposal(GARDEN, ROUND, costing(1), "Once more."));
            case REASON_MISSING ->
                new Story(submittedIn(Phase.SUBMISSION), new AmendProposal(GARDEN, ROUND, costing(1), " "));
            case TEXT_TOO_LONG ->
                new Story(submittedIn(Phase.SUBMISSION), new WithdrawProposal(GARDEN, ROUND, "字".repeat(501)));
            case TEXT_UNPRINTABLE ->
                new Story(submittedIn(Phase.SUBMISSION), new ReportProposal(GARDEN, ROUND, "a\u202Eb"));
            default -> ofReviewOrModeration(rejection);
        };
    }

    private Story ofReviewOrModeration(ProposalRejection rejection) {
        Scenario hidden = submittedIn(Phase.SUBMISSION).given(HIDDEN);
        return switch (rejection) {
            case ENDORSEMENTS_MISSING ->
                new Story(
                        submittedIn(Phase.REVIEW).given(BY_BEN).by("olga", "officer"), new BeginReview(GARDEN, ROUND));
            case TOO_MANY_ENDORSEMENTS -> new Story(crowd().by("ben", "resident"), new EndorseProposal(GARDEN, ROUND));
            case NOT_A_REVIEWER ->
                new Story(endorsedIn(Phase.REVIEW).by("dan", "resident"), new BeginReview(GARDEN, ROUND));
            case CONFLICT_OF_INTEREST ->
                new Story(endorsedIn(Phase.REVIEW).by("wei", "steward"), new BeginReview(GARDEN, ROUND));
            case REVIEWED_BY_ANOTHER ->
                new Story(underReview().by("stu", "steward"), new AdmitProposal(GARDEN, ROUND, PASSED));
            case REVIEW_INCOMPLETE ->
                new Story(
                        underReview(),
                        new AdmitProposal(
                                GARDEN, ROUND, new Review(PASSED.answers().subList(0, 3))));
            case REVIEW_CONTRADICTS -> new Story(underReview(), new RejectProposal(GARDEN, ROUND, PASSED));
            case MERGER_IMPOSSIBLE -> new Story(submittedIn(Phase.SUBMISSION), new OfferMerger(GARDEN, ROUND, POND));
            case MERGER_NOT_OFFERED ->
                new Story(
                        submittedIn(Phase.SUBMISSION)
                                .given(
                                        new ProposalEvent.ProposalDrafted(POND, ROUND, DAN, CONTENT),
                                        submitted(POND, 1)),
                        new AcceptMerger(GARDEN, ROUND, POND));
            case NOT_A_MODERATOR ->
                new Story(submittedIn(Phase.SUBMISSION).by("ben", "resident"), new HideProposal(GARDEN, ROUND, "No."));
            case NOT_IN_OWN_CASE ->
                new Story(hidden.by("stu", "steward"), new UpholdProposalHiding(GARDEN, ROUND, "No."));
            case PROPOSAL_NOT_HIDDEN ->
                new Story(submittedIn(Phase.SUBMISSION), new AppealProposalHiding(GARDEN, ROUND, "Why?"));
            case APPEAL_DECIDED ->
                new Story(
                        hidden.given(
                                        new ProposalHidingAppealed(GARDEN, ANA, "Why?"),
                                        new ProposalHidingUpheld(GARDEN, OLGA, "So."))
                                .by("ana", "resident"),
                        new AppealProposalHiding(GARDEN, ROUND, "Why?"));
            case NO_APPEAL -> new Story(hidden.by("olga", "officer"), new UpholdProposalHiding(GARDEN, ROUND, "No."));
            default -> throw new AssertionError("No story for " + rejection);
        };
    }

    private Scenario elsewhere() {
        CommunityId far = new CommunityId("far");
        return during(Phase.SUBMISSION)
                .given(new ResidentJoined(new PersonId("fay"), far, homeOf("fay")))
                .by("fay", "resident");
    }

    private static DraftProposal draftElsewhere() {
        Parties far = new Parties(new CommunityId("far"), null, null);
        return new DraftProposal(GARDEN, ROUND, with(far, List.of(), List.of()));
    }

    private Scenario crowded() {
        Scenario scenario = drafted();
        IntStream.range(1, ProposalPolicies.MAX_AUTHORS)
                .forEach(i -> scenario.given(new ProposalEvent.CoAuthorInvited(GARDEN, new PersonId("p" + i))));
        return scenario;
    }

    private Scenario crowd() {
        List<Endorsement> all = IntStream.range(0, ProposalPolicies.MAX_ENDORSEMENTS)
                .mapToObj(i -> new Endorsement(homeOf("p" + i), new PersonId("p" + i)))
                .toList();
        return submittedIn(Phase.SUBMISSION).given(new ProposalEvent.ProposalAbsorbed(GARDEN, POND, all, List.of()));
    }

    @Test
    void everythingThatIsMissingIsNamedAtOnce() {
        Content bare = new Content(
                "A garden",
                "",
                List.of(Dimension.PRODUCTION),
                null,
                new Parties(JINPING, null, null),
                List.of(),
                List.of(),
                List.of());
        Answer answer = during(Phase.SUBMISSION)
                .given(new ProposalEvent.ProposalDrafted(GARDEN, ROUND, ANA, bare))
                .by("ana", "resident")
                .when(new SubmitProposal(GARDEN, ROUND))
                .thenRejected(ProposalRejection.PROPOSAL_INCOMPLETE)
                .answers()
                .getFirst();

        assertThat(answer.violations())
                .extracting(Violation::pointer)
                .containsExactly("/summary", "/dimensions", "/budget", "/plan");
    }

    @Test
    void aProposalWithoutItsThreePartiesIsHandedInAndNotAdmitted() {
        Content sought = with(new Parties(JINPING, null, null), CONTENT.dimensions(), CONTENT.budget());
        during(Phase.SUBMISSION)
                .given(new ProposalEvent.ProposalDrafted(GARDEN, ROUND, ANA, sought))
                .by("ana", "resident")
                .when(new SubmitProposal(GARDEN, ROUND))
                .given(BY_BEN, BY_CHO, RoundInTests.in(Phase.REVIEW), BEGUN)
                .by("olga", "officer")
                .when(new AdmitProposal(GARDEN, ROUND, PASSED))
                .thenRejected(ProposalRejection.PROPOSAL_INCOMPLETE);
    }

    @Test
    void nobodyReviewsWhatTheyWroteOrAreInvitedToWrite() {
        Scenario story = endorsedIn(Phase.REVIEW)
                .given(new ProposalEvent.CoAuthorInvited(GARDEN, BEN))
                .by("ben", "steward")
                .when(new BeginReview(GARDEN, ROUND))
                .thenRejected(ProposalRejection.CONFLICT_OF_INTEREST)
                .by("ana", "officer")
                .when(new BeginReview(GARDEN, ROUND))
                .thenRejected(ProposalRejection.CONFLICT_OF_INTEREST);
        story.given(BEGUN, new ProposalEvent.CoAuthorInvited(GARDEN, OLGA))
                .by("olga", "officer")
                .when(new AdmitProposal(GARDEN, ROUND, PASSED))
                .thenRejected(ProposalRejection.CONFLICT_OF_INTEREST);
    }
}
