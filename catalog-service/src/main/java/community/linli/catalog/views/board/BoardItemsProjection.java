package community.linli.catalog.views.board;

import community.linli.catalog.facts.LendingFacts.AboutItem;
import community.linli.catalog.facts.LendingFacts.LoanAccepted;
import community.linli.catalog.facts.LendingFacts.LoanCancelled;
import community.linli.catalog.facts.LendingFacts.LoanDeclined;
import community.linli.catalog.facts.LendingFacts.LoanExpired;
import community.linli.catalog.facts.LendingFacts.LoanHandedOver;
import community.linli.catalog.facts.LendingFacts.LoanReturned;
import community.linli.catalog.facts.LendingFacts.PromiseLapsed;
import community.linli.catalog.item.ItemDetails;
import community.linli.catalog.item.ItemEvent;
import community.linli.catalog.item.ItemEvent.ItemDescribed;
import community.linli.catalog.item.ItemEvent.ItemGivenAway;
import community.linli.catalog.item.ItemEvent.ItemListed;
import community.linli.catalog.item.ItemEvent.ItemPaused;
import community.linli.catalog.item.ItemEvent.ItemResumed;
import community.linli.catalog.item.ItemEvent.ItemRevised;
import community.linli.catalog.item.ItemEvent.ItemWithdrawn;
import community.linli.catalog.views.board.BoardItemDocument.Listing;
import community.linli.catalog.views.board.BoardItemDocument.Place;
import community.linli.eventsourcing.Projection;
import community.linli.eventsourcing.Recorded;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One document per item. */
public final class BoardItemsProjection implements Projection<BoardItemDocument> {

    static final String NAME = "board-items";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int version() {
        return 5;
    }

    @Override
    public Class<BoardItemDocument> documentType() {
        return BoardItemDocument.class;
    }

    @Override
    public List<List<String>> indexes() {
        return List.of(List.of("community"));
    }

    @Override
    public List<String> documentIds(Recorded<?> recorded) {
        return switch (recorded.occurrence()) {
            case ItemEvent event -> List.of(event.item().value());
            case AboutItem fact -> List.of(fact.item().value());
            default -> List.of();
        };
    }

    @Override
    public BoardItemDocument evolve(@Nullable BoardItemDocument document, String documentId, Recorded<?> recorded) {
        BoardItemDocument known = document == null ? BoardItemDocument.unheardOf() : document;
        return switch (recorded.occurrence()) {
            case ItemListed listed -> described(known, listed, false, recorded.streamVersion());
            case ItemRevised revised -> described(known, revised, known.isPaused(), recorded.streamVersion());
            case ItemPaused paused -> known.paused(true, recorded.streamVersion());
            case ItemResumed resumed -> known.paused(false, recorded.streamVersion());
            case ItemWithdrawn withdrawn -> known.withdrawn(recorded.streamVersion());
            case ItemGivenAway given -> known.givenTo(given.recipient().value(), recorded.streamVersion());
            case AboutItem fact -> held(known, fact);
            default -> known;
        };
    }

    private static BoardItemDocument held(BoardItemDocument known, AboutItem fact) {
        return switch (fact) {
            case LoanAccepted accepted -> known.heldBy(accepted.loan(), Place.PROMISED);
            case LoanHandedOver out -> known.heldBy(out.loan(), Place.OUT);
            case LoanReturned back -> known.freedFrom(back.loan());
            case LoanCancelled cancelled -> known.freedFrom(cancelled.loan());
            case LoanDeclined declined -> known.freedFrom(declined.loan());
            case LoanExpired expired -> known.freedFrom(expired.loan());
            case PromiseLapsed lapsed -> known.freedFrom(lapsed.loan());
        };
    }

    private static BoardItemDocument described(
            BoardItemDocument known, ItemDescribed listed, boolean isPaused, long version) {
        ItemDetails details = Objects.requireNonNullElse(listed.details(), ItemDetails.NONE);
        Integer copies = listed.copies();
        List<String> parts = listed.parts();
        return new BoardItemDocument(
                listed.item().value(),
                listed.community().value(),
                listed.household().value(),
                new Listing(
                        listed.name(),
                        listed.category(),
                        listed.mode(),
                        listed.loanDays(),
                        listed.note(),
                        copies == null ? 1 : copies,
                        parts == null ? List.of() : parts,
                        listed.depositFen(),
                        details.condition(),
                        details.description(),
                        details.replacementFen(),
                        details.pickUp()),
                known.holds(),
                isPaused,
                false,
                version);
    }
}
