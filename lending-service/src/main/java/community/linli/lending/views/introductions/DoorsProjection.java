package community.linli.lending.views.introductions;

import community.linli.eventsourcing.Projection;
import community.linli.eventsourcing.Recorded;
import community.linli.lending.facts.CatalogFacts.AboutResident;
import community.linli.lending.facts.CatalogFacts.ResidentJoined;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One document per person who lives behind a door, to find out what is "ours". */
public final class DoorsProjection implements Projection<DoorDocument> {

    static final String NAME = "introduction-doors";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<DoorDocument> documentType() {
        return DoorDocument.class;
    }

    @Override
    public List<String> documentIds(Recorded<?> recorded) {
        return recorded.occurrence() instanceof AboutResident fact
                ? List.of(fact.person().value())
                : List.of();
    }

    @Override
    public @Nullable DoorDocument evolve(@Nullable DoorDocument document, String documentId, Recorded<?> recorded) {
        return recorded.occurrence() instanceof ResidentJoined joined
                ? new DoorDocument(joined.community(), joined.household())
                : null;
    }
}
