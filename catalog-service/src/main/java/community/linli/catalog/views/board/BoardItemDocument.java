package community.linli.catalog.views.board;

import org.jspecify.annotations.Nullable;

/**
 * An item on the board. Built from two services' events, which may come in either order: before its listing is heard of, only availability is
 * known; such a document is never shown.
 *
 * @param community null before the listing
 * @param availability {@code available}, {@code promised} (to a household, not handed over yet) or {@code out}
 * @param holder the loan that has promised or holds it
 * @param isWithdrawn whether it is off the board
 * @param version the item's version, for If-Match
 */
public record BoardItemDocument(
        @Nullable String id,
        @Nullable String community,
        @Nullable String household,
        @Nullable String name,
        @Nullable String category,
        @Nullable String mode,
        @Nullable Integer loanDays,
        @Nullable String note,
        String availability,
        @Nullable String holder,
        boolean isWithdrawn,
        long version) {

    static final String AVAILABLE = "available";

    static BoardItemDocument unheardOf() {
        return new BoardItemDocument(null, null, null, null, null, null, null, null, AVAILABLE, null, false, 0);
    }

    BoardItemDocument at(String where, @Nullable String loan) {
        return new BoardItemDocument(
                id, community, household, name, category, mode, loanDays, note, where, loan, isWithdrawn, version);
    }

    BoardItemDocument givenTo(String recipient, long reached) {
        return new BoardItemDocument(
                id, community, recipient, name, category, mode, loanDays, note, availability, holder, true, reached);
    }

    BoardItemDocument withdrawn(long reached) {
        return new BoardItemDocument(
                id, community, household, name, category, mode, loanDays, note, availability, holder, true, reached);
    }
}
