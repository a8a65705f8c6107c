package community.linli.lending.views.loans;

import community.linli.eventsourcing.Projection;
import community.linli.eventsourcing.Recorded;
import community.linli.lending.facts.CatalogFacts.AboutItem;
import community.linli.lending.facts.CatalogFacts.ItemListed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One document per item that was ever listed: a loan goes on when its item is off the board, and is still called by its name. */
public final class ThingsProjection implements Projection<ThingDocument> {

    static final String NAME = "loan-things";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<ThingDocument> documentType() {
        return ThingDocument.class;
    }

    @Override
    public List<String> documentIds(Recorded<?> recorded) {
        return recorded.occurrence() instanceof AboutItem fact
                ? List.of(fact.item().value())
                : List.of();
    }

    @Override
    public @Nullable ThingDocument evolve(@Nullable ThingDocument document, String documentId, Recorded<?> recorded) {
        return recorded.occurrence() instanceof ItemListed listed ? new ThingDocument(listed.name()) : document;
    }
}
