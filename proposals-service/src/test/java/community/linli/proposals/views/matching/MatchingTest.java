package community.linli.proposals.views.matching;

import static org.assertj.core.api.Assertions.assertThat;

import community.linli.eventsourcing.testkit.laws.ProjectionScenario;
import community.linli.proposals.organisationoffer.OrganisationOfferEvent.OrganisationOfferMade;
import community.linli.proposals.organisationoffer.OrganisationOfferEvent.OrganisationOfferRevised;
import community.linli.proposals.organisationoffer.OrganisationOfferEvent.OrganisationOfferWithdrawn;
import community.linli.proposals.organisationoffer.OrganisationOfferId;
import community.linli.proposals.proposal.Parties;
import community.linli.proposals.proposal.ProposalEvent;
import community.linli.proposals.proposal.ProposalEvent.ProposalDrafted;
import community.linli.proposals.proposal.ProposalEvent.ProposalNotFunded;
import community.linli.proposals.proposal.ProposalScenarios;
import community.linli.proposals.round.Dimension;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class MatchingTest {

    private static final OrganisationOfferMade HANDS = made("hands", "Green Hands", Dimension.LANDSCAPE);
    private static final OrganisationOfferMade FEAST = made("feast", "Feasts", Dimension.PEOPLE, Dimension.LANDSCAPE);
    private static final OrganisationOfferMade TEA = made("tea", "Tea", Dimension.PRODUCTION);

    @Test
    void aProposalSeesWhoWorksOnWhatItWorksOnMostSharedFirst() {
        NeedDocument need = need(new ProposalDrafted(
                ProposalScenarios.GARDEN,
                ProposalScenarios.ROUND,
                ProposalScenarios.ANA,
                ProposalScenarios.with(
                        new Parties(ProposalScenarios.JINPING, null, null),
                        ProposalScenarios.CONTENT.dimensions(),
                        List.of())));
        Match match = Match.of(need, offers());

        assertThat(match.seeksOrganisation()).isTrue();
        assertThat(match.offers())
                .containsExactly(
                        new Match.Fitting("feast", "Feasts", List.of(Dimension.PEOPLE, Dimension.LANDSCAPE)),
                        new Match.Fitting("hands", "Green Hands", List.of(Dimension.LANDSCAPE)));
    }

    @Test
    void aProposalWithAnOrganisationSeeksNone() {
        NeedDocument need = need(ProposalScenarios.DRAFTED, ProposalScenarios.SUBMITTED);

        assertThat(need)
                .extracting(NeedDocument::organisation, NeedDocument::hasSocialWorker, NeedDocument::isHandedIn)
                .containsExactly("Green Hands", true, true);
        assertThat(Match.of(need, offers()).seeksOrganisation()).isFalse();
    }

    @Test
    void nobodyIsSoughtAfterTheVote() {
        assertThat(need(
                                ProposalScenarios.DRAFTED,
                                ProposalScenarios.SUBMITTED,
                                new ProposalNotFunded(ProposalScenarios.GARDEN))
                        .isOver())
                .isTrue();
    }

    @Test
    void anOfferIsRevisedAndGone() {
        var revised = new OrganisationOfferRevised(
                HANDS.offer(), ProposalScenarios.ROUND, "Green Hands", List.of(Dimension.CULTURE), "Songs.");
        assertThat(Objects.requireNonNull(ProjectionScenario.of(new OffersProjection())
                        .given(HANDS, revised)
                        .documents()
                        .get("hands")))
                .extracting(OfferDocument::dimensions, OfferDocument::abilities, OfferDocument::version)
                .containsExactly(List.of(Dimension.CULTURE), "Songs.", 2L);
        ProjectionScenario.of(new OffersProjection())
                .given(
                        HANDS,
                        revised,
                        new OrganisationOfferWithdrawn(HANDS.offer(), ProposalScenarios.ROUND, "Green Hands"))
                .thenNoDocument("hands");
    }

    private static List<OfferDocument> offers() {
        return List.copyOf(ProjectionScenario.of(new OffersProjection())
                .given(HANDS, FEAST, TEA)
                .documents()
                .values());
    }

    private static NeedDocument need(ProposalEvent... events) {
        return Objects.requireNonNull(ProjectionScenario.of(new NeedsProjection())
                .given(events)
                .documents()
                .get("garden"));
    }

    private static OrganisationOfferMade made(String id, String name, Dimension... dimensions) {
        return new OrganisationOfferMade(
                new OrganisationOfferId(id),
                ProposalScenarios.ROUND,
                name,
                List.of(dimensions),
                "Much.",
                ProposalScenarios.STU);
    }
}
