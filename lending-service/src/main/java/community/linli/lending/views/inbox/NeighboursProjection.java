package community.linli.lending.views.inbox;

import community.linli.eventsourcing.Projection;
import community.linli.eventsourcing.Recorded;
import community.linli.lending.facts.CatalogFacts.AboutResident;
import community.linli.lending.facts.CatalogFacts.PersonErased;
import community.linli.lending.facts.CatalogFacts.ResidentJoined;
import community.linli.lending.facts.CatalogFacts.ResidentLeft;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One document per person who lives somewhere. */
public final class NeighboursProjection implements Projection<NeighbourDocument> {

    static final String NAME = "neighbours";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<NeighbourDocument> documentType() {
        return NeighbourDocument.class;
    }

    @Override
    public List<String> documentIds(Recorded<?> recorded) {
        return recorded.occurrence() instanceof AboutResident resident
                ? List.of(resident.person().value())
                : List.of();
    }

    @Override
    public @Nullable NeighbourDocument evolve(
            @Nullable NeighbourDocument document, String documentId, Recorded<?> recorded) {
        if (!(recorded.occurrence() instanceof AboutResident resident)) {
            return document;
        }
        return switch (resident) {
            case ResidentJoined joined -> joined(document, joined, recorded);
            case ResidentLeft left -> null;
            case PersonErased erased -> null;
        };
    }

    /** Who is told again to live where they live has lived there since then all the same. */
    private static NeighbourDocument joined(
            @Nullable NeighbourDocument before, ResidentJoined joined, Recorded<?> recorded) {
        return before != null && before.household().equals(joined.household())
                ? before
                : new NeighbourDocument(joined.person(), joined.community(), joined.household(), recorded.time());
    }
}
