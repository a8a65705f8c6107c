package community.linli.lending.views.network;

import community.linli.eventsourcing.Projection;
import community.linli.eventsourcing.Recorded;
import community.linli.lending.facts.CatalogFacts.AboutItem;
import community.linli.lending.facts.CatalogFacts.ItemListed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One document per thing that was ever on the board: of which kind it is, and who lends it. */
public final class OfferedThingsProjection implements Projection<ItemDocument> {

    static final String NAME = "network-items";
    private static final String LEND = "lend";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public Class<ItemDocument> documentType() {
        return ItemDocument.class;
    }

    @Override
    public List<List<String>> indexes() {
        return List.of(List.of("community", "category", "isLent"));
    }

    @Override
    public List<String> documentIds(Recorded<?> recorded) {
        return recorded.occurrence() instanceof AboutItem fact
                ? List.of(fact.item().value())
                : List.of();
    }

    @Override
    public @Nullable ItemDocument evolve(@Nullable ItemDocument document, String documentId, Recorded<?> recorded) {
        if (recorded.occurrence() instanceof ItemListed listed) {
            return new ItemDocument(
                    listed.item(),
                    listed.community(),
                    listed.household(),
                    listed.name(),
                    listed.category(),
                    listed.mode().equals(LEND));
        }
        boolean isGone = recorded.occurrence() instanceof AboutItem fact && fact.isGone();
        return document == null || !isGone ? document : document.offTheBoard();
    }
}
