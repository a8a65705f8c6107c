package community.linli.lending.views.statistics;

import community.linli.eventsourcing.Projection;
import community.linli.eventsourcing.Recorded;
import community.linli.lending.facts.CatalogFacts.DistrictRegistered;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The district's time zone, under {@link #HERE}. */
public final class ClockProjection implements Projection<ClockDocument> {

    /** Its name. */
    public static final String NAME = "district-clock";

    static final String HERE = "here";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<ClockDocument> documentType() {
        return ClockDocument.class;
    }

    @Override
    public List<String> documentIds(Recorded<?> recorded) {
        return recorded.occurrence() instanceof DistrictRegistered ? List.of(HERE) : List.of();
    }

    @Override
    public @Nullable ClockDocument evolve(@Nullable ClockDocument document, String documentId, Recorded<?> recorded) {
        return recorded.occurrence() instanceof DistrictRegistered registered
                ? new ClockDocument(registered.timeZone())
                : document;
    }
}
