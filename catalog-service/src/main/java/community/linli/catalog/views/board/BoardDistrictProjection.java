package community.linli.catalog.views.board;

import community.linli.catalog.district.DistrictEvent;
import community.linli.catalog.district.DistrictEvent.DistrictClosed;
import community.linli.catalog.district.DistrictEvent.DistrictRegistered;
import community.linli.eventsourcing.Projection;
import community.linli.eventsourcing.Recorded;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One document for the whole district. */
public final class BoardDistrictProjection implements Projection<BoardDistrictDocument> {

    static final String NAME = "board-district";
    static final String ID = "here";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public Class<BoardDistrictDocument> documentType() {
        return BoardDistrictDocument.class;
    }

    @Override
    public List<String> documentIds(Recorded<?> recorded) {
        return recorded.occurrence() instanceof DistrictEvent ? List.of(ID) : List.of();
    }

    @Override
    public BoardDistrictDocument evolve(
            @Nullable BoardDistrictDocument document, String documentId, Recorded<?> recorded) {
        BoardDistrictDocument known = document == null ? BoardDistrictDocument.UNHEARD_OF : document;
        return switch (recorded.occurrence()) {
            case DistrictRegistered registered -> known.registered(registered.name(), registered.timeZone());
            case DistrictClosed closed -> known.closed();
            default -> known;
        };
    }
}
