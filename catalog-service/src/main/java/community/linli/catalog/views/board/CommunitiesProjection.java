package community.linli.catalog.views.board;

import community.linli.catalog.community.CommunityEvent;
import community.linli.catalog.community.CommunityEvent.CommunityFounded;
import community.linli.catalog.community.CommunityEvent.CommunityPaused;
import community.linli.catalog.community.CommunityEvent.CommunityResumed;
import community.linli.eventsourcing.Projection;
import community.linli.eventsourcing.Recorded;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One document per community. */
public final class CommunitiesProjection implements Projection<CommunityDocument> {

    static final String NAME = "communities";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public Class<CommunityDocument> documentType() {
        return CommunityDocument.class;
    }

    @Override
    public List<String> documentIds(Recorded<?> recorded) {
        return recorded.occurrence() instanceof CommunityEvent event
                ? List.of(event.community().value())
                : List.of();
    }

    @Override
    public @Nullable CommunityDocument evolve(
            @Nullable CommunityDocument document, String documentId, Recorded<?> recorded) {
        return switch (recorded.occurrence()) {
            case CommunityFounded founded ->
                new CommunityDocument(founded.community().value(), founded.name(), founded.kind(), false, null);
            case CommunityPaused paused when document != null -> document.paused(paused.reason());
            case CommunityResumed resumed when document != null -> document.resumed();
            default -> document;
        };
    }
}
