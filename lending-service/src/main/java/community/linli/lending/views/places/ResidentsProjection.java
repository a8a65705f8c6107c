package community.linli.lending.views.places;

import community.linli.eventsourcing.Projection;
import community.linli.eventsourcing.Recorded;
import community.linli.lending.facts.CatalogFacts.AboutResident;
import community.linli.lending.facts.CatalogFacts.ResidentJoined;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One document per person who lives behind a door, to find out what is "mine". */
public final class ResidentsProjection implements Projection<ResidentDocument> {

    static final String NAME = "place-residents";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<ResidentDocument> documentType() {
        return ResidentDocument.class;
    }

    @Override
    public List<String> documentIds(Recorded<?> recorded) {
        return recorded.occurrence() instanceof AboutResident fact
                ? List.of(fact.person().value())
                : List.of();
    }

    @Override
    public @Nullable ResidentDocument evolve(
            @Nullable ResidentDocument document, String documentId, Recorded<?> recorded) {
        return recorded.occurrence() instanceof ResidentJoined joined
                ? new ResidentDocument(joined.community(), joined.household())
                : null;
    }
}
