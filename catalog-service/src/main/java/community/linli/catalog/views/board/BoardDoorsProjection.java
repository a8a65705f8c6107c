package community.linli.catalog.views.board;

import community.linli.catalog.household.HouseholdEvent;
import community.linli.catalog.household.HouseholdEvent.HouseholdLeft;
import community.linli.catalog.household.HouseholdEvent.HouseholdRegistered;
import community.linli.eventsourcing.Projection;
import community.linli.eventsourcing.Recorded;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One document per household that is there: one behind each door. */
public final class BoardDoorsProjection implements Projection<BoardDoorDocument> {

    static final String NAME = "board-doors";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public Class<BoardDoorDocument> documentType() {
        return BoardDoorDocument.class;
    }

    @Override
    public List<List<String>> indexes() {
        return List.of(List.of("community"));
    }

    @Override
    public List<String> documentIds(Recorded<?> recorded) {
        return recorded.occurrence() instanceof HouseholdEvent event
                ? List.of(event.household().value())
                : List.of();
    }

    @Override
    public @Nullable BoardDoorDocument evolve(
            @Nullable BoardDoorDocument document, String documentId, Recorded<?> recorded) {
        return switch (recorded.occurrence()) {
            case HouseholdRegistered door ->
                new BoardDoorDocument(
                        door.household().value(), door.community().value(), door.unit(), door.floor(), door.door());
            case HouseholdLeft left -> null;
            default -> document;
        };
    }
}
