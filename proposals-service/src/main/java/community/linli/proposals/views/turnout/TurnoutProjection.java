package community.linli.proposals.views.turnout;

import community.linli.eventsourcing.Projection;
import community.linli.eventsourcing.Recorded;
import community.linli.proposals.ballot.CompartmentEvent;
import community.linli.proposals.ballot.CompartmentEvent.BallotCast;
import community.linli.proposals.ballot.CompartmentEvent.CompartmentOpened;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One document per compartment. */
public final class TurnoutProjection implements Projection<TurnoutDocument> {

    static final String NAME = "turnout";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<TurnoutDocument> documentType() {
        return TurnoutDocument.class;
    }

    @Override
    public List<String> documentIds(Recorded<?> recorded) {
        return recorded.occurrence() instanceof CompartmentEvent event
                ? List.of(event.compartment().value())
                : List.of();
    }

    @Override
    public @Nullable TurnoutDocument evolve(
            @Nullable TurnoutDocument document, String documentId, Recorded<?> recorded) {
        if (recorded.occurrence() instanceof CompartmentOpened opened) {
            return new TurnoutDocument(opened.box(), opened.tags().size(), 0);
        }
        boolean isOneMore = recorded.occurrence() instanceof BallotCast cast && cast.isFirst();
        return document == null || !isOneMore
                ? document
                : new TurnoutDocument(document.box(), document.voters(), document.cast() + 1);
    }
}
