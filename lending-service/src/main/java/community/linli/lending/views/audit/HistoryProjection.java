package community.linli.lending.views.audit;

import community.linli.eventsourcing.Actor;
import community.linli.eventsourcing.Projection;
import community.linli.eventsourcing.Recorded;
import community.linli.lending.loan.LoanEvent;
import community.linli.lending.loan.LoanEvent.LoanRequested;
import community.linli.lending.loan.LoanEvent.LoanStartedAtTheDoor;
import community.linli.lending.loan.Parties;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One document per event of a loan. */
public final class HistoryProjection implements Projection<EntryDocument> {

    static final String NAME = "loan-history";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<EntryDocument> documentType() {
        return EntryDocument.class;
    }

    /** No document is a loan's home: each is of one event. */
    @Override
    public boolean gathers() {
        return true;
    }

    @Override
    public List<List<String>> indexes() {
        return List.of(List.of("loan", "number"));
    }

    @Override
    public List<String> documentIds(Recorded<?> recorded) {
        return recorded.occurrence() instanceof LoanEvent event
                ? List.of(event.loan() + "/" + recorded.streamVersion())
                : List.of();
    }

    @Override
    public @Nullable EntryDocument evolve(@Nullable EntryDocument document, String documentId, Recorded<?> recorded) {
        if (!(recorded.occurrence() instanceof LoanEvent event)) {
            return document;
        }
        boolean isByRule = recorded.actor().equals(Actor.RULE.id());
        return new EntryDocument(
                event.loan(),
                recorded.streamVersion(),
                recorded.time(),
                event.getClass().getSimpleName(),
                isByRule ? Acting.RULE : Told.by(event),
                recorded.actor(),
                parties(event),
                Told.reason(event),
                Told.dueOn(event));
    }

    private static @Nullable Parties parties(LoanEvent event) {
        return switch (event) {
            case LoanRequested asked -> new Parties(asked.community(), asked.borrower(), asked.owner());
            case LoanStartedAtTheDoor started -> started.parties();
            default -> null;
        };
    }
}
