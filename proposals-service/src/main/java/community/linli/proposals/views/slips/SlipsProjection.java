package community.linli.proposals.views.slips;

import community.linli.eventsourcing.Projection;
import community.linli.eventsourcing.Recorded;
import community.linli.proposals.ballot.CompartmentEvent;
import community.linli.proposals.ballot.CompartmentEvent.BallotCast;
import community.linli.proposals.ballot.CompartmentEvent.CompartmentEmptied;
import community.linli.proposals.ballot.CompartmentEvent.CompartmentOpened;
import community.linli.proposals.ballot.CompartmentEvent.PaperBallotEntered;
import community.linli.proposals.ballot.MerkleTree;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One document per compartment. */
public final class SlipsProjection implements Projection<SlipsDocument> {

    static final String NAME = "slips";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<SlipsDocument> documentType() {
        return SlipsDocument.class;
    }

    @Override
    public List<String> documentIds(Recorded<?> recorded) {
        return recorded.occurrence() instanceof CompartmentEvent event
                ? List.of(event.compartment().value())
                : List.of();
    }

    @Override
    public @Nullable SlipsDocument evolve(@Nullable SlipsDocument document, String documentId, Recorded<?> recorded) {
        if (recorded.occurrence() instanceof CompartmentOpened opened) {
            int number =
                    Integer.parseInt(documentId.substring(opened.box().value().length() + 1));
            return new SlipsDocument(opened.box(), number, Map.of(), List.of());
        }
        if (document == null || !(recorded.occurrence() instanceof CompartmentEvent event)) {
            return document;
        }
        return switch (event) {
            case CompartmentOpened again -> document;
            case BallotCast cast -> with(document, cast);
            case PaperBallotEntered entered -> document;
            case CompartmentEmptied emptied ->
                new SlipsDocument(document.box(), document.number(), Map.of(), document.leaves());
        };
    }

    private static SlipsDocument with(SlipsDocument document, BallotCast cast) {
        Map<String, String> sealed = new TreeMap<>(document.sealed());
        sealed.put(cast.tag(), cast.sealed());
        List<String> leaves = sealed.entrySet().stream()
                .map(slip -> MerkleTree.leaf(slip.getKey(), slip.getValue()))
                .toList();
        return new SlipsDocument(document.box(), document.number(), sealed, leaves);
    }
}
