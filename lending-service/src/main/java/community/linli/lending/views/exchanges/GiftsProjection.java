package community.linli.lending.views.exchanges;

import community.linli.eventsourcing.Projection;
import community.linli.eventsourcing.Recorded;
import community.linli.lending.facts.HouseholdId;
import community.linli.lending.gift.GiftEvent;
import community.linli.lending.gift.GiftEvent.GiftCalledOff;
import community.linli.lending.gift.GiftEvent.GiftDrawAnnounced;
import community.linli.lending.gift.GiftEvent.GiftHandedOver;
import community.linli.lending.gift.GiftEvent.GiftHandoverConfirmed;
import community.linli.lending.gift.GiftEvent.GiftPromiseEnded;
import community.linli.lending.gift.GiftEvent.GiftPromised;
import community.linli.lending.gift.GiftEvent.GiftWishWithdrawn;
import community.linli.lending.gift.GiftEvent.GiftWished;
import community.linli.lending.views.exchanges.GiftDocument.Changing;
import community.linli.lending.views.exchanges.GiftDocument.DrawShown;
import community.linli.lending.views.exchanges.GiftDocument.Wish;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One document per thing that is, or was last, given away. */
public final class GiftsProjection implements Projection<GiftDocument> {

    static final String NAME = "gifts";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<GiftDocument> documentType() {
        return GiftDocument.class;
    }

    @Override
    public List<String> documentIds(Recorded<?> recorded) {
        return recorded.occurrence() instanceof GiftEvent event
                ? List.of(event.gift().value())
                : List.of();
    }

    @Override
    public @Nullable GiftDocument evolve(@Nullable GiftDocument document, String documentId, Recorded<?> recorded) {
        if (recorded.occurrence() instanceof GiftWished wished) {
            return wished(document, wished, recorded);
        }
        return document == null || !(recorded.occurrence() instanceof GiftEvent event)
                ? document
                : document.changed(recorded.streamVersion(), gift -> change(gift, event));
    }

    private static GiftDocument wished(@Nullable GiftDocument document, GiftWished wished, Recorded<?> recorded) {
        Wish wish = new Wish(wished.household(), wished.note(), recorded.time());
        if (document == null || document.isOver() || !document.giver().equals(wished.giver())) {
            return new GiftDocument(
                    wished.item(),
                    wished.community(),
                    wished.giver(),
                    "open",
                    recorded.streamVersion(),
                    List.of(wish),
                    null,
                    null,
                    null,
                    List.of(),
                    null);
        }
        return document.changed(
                recorded.streamVersion(),
                gift -> gift.wishes =
                        Stream.concat(gift.wishes.stream(), Stream.of(wish)).toList());
    }

    private static void change(Changing gift, GiftEvent event) {
        switch (event) {
            case GiftWished wished -> throw new IllegalArgumentException("A wish is taken down above");
            case GiftWishWithdrawn gone -> gift.wishes = without(gift.wishes, gone.household());
            case GiftDrawAnnounced draw -> {
                gift.phase = "to-be-drawn";
                gift.draw = new DrawShown(draw.drawnAt(), draw.seedDigest(), null, List.of());
            }
            case GiftPromised promised -> {
                gift.phase = "promised";
                gift.recipient = promised.recipient();
                gift.handoverBy = promised.handoverBy();
                gift.draw = drawn(gift.draw, promised);
                gift.reason = null;
            }
            case GiftHandoverConfirmed word ->
                gift.saidBy = Stream.concat(gift.saidBy.stream(), Stream.of(word.household()))
                        .toList();
            case GiftHandedOver over -> gift.phase = "given";
            case GiftPromiseEnded ended -> {
                gift.opened();
                gift.wishes = without(gift.wishes, ended.recipient());
                gift.reason = ended.reason();
            }
            case GiftCalledOff off -> {
                gift.phase = "called-off";
                gift.reason = off.reason();
            }
        }
    }

    private static @Nullable DrawShown drawn(@Nullable DrawShown draw, GiftPromised promised) {
        return draw == null ? null : new DrawShown(draw.at(), draw.seedDigest(), promised.seed(), promised.among());
    }

    private static List<Wish> without(List<Wish> wishes, HouseholdId household) {
        return wishes.stream()
                .filter(wish -> !wish.household().equals(household))
                .toList();
    }
}
