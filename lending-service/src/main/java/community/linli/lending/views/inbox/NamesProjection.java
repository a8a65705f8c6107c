package community.linli.lending.views.inbox;

import community.linli.eventsourcing.Projection;
import community.linli.eventsourcing.Recorded;
import community.linli.lending.facts.CatalogFacts.DistrictRegistered;
import community.linli.lending.facts.CatalogFacts.ItemListed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What items are called, under {@code item/…}, and the district's time zone, under {@code zone}. */
public final class NamesProjection implements Projection<NameDocument> {

    static final String NAME = "names";
    static final String ZONE = "zone";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<NameDocument> documentType() {
        return NameDocument.class;
    }

    @Override
    public List<String> documentIds(Recorded<?> recorded) {
        return switch (recorded.occurrence()) {
            case ItemListed listed -> List.of("item/" + listed.item());
            case DistrictRegistered registered -> List.of(ZONE);
            default -> List.of();
        };
    }

    @Override
    public @Nullable NameDocument evolve(@Nullable NameDocument document, String documentId, Recorded<?> recorded) {
        return switch (recorded.occurrence()) {
            case ItemListed listed -> new NameDocument(listed.name());
            case DistrictRegistered registered -> new NameDocument(registered.timeZone());
            default -> document;
        };
    }
}
