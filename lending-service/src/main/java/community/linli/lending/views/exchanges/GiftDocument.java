package community.linli.lending.views.exchanges;

import community.linli.lending.facts.CommunityId;
import community.linli.lending.facts.HouseholdId;
import community.linli.lending.facts.ItemId;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A giving away, under its thing's id; what of it is shown to whom is the controller's to say.
 *
 * @param phase {@code open}, {@code to-be-drawn}, {@code promised}, handed over ({@code "given"}) or {@code called-off}
 * @param version the giving away's version, for If-Match
 * @param wishes who wishes for it, in the order in which they did
 * @param draw null where the giver chooses
 * @param recipient to whom it is promised or given
 * @param handoverBy when the promise ends
 * @param saidBy who has said that it has changed hands
 * @param reason why the last promise ended, or all of it was called off
 */
record GiftDocument(
        ItemId item,
        CommunityId community,
        HouseholdId giver,
        String phase,
        long version,
        List<Wish> wishes,
        @Nullable DrawShown draw,
        @Nullable HouseholdId recipient,
        @Nullable Instant handoverBy,
        List<HouseholdId> saidBy,
        @Nullable String reason) {

    /** A household's wish, with what it wrote to the giver. */
    record Wish(HouseholdId household, @Nullable String note, Instant at) {}

    /**
     * A draw.
     *
     * @param seed null before the draw
     * @param among the households that took part; empty before the draw
     */
    record DrawShown(
            Instant at, String seedDigest, @Nullable String seed, List<HouseholdId> among) {}

    /** What may change after the first wish. */
    static final class Changing {
        String phase;
        List<Wish> wishes;

        @Nullable
        DrawShown draw;

        @Nullable
        HouseholdId recipient;

        @Nullable
        Instant handoverBy;

        List<HouseholdId> saidBy;

        @Nullable
        String reason;

        private Changing(GiftDocument gift) {
            phase = gift.phase;
            wishes = gift.wishes;
            draw = gift.draw;
            recipient = gift.recipient;
            handoverBy = gift.handoverBy;
            saidBy = gift.saidBy;
            reason = gift.reason;
        }

        /** Nobody is promised anything. */
        void opened() {
            phase = "open";
            draw = null;
            recipient = null;
            handoverBy = null;
            saidBy = List.of();
        }
    }

    /** The giving away after an event, which gave it this version. */
    GiftDocument changed(long reached, Consumer<Changing> change) {
        Changing now = new Changing(this);
        change.accept(now);
        return new GiftDocument(
                item,
                community,
                giver,
                now.phase,
                reached,
                now.wishes,
                now.draw,
                now.recipient,
                now.handoverBy,
                now.saidBy,
                now.reason);
    }

    boolean isOver() {
        return phase.equals("given") || phase.equals("called-off");
    }
}
