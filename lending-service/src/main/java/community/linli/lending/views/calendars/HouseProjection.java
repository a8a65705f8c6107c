package community.linli.lending.views.calendars;

import community.linli.eventsourcing.Projection;
import community.linli.eventsourcing.Recorded;
import community.linli.lending.facts.CatalogFacts.AboutDistrict;
import community.linli.lending.facts.KnownDistrict;
import community.linli.lending.houserules.HouseRules;
import community.linli.lending.houserules.HouseRulesEvent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The one document of a district, {@code here}. */
public final class HouseProjection implements Projection<HouseDocument> {

    static final String NAME = "house-rules";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<HouseDocument> documentType() {
        return HouseDocument.class;
    }

    @Override
    public List<String> documentIds(Recorded<?> recorded) {
        return switch (recorded.occurrence()) {
            case HouseRulesEvent event -> List.of(HouseRules.KEY);
            case AboutDistrict fact -> List.of(HouseRules.KEY);
            default -> List.of();
        };
    }

    @Override
    public @Nullable HouseDocument evolve(@Nullable HouseDocument document, String documentId, Recorded<?> recorded) {
        HouseDocument house = document == null ? HouseDocument.unheardOf() : document;
        return switch (recorded.occurrence()) {
            case HouseRulesEvent event -> new HouseDocument(house.rules().after(event), house.clock());
            case AboutDistrict fact ->
                new HouseDocument(
                        house.rules(), new KnownDistrict.Folding().evolve(house.clock(), KnownDistrict.KEY, fact));
            default -> document;
        };
    }
}
