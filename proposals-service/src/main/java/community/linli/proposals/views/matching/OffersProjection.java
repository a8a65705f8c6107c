package community.linli.proposals.views.matching;

import community.linli.eventsourcing.Projection;
import community.linli.eventsourcing.Recorded;
import community.linli.proposals.organisationoffer.OrganisationOfferEvent;
import community.linli.proposals.organisationoffer.OrganisationOfferEvent.OrganisationOfferMade;
import community.linli.proposals.organisationoffer.OrganisationOfferEvent.OrganisationOfferRevised;
import community.linli.proposals.organisationoffer.OrganisationOfferEvent.OrganisationOfferWithdrawn;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One document per open offer. */
public final class OffersProjection implements Projection<OfferDocument> {

    static final String NAME = "organisation-offers";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<OfferDocument> documentType() {
        return OfferDocument.class;
    }

    @Override
    public List<String> documentIds(Recorded<?> recorded) {
        return recorded.occurrence() instanceof OrganisationOfferEvent event
                ? List.of(event.offer().value())
                : List.of();
    }

    @Override
    public @Nullable OfferDocument evolve(@Nullable OfferDocument document, String documentId, Recorded<?> recorded) {
        return switch (recorded.occurrence()) {
            case OrganisationOfferMade made ->
                new OfferDocument(
                        made.offer(),
                        made.round(),
                        made.organisation(),
                        made.dimensions(),
                        made.abilities(),
                        made.speaker(),
                        recorded.streamVersion());
            case OrganisationOfferRevised revised
            when document != null ->
                new OfferDocument(
                        document.offer(),
                        document.round(),
                        document.organisation(),
                        revised.dimensions(),
                        revised.abilities(),
                        document.speaker(),
                        recorded.streamVersion());
            case OrganisationOfferWithdrawn withdrawn -> null;
            default -> document;
        };
    }
}
