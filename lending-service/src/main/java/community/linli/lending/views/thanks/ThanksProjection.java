package community.linli.lending.views.thanks;

import community.linli.eventsourcing.Projection;
import community.linli.eventsourcing.Recorded;
import community.linli.lending.loan.LoanEvent.ThanksSaid;
import community.linli.lending.loan.Side;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One document per loan and side that said thanks. */
public final class ThanksProjection implements Projection<ThanksDocument> {

    static final String NAME = "thanks";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<ThanksDocument> documentType() {
        return ThanksDocument.class;
    }

    /** Of all that happens to a loan only this is heard. */
    @Override
    public boolean gathers() {
        return true;
    }

    @Override
    public List<List<String>> indexes() {
        return List.of(List.of("community", "place"));
    }

    @Override
    public List<String> documentIds(Recorded<?> recorded) {
        return recorded.occurrence() instanceof ThanksSaid said
                ? List.of(said.loan() + "/" + said.side().name().toLowerCase(Locale.ROOT))
                : List.of();
    }

    @Override
    public @Nullable ThanksDocument evolve(@Nullable ThanksDocument document, String documentId, Recorded<?> recorded) {
        if (!(recorded.occurrence() instanceof ThanksSaid said)) {
            return document;
        }
        boolean isOwners = said.side() == Side.OWNER;
        var parties = said.parties();
        return new ThanksDocument(
                // thirteen digits hold every millisecond until 2286, so that the order of texts is that of times
                "%013d-%s".formatted(recorded.time().toEpochMilli(), documentId.replace('/', '-')),
                parties.community(),
                said.loan(),
                said.item(),
                isOwners ? parties.owner() : parties.borrower(),
                isOwners ? parties.borrower() : parties.owner(),
                recorded.actor(),
                said.text(),
                recorded.time());
    }
}
