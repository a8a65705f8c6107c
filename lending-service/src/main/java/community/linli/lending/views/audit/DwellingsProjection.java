package community.linli.lending.views.audit;

import community.linli.eventsourcing.Projection;
import community.linli.eventsourcing.Recorded;
import community.linli.lending.facts.CatalogFacts.AboutResident;
import community.linli.lending.facts.CatalogFacts.ResidentJoined;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One document per person who lives behind a door, to find out whose loans are "ours", and who of two households acted. */
public final class DwellingsProjection implements Projection<DwellingDocument> {

    static final String NAME = "audit-dwellings";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<DwellingDocument> documentType() {
        return DwellingDocument.class;
    }

    @Override
    public List<String> documentIds(Recorded<?> recorded) {
        return recorded.occurrence() instanceof AboutResident fact
                ? List.of(fact.person().value())
                : List.of();
    }

    @Override
    public @Nullable DwellingDocument evolve(
            @Nullable DwellingDocument document, String documentId, Recorded<?> recorded) {
        return recorded.occurrence() instanceof ResidentJoined joined ? new DwellingDocument(joined.household()) : null;
    }
}
