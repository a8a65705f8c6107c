package community.linli.lending.views.network;

import community.linli.eventsourcing.Projection;
import community.linli.eventsourcing.Recorded;
import community.linli.lending.facts.CatalogFacts.DistrictRegistered;
import community.linli.lending.facts.CatalogFacts.HouseholdRegistered;
import community.linli.lending.facts.CatalogFacts.ResidentJoined;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One document per district, {@link #HERE}: by which clock its days begin, and which communities have doors. */
public final class DistrictProjection implements Projection<DistrictDocument> {

    static final String NAME = "network-district";
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
    public Class<DistrictDocument> documentType() {
        return DistrictDocument.class;
    }

    @Override
    public List<String> documentIds(Recorded<?> recorded) {
        return switch (recorded.occurrence()) {
            case DistrictRegistered registered -> List.of(HERE);
            case HouseholdRegistered door -> List.of(HERE);
            case ResidentJoined joined -> List.of(HERE);
            default -> List.of();
        };
    }

    @Override
    public DistrictDocument evolve(@Nullable DistrictDocument document, String documentId, Recorded<?> recorded) {
        DistrictDocument known = document == null ? DistrictDocument.UNHEARD_OF : document;
        return switch (recorded.occurrence()) {
            case DistrictRegistered registered -> known.on(registered.timeZone());
            case HouseholdRegistered door -> known.with(door.community());
            case ResidentJoined joined -> known.with(joined.community());
            default -> known;
        };
    }
}
