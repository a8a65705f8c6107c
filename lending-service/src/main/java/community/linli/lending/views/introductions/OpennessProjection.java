package community.linli.lending.views.introductions;

import community.linli.eventsourcing.Projection;
import community.linli.eventsourcing.Recorded;
import community.linli.lending.introduction.OpennessEvent;
import community.linli.lending.introduction.OpennessEvent.HouseholdOptedOut;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One document per household that has ever said. */
public final class OpennessProjection implements Projection<OpennessDocument> {

    static final String NAME = "openness";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<OpennessDocument> documentType() {
        return OpennessDocument.class;
    }

    @Override
    public List<String> documentIds(Recorded<?> recorded) {
        return recorded.occurrence() instanceof OpennessEvent event
                ? List.of(event.household().value())
                : List.of();
    }

    @Override
    public @Nullable OpennessDocument evolve(
            @Nullable OpennessDocument document, String documentId, Recorded<?> recorded) {
        return recorded.occurrence() instanceof OpennessEvent event
                ? new OpennessDocument(event.household(), event.community(), event instanceof HouseholdOptedOut)
                : document;
    }
}
