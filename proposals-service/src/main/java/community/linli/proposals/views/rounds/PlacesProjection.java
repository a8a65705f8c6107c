package community.linli.proposals.views.rounds;

import community.linli.eventsourcing.Projection;
import community.linli.eventsourcing.Recorded;
import community.linli.proposals.facts.CatalogFacts.CommunityFounded;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One document per community of the catalogue, to name it and to tell villages. */
public final class PlacesProjection implements Projection<PlaceDocument> {

    static final String NAME = "round-places";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<PlaceDocument> documentType() {
        return PlaceDocument.class;
    }

    @Override
    public List<String> documentIds(Recorded<?> recorded) {
        return recorded.occurrence() instanceof CommunityFounded founded
                ? List.of(founded.community().value())
                : List.of();
    }

    @Override
    public @Nullable PlaceDocument evolve(@Nullable PlaceDocument document, String documentId, Recorded<?> recorded) {
        return recorded.occurrence() instanceof CommunityFounded founded
                ? new PlaceDocument(
                        founded.community().value(),
                        founded.name(),
                        founded.kind().equals("village"))
                : document;
    }
}
