package community.linli.lending.views.exchanges;

import community.linli.lending.facts.HouseholdId;
import community.linli.lending.facts.ItemId;
import community.linli.lending.views.exchanges.GiftDocument.DrawShown;
import community.linli.lending.views.exchanges.GiftDocument.Wish;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A giving away as one household sees it: everybody the number of wishes, the giver who wishes and what they wrote, whoever wished who gets it, and
 * how a draw can be repeated.
 *
 * @param phase as in the document
 * @param isMine whether the asker's household gives it away
 * @param isWished whether the asker's household wishes for it
 * @param wishes how many do
 * @param wishers who they are; empty for all but the giver
 * @param recipient who gets it; null for whoever neither gives nor wished
 * @param saidBy who has said that it has changed hands; empty for all but giver and recipient
 * @param draw null where the giver chooses
 */
record GiftShown(
        ItemId item,
        HouseholdId giver,
        String phase,
        long version,
        boolean isMine,
        boolean isWished,
        int wishes,
        List<Wish> wishers,
        @Nullable HouseholdId recipient,
        @Nullable Instant handoverBy,
        List<HouseholdId> saidBy,
        @Nullable String reason,
        @Nullable Repeatable draw) {

    private static final String HOW =
            "Of the households that wished, the one with the smallest SHA-256 (hexadecimal) of \"seed:household\" wins; the"
                    + " SHA-256 of the seed is the digest that was shown beforehand.";

    /**
     * A draw that can be repeated.
     *
     * @param seed null before the draw
     * @param among who took part; empty before the draw, and for whoever neither gives nor wished
     * @param how in one sentence
     */
    record Repeatable(
            Instant at, String seedDigest, @Nullable String seed, List<HouseholdId> among, String how) {}

    static GiftShown to(HouseholdId home, GiftDocument gift) {
        DrawShown draw = gift.draw();
        boolean isGiver = home.equals(gift.giver());
        boolean isWished =
                gift.wishes().stream().anyMatch(wish -> wish.household().equals(home));
        boolean tookPart = isGiver || isWished || (draw != null && draw.among().contains(home));
        boolean isParty = isGiver || home.equals(gift.recipient());
        return new GiftShown(
                gift.item(),
                gift.giver(),
                gift.phase(),
                gift.version(),
                isGiver,
                isWished,
                gift.wishes().size(),
                isGiver ? gift.wishes() : List.of(),
                tookPart ? gift.recipient() : null,
                isParty ? gift.handoverBy() : null,
                isParty ? gift.saidBy() : List.of(),
                tookPart ? gift.reason() : null,
                draw == null ? null : repeatable(draw, tookPart));
    }

    private static Repeatable repeatable(DrawShown draw, boolean tookPart) {
        return new Repeatable(draw.at(), draw.seedDigest(), draw.seed(), tookPart ? draw.among() : List.of(), HOW);
    }
}
