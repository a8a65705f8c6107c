package community.linli.lending.views.statistics;

import community.linli.eventsourcing.Projection;
import community.linli.eventsourcing.Recorded;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One document per item and calendar year in which it was lent. */
public final class ItemYearsProjection implements Projection<ItemYearDocument> {

    /** Its name. */
    public static final String NAME = "lent-items";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public Class<ItemYearDocument> documentType() {
        return ItemYearDocument.class;
    }

    @Override
    public boolean gathers() {
        return true;
    }

    @Override
    public List<List<String>> indexes() {
        return List.of(List.of("year", "lent", "item"), List.of("community", "year", "lent", "item"));
    }

    @Override
    public List<String> documentIds(Recorded<?> recorded) {
        return Beginning.of(recorded.occurrence())
                .or(() -> Beginning.deniedBy(recorded.occurrence()))
                .map(begun -> List.of(begun.item() + "/" + begun.day().getYear()))
                .orElse(List.of());
    }

    @Override
    public @Nullable ItemYearDocument evolve(
            @Nullable ItemYearDocument document, String documentId, Recorded<?> recorded) {
        Optional<ItemYearDocument> lent = Beginning.of(recorded.occurrence())
                .map(begun -> ItemYearDocument.before(document, begun).lent(begun));
        Optional<ItemYearDocument> denied = Beginning.deniedBy(recorded.occurrence())
                .map(never -> ItemYearDocument.before(document, never).denied(never));
        return lent.or(() -> denied).orElse(document);
    }
}
