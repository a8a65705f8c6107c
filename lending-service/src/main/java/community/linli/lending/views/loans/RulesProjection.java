package community.linli.lending.views.loans;

import community.linli.eventsourcing.Projection;
import community.linli.eventsourcing.Recorded;
import community.linli.lending.facts.CatalogFacts.AboutDistrict;
import community.linli.lending.facts.KnownDistrict;
import community.linli.lending.houserules.HouseRules;
import community.linli.lending.houserules.HouseRulesEvent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The one document of a district, {@code here}. */
public final class RulesProjection implements Projection<RulesDocument> {

    static final String NAME = "loan-rules";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<RulesDocument> documentType() {
        return RulesDocument.class;
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
    public @Nullable RulesDocument evolve(@Nullable RulesDocument document, String documentId, Recorded<?> recorded) {
        RulesDocument known = document == null ? RulesDocument.unheardOf() : document;
        return switch (recorded.occurrence()) {
            case HouseRulesEvent event -> new RulesDocument(known.rules().after(event), known.clock());
            case AboutDistrict fact ->
                new RulesDocument(
                        known.rules(), new KnownDistrict.Folding().evolve(known.clock(), KnownDistrict.KEY, fact));
            default -> document;
        };
    }
}
