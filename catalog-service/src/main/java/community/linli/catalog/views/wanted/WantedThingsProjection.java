package community.linli.catalog.views.wanted;

import community.linli.catalog.item.ItemEvent;
import community.linli.catalog.item.ItemEvent.ItemDescribed;
import community.linli.eventsourcing.Projection;
import community.linli.eventsourcing.Recorded;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One document per thing that was ever listed. */
public final class WantedThingsProjection implements Projection<WantedThingDocument> {

    static final String NAME = "wanted-things";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<WantedThingDocument> documentType() {
        return WantedThingDocument.class;
    }

    @Override
    public List<List<String>> indexes() {
        return List.of(List.of("item"));
    }

    @Override
    public List<String> documentIds(Recorded<?> recorded) {
        return recorded.occurrence() instanceof ItemEvent event
                ? List.of(event.item().value())
                : List.of();
    }

    @Override
    public @Nullable WantedThingDocument evolve(
            @Nullable WantedThingDocument document, String documentId, Recorded<?> recorded) {
        return recorded.occurrence() instanceof ItemDescribed described
                ? new WantedThingDocument(documentId, described.name())
                : document;
    }
}
