package community.linli.lending.views.calendars;

import community.linli.eventsourcing.Projection;
import community.linli.eventsourcing.Recorded;
import community.linli.lending.facts.CatalogFacts.AboutResident;
import community.linli.lending.facts.CatalogFacts.ResidentJoined;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One document per person who lives behind a door, to find out which item is "mine". */
public final class ReadersProjection implements Projection<ReaderDocument> {

    static final String NAME = "calendar-readers";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<ReaderDocument> documentType() {
        return ReaderDocument.class;
    }

    @Override
    public List<String> documentIds(Recorded<?> recorded) {
        return recorded.occurrence() instanceof AboutResident fact
                ? List.of(fact.person().value())
                : List.of();
    }

    @Override
    public @Nullable ReaderDocument evolve(@Nullable ReaderDocument document, String documentId, Recorded<?> recorded) {
        return recorded.occurrence() instanceof ResidentJoined joined
                ? new ReaderDocument(joined.community(), joined.household())
                : null;
    }
}
