package community.linli.catalog.views.board;

import community.linli.catalog.community.CommunityEvent;
import community.linli.catalog.community.CommunityEvent.CommunityFounded;
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
        return 1;
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
        return recorded.occurrence() instanceof CommunityFounded founded
                ? new CommunityDocument(founded.community().value(), founded.name(), founded.kind())
                : document;
    }
}
