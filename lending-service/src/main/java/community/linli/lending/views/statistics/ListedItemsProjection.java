package community.linli.lending.views.statistics;

import community.linli.eventsourcing.Projection;
import community.linli.eventsourcing.Recorded;
import community.linli.lending.facts.CatalogFacts.ItemListed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One document per item that was ever on a board. */
public final class ListedItemsProjection implements Projection<ListedItemDocument> {

    /** Its name. */
    public static final String NAME = "listed-items";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<ListedItemDocument> documentType() {
        return ListedItemDocument.class;
    }

    @Override
    public List<List<String>> indexes() {
        return List.of(List.of("item"));
    }

    @Override
    public List<String> documentIds(Recorded<?> recorded) {
        return recorded.occurrence() instanceof ItemListed listed
                ? List.of(listed.item().value())
                : List.of();
    }

    @Override
    public @Nullable ListedItemDocument evolve(
            @Nullable ListedItemDocument document, String documentId, Recorded<?> recorded) {
        return recorded.occurrence() instanceof ItemListed listed
                ? new ListedItemDocument(listed.item(), listed.name(), listed.category())
                : document;
    }
}
