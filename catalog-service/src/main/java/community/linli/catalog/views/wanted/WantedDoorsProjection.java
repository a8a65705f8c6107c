package community.linli.catalog.views.wanted;

import community.linli.catalog.household.HouseholdEvent;
import community.linli.catalog.household.HouseholdEvent.HouseholdLeft;
import community.linli.catalog.household.HouseholdEvent.HouseholdRegistered;
import community.linli.eventsourcing.Projection;
import community.linli.eventsourcing.Recorded;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One document per household that is there. */
public final class WantedDoorsProjection implements Projection<WantedDoorDocument> {

    static final String NAME = "wanted-doors";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<WantedDoorDocument> documentType() {
        return WantedDoorDocument.class;
    }

    @Override
    public List<List<String>> indexes() {
        return List.of(List.of("household"));
    }

    @Override
    public List<String> documentIds(Recorded<?> recorded) {
        return recorded.occurrence() instanceof HouseholdEvent event
                ? List.of(event.household().value())
                : List.of();
    }

    @Override
    public @Nullable WantedDoorDocument evolve(
            @Nullable WantedDoorDocument document, String documentId, Recorded<?> recorded) {
        return switch (recorded.occurrence()) {
            case HouseholdRegistered door ->
                new WantedDoorDocument(door.household().value(), door.unit(), door.floor(), door.door());
            case HouseholdLeft left -> null;
            default -> document;
        };
    }
}
