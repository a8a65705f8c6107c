package community.linli.proposals.organisationoffer;

import community.linli.eventsourcing.testkit.scenario.Scenario;
import community.linli.proposals.organisationoffer.OrganisationOfferCommand.Abilities;
import community.linli.proposals.organisationoffer.OrganisationOfferCommand.MakeOrganisationOffer;
import community.linli.proposals.organisationoffer.OrganisationOfferCommand.ReviseOrganisationOffer;
import community.linli.proposals.organisationoffer.OrganisationOfferCommand.WithdrawOrganisationOffer;
import community.linli.proposals.organisationoffer.OrganisationOfferEvent.OrganisationOfferMade;
import community.linli.proposals.organisationoffer.OrganisationOfferEvent.OrganisationOfferRevised;
import community.linli.proposals.organisationoffer.OrganisationOfferEvent.OrganisationOfferWithdrawn;
import community.linli.proposals.proposal.ProposalCommand.BeginReview;
import community.linli.proposals.proposal.ProposalRejection;
import community.linli.proposals.proposal.ProposalScenarios;
import community.linli.proposals.round.Dimension;
import community.linli.proposals.round.Phase;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What social organisations would do, and who speaks for them. */
class OrganisationOfferDeciderTest extends ProposalScenarios {

    private static final OrganisationOfferId OFFER = new OrganisationOfferId("offer");
    private static final Abilities GARDENS = new Abilities(List.of(Dimension.LANDSCAPE), "Roof gardens.");
    private static final OrganisationOfferMade MADE =
            new OrganisationOfferMade(OFFER, ROUND, "Green Hands", List.of(Dimension.LANDSCAPE), "Roof gardens.", STU);

    private static MakeOrganisationOffer making(String organisation, Abilities abilities) {
        return new MakeOrganisationOffer(OFFER, ROUND, organisation, abilities, null);
    }

    @Test
    void anOfferIsMadeRevisedAndTakenBack() {
        Abilities more = new Abilities(List.of(Dimension.PEOPLE, Dimension.LANDSCAPE), "Gardens and feasts.");
        during(Phase.SUBMISSION)
                .by("stu", "steward")
                .when(making(" Green Hands ", GARDENS))
                .thenEvents(MADE)
                .when(new ReviseOrganisationOffer(OFFER, ROUND, more))
                .thenEvents(new OrganisationOfferRevised(
                        OFFER, ROUND, "Green Hands", more.dimensions(), "Gardens and feasts."))
                .when(new ReviseOrganisationOffer(OFFER, ROUND, more))
                .thenUnchanged()
                .when(new WithdrawOrganisationOffer(OFFER, ROUND))
                .thenEvents(new OrganisationOfferWithdrawn(OFFER, ROUND, "Green Hands"))
                .when(new WithdrawOrganisationOffer(OFFER, ROUND))
                .thenUnchanged()
                .when(new MakeOrganisationOffer(new OrganisationOfferId("new"), ROUND, "Green Hands", GARDENS, null))
                .thenEvents(new OrganisationOfferMade(
                        new OrganisationOfferId("new"),
                        ROUND,
                        "Green Hands",
                        GARDENS.dimensions(),
                        "Roof gardens.",
                        STU));
    }

    @Test
    void anOfficerMayNameWhoSpeaks() {
        during(Phase.SUBMISSION)
                .by("olga", "officer")
                .when(new MakeOrganisationOffer(OFFER, ROUND, "Green Hands", GARDENS, STU))
                .thenEvents(MADE);
    }

    @Test
    void nobodyReviewsForALinkedOrganisation() {
        endorsedIn(Phase.REVIEW)
                .given(MADE)
                .by("stu", "steward")
                .when(new BeginReview(GARDEN, ROUND))
                .thenRejected(ProposalRejection.CONFLICT_OF_INTEREST)
                .given(new OrganisationOfferWithdrawn(OFFER, ROUND, "Green Hands"))
                .when(new BeginReview(GARDEN, ROUND))
                .thenRejected(ProposalRejection.CONFLICT_OF_INTEREST)
                .by("olga", "officer")
                .when(new BeginReview(GARDEN, ROUND))
                .thenEvents(BEGUN);
    }

    private record Story(Scenario before, OrganisationOfferCommand asked) {}

    @TestFactory
    Stream<DynamicTest> everyRefusalHasItsStory() {
        return Stream.of(OrganisationOfferRejection.values())
                .map(rejection -> DynamicTest.dynamicTest(rejection.meaning(), () -> {
                    Story story = of(rejection);
                    story.before().when(story.asked()).thenRejected(rejection);
                }));
    }

    private Story of(OrganisationOfferRejection rejection) {
        Scenario fresh = during(Phase.SUBMISSION).by("stu", "steward");
        Scenario made = during(Phase.SUBMISSION).given(MADE).by("stu", "steward");
        return switch (rejection) {
            case OFFER_NOT_FOUND -> new Story(fresh, new WithdrawOrganisationOffer(OFFER, ROUND));
            case ROUND_NOT_FOUND -> new Story(during(Phase.DRAFT).by("stu", "steward"), making("Green Hands", GARDENS));
            case SLATE_FROZEN -> new Story(during(Phase.VOTING).by("stu", "steward"), making("Green Hands", GARDENS));
            case ALREADY_MADE -> new Story(made, making("Green Hands", GARDENS));
            case ORGANISATION_HAS_AN_OFFER ->
                new Story(
                        made,
                        new MakeOrganisationOffer(
                                new OrganisationOfferId("new"), ROUND, "green  HANDS", GARDENS, null));
            case NOT_ITS_SPEAKER -> new Story(made.by("ana", "resident"), new WithdrawOrganisationOffer(OFFER, ROUND));
            case OFFER_WITHDRAWN ->
                new Story(
                        made.given(new OrganisationOfferWithdrawn(OFFER, ROUND, "Green Hands")),
                        new ReviseOrganisationOffer(OFFER, ROUND, GARDENS));
            case DIMENSION_NOT_IN_ROUND ->
                new Story(fresh, making("Green Hands", new Abilities(List.of(Dimension.PRODUCTION), "Tea.")));
            case TEXT_INVALID -> new Story(fresh, making("Green\nHands", GARDENS));
        };
    }
}
