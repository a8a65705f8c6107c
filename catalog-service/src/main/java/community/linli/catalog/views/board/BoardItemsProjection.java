package community.linli.catalog.views.board;

import community.linli.catalog.facts.LendingFacts.AboutItem;
import community.linli.catalog.facts.LendingFacts.LoanAccepted;
import community.linli.catalog.facts.LendingFacts.LoanCancelled;
import community.linli.catalog.facts.LendingFacts.LoanHandedOver;
import community.linli.catalog.facts.LendingFacts.LoanReturned;
import community.linli.catalog.facts.LendingFacts.PromiseLapsed;
import community.linli.catalog.item.ItemEvent;
import community.linli.catalog.item.ItemEvent.ItemGivenAway;
import community.linli.catalog.item.ItemEvent.ItemListed;
import community.linli.catalog.item.ItemEvent.ItemWithdrawn;
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
        return 3;
    }

    @Override
    public Class<BoardItemDocument> documentType() {
        return BoardItemDocument.class;
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
            case ItemListed listed -> listed(known, listed, recorded.streamVersion());
            case ItemWithdrawn withdrawn -> known.withdrawn(recorded.streamVersion());
            case ItemGivenAway given -> known.givenTo(given.recipient().value(), recorded.streamVersion());
            case LoanAccepted accepted -> known.at("promised", accepted.loan());
            case LoanHandedOver out -> known.at("out", out.loan());
            case LoanReturned back -> freed(known, back.loan());
            case LoanCancelled cancelled -> freed(known, cancelled.loan());
            case PromiseLapsed lapsed -> freed(known, lapsed.loan());
            default -> known;
        };
    }

    /** A request that waits and is called off does not free what another loan holds. */
    private static BoardItemDocument freed(BoardItemDocument known, String loan) {
        return Objects.equals(known.holder(), loan) ? known.at(BoardItemDocument.AVAILABLE, null) : known;
    }

    private static BoardItemDocument listed(BoardItemDocument known, ItemListed listed, long version) {
        return new BoardItemDocument(
                listed.item().value(),
                listed.community().value(),
                listed.household().value(),
                listed.name(),
                listed.category(),
                listed.mode(),
                listed.loanDays(),
                listed.note(),
                known.availability(),
                known.holder(),
                false,
                version);
    }
}
