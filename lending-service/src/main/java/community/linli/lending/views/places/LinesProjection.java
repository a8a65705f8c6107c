package community.linli.lending.views.places;

import community.linli.eventsourcing.Projection;
import community.linli.eventsourcing.Recorded;
import community.linli.lending.facts.CatalogFacts.AboutItem;
import community.linli.lending.facts.CatalogFacts.ItemListed;
import community.linli.lending.facts.ItemId;
import community.linli.lending.facts.KnownItem;
import community.linli.lending.waitlist.WaitlistEvent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One document per item, kept by the folds that keep the same for decisions. */
public final class LinesProjection implements Projection<LineDocument> {

    static final String NAME = "waitlists";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public Class<LineDocument> documentType() {
        return LineDocument.class;
    }

    @Override
    public List<List<String>> indexes() {
        return List.of(List.of("waitlist.turns.household"), List.of("known.listing.owner"));
    }

    @Override
    public List<String> documentIds(Recorded<?> recorded) {
        return switch (recorded.occurrence()) {
            case AboutItem fact -> List.of(fact.item().value());
            case WaitlistEvent event -> List.of(event.item().value());
            default -> List.of();
        };
    }

    @Override
    public @Nullable LineDocument evolve(@Nullable LineDocument document, String documentId, Recorded<?> recorded) {
        LineDocument line = document == null ? LineDocument.unheardOf(new ItemId(documentId)) : document;
        return switch (recorded.occurrence()) {
            case AboutItem fact ->
                new LineDocument(
                        line.item(),
                        fact instanceof ItemListed listed ? listed.name() : line.name(),
                        new KnownItem.Folding().evolve(line.known(), documentId, fact),
                        line.waitlist());
            case WaitlistEvent event ->
                new LineDocument(
                        line.item(), line.name(), line.known(), line.waitlist().after(event));
            default -> document;
        };
    }
}
