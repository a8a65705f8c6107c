package community.linli.lending.views.thanks;

import community.linli.eventsourcing.Projection;
import community.linli.eventsourcing.Recorded;
import community.linli.lending.loan.LoanEvent.LoanReopened;
import community.linli.lending.loan.LoanEvent.ThanksHidden;
import community.linli.lending.loan.LoanEvent.ThanksSaid;
import community.linli.lending.loan.LoanId;
import community.linli.lending.loan.Side;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One document per loan and side that said thanks, as long as they hang. */
public final class ThanksProjection implements Projection<ThanksDocument> {

    static final String NAME = "thanks";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public Class<ThanksDocument> documentType() {
        return ThanksDocument.class;
    }

    /** Of all that happens to a loan only what concerns its thanks is heard. */
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
        return switch (recorded.occurrence()) {
            case ThanksSaid said -> List.of(id(said.loan(), said.side()));
            case ThanksHidden gone -> List.of(id(gone.loan(), gone.side()));
            case LoanReopened again -> List.of(id(again.loan(), Side.OWNER), id(again.loan(), Side.BORROWER));
            default -> List.of();
        };
    }

    private static String id(LoanId loan, Side side) {
        return loan + "/" + name(side);
    }

    private static String name(Side side) {
        return side.name().toLowerCase(Locale.ROOT);
    }

    /** What is hidden is forgotten; who brings a thing back once more may be thanked once more. */
    @Override
    public @Nullable ThanksDocument evolve(@Nullable ThanksDocument document, String documentId, Recorded<?> recorded) {
        return recorded.occurrence() instanceof ThanksSaid said ? said(said, documentId, recorded) : null;
    }

    private static ThanksDocument said(ThanksSaid said, String documentId, Recorded<?> recorded) {
        boolean isOwners = said.side() == Side.OWNER;
        var parties = said.parties();
        return new ThanksDocument(
                // thirteen digits hold every millisecond until 2286, so that the order of texts is that of times
                "%013d-%s".formatted(recorded.time().toEpochMilli(), documentId.replace('/', '-')),
                parties.community(),
                said.loan(),
                name(said.side()),
                said.item(),
                isOwners ? parties.owner() : parties.borrower(),
                isOwners ? parties.borrower() : parties.owner(),
                recorded.actor(),
                said.text(),
                recorded.time());
    }
}
