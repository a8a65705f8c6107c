package community.linli.catalog.views.wanted;

import community.linli.catalog.household.HouseholdEvent.PersonErased;
import community.linli.catalog.household.HouseholdEvent.ResidentJoined;
import community.linli.catalog.household.HouseholdEvent.ResidentLeft;
import community.linli.eventsourcing.Projection;
import community.linli.eventsourcing.Recorded;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One document per person who lives behind a door. */
public final class WantedReadersProjection implements Projection<WantedReaderDocument> {

    static final String NAME = "wanted-readers";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<WantedReaderDocument> documentType() {
        return WantedReaderDocument.class;
    }

    /** A person is told of by one household after another. */
    @Override
    public boolean gathers() {
        return true;
    }

    @Override
    public List<String> documentIds(Recorded<?> recorded) {
        return switch (recorded.occurrence()) {
            case ResidentJoined joined -> List.of(joined.person().value());
            case ResidentLeft left -> List.of(left.person().value());
            case PersonErased erased -> List.of(erased.person().value());
            default -> List.of();
        };
    }

    @Override
    public @Nullable WantedReaderDocument evolve(
            @Nullable WantedReaderDocument document, String documentId, Recorded<?> recorded) {
        return recorded.occurrence() instanceof ResidentJoined joined
                ? new WantedReaderDocument(
                        joined.community().value(), joined.household().value())
                : null;
    }
}
