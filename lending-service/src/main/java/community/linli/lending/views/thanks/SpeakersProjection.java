package community.linli.lending.views.thanks;

import community.linli.eventsourcing.Projection;
import community.linli.eventsourcing.Recorded;
import community.linli.lending.facts.CatalogFacts.AboutResident;
import community.linli.lending.facts.CatalogFacts.PersonErased;
import community.linli.lending.facts.CatalogFacts.ResidentJoined;
import community.linli.lending.facts.CatalogFacts.ResidentLeft;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One document per person who has ever lived behind a door. */
public final class SpeakersProjection implements Projection<ReaderDocument> {

    static final String NAME = "thanks-readers";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<ReaderDocument> documentType() {
        return ReaderDocument.class;
    }

    @Override
    public List<String> documentIds(Recorded<?> recorded) {
        return recorded.occurrence() instanceof AboutResident fact
                ? List.of(fact.person().value())
                : List.of();
    }

    @Override
    public @Nullable ReaderDocument evolve(@Nullable ReaderDocument document, String documentId, Recorded<?> recorded) {
        boolean isErased = document != null && document.isErased();
        if (!(recorded.occurrence() instanceof AboutResident fact)) {
            return document;
        }
        return switch (fact) {
            case ResidentJoined joined -> new ReaderDocument(joined.community(), isErased);
            case ResidentLeft left -> new ReaderDocument(null, isErased);
            case PersonErased erased -> new ReaderDocument(null, true);
        };
    }
}
