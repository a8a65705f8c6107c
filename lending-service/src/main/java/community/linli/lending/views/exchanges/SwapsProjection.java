package community.linli.lending.views.exchanges;

import community.linli.eventsourcing.Projection;
import community.linli.eventsourcing.Recorded;
import community.linli.lending.swap.SwapEvent;
import community.linli.lending.swap.SwapEvent.Leg;
import community.linli.lending.swap.SwapEvent.SwapAgreed;
import community.linli.lending.swap.SwapEvent.SwapCalledOff;
import community.linli.lending.swap.SwapEvent.SwapCompleted;
import community.linli.lending.swap.SwapEvent.SwapLegConfirmed;
import community.linli.lending.swap.SwapEvent.SwapLegHandedOver;
import community.linli.lending.swap.SwapEvent.SwapLegReturned;
import community.linli.lending.swap.SwapEvent.SwapProposed;
import community.linli.lending.swap.SwapEvent.SwapReturnReferred;
import community.linli.lending.swap.SwapEvent.SwapReturnReminded;
import community.linli.lending.swap.SwapEvent.SwapSealed;
import community.linli.lending.swap.SwapEvent.SwapUndone;
import community.linli.lending.views.exchanges.SwapDocument.Thing;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One document per swap. */
public final class SwapsProjection implements Projection<SwapDocument> {

    static final String NAME = "swaps";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<SwapDocument> documentType() {
        return SwapDocument.class;
    }

    @Override
    public List<List<String>> indexes() {
        return List.of(List.of("households"), List.of("community", "phase"));
    }

    @Override
    public List<String> documentIds(Recorded<?> recorded) {
        return recorded.occurrence() instanceof SwapEvent event
                ? List.of(event.swap().value())
                : List.of();
    }

    @Override
    public @Nullable SwapDocument evolve(@Nullable SwapDocument document, String documentId, Recorded<?> recorded) {
        if (recorded.occurrence() instanceof SwapProposed proposed) {
            return proposed(proposed, recorded);
        }
        return document == null || !(recorded.occurrence() instanceof SwapEvent event)
                ? document
                : after(document, event, recorded.time()).at(recorded.streamVersion());
    }

    private static SwapDocument proposed(SwapProposed proposed, Recorded<?> recorded) {
        List<Thing> things = proposed.legs().stream()
                .map(leg -> new Thing(leg.item(), leg.giver(), leg.recipient(), List.of(), "giver"))
                .toList();
        return new SwapDocument(
                proposed.swap(),
                proposed.community(),
                proposed.proposer(),
                "proposed",
                recorded.streamVersion(),
                things,
                things.stream().map(Thing::giver).distinct().toList(),
                List.of(proposed.proposer()),
                proposed.expiresAt(),
                null,
                recorded.time(),
                null);
    }

    private static SwapDocument after(SwapDocument swap, SwapEvent event, Instant at) {
        return switch (event) {
            case SwapProposed first -> swap;
            case SwapAgreed agreed -> swap.agreedBy(agreed.household());
            case SwapSealed made -> swap.entered("sealed", at, null).until(made.handoverBy());
            case SwapLegConfirmed word -> swap.with(word.item(), thing -> thing.said(word.household()));
            case SwapLegHandedOver over -> swap.with(over.leg().item(), thing -> thing.at("recipient"));
            case SwapCompleted done -> swap.entered("completed", at, null);
            case SwapCalledOff off -> swap.entered("called-off", at, off.reason());
            case SwapUndone undone -> undone(swap.entered("undone", at, undone.reason()), undone);
            case SwapReturnReminded reminded -> swap;
            case SwapReturnReferred referred -> swap;
            case SwapLegReturned back -> returned(swap.with(back.leg().item(), thing -> thing.at("giver")), at);
        };
    }

    private static SwapDocument undone(SwapDocument swap, SwapUndone undone) {
        SwapDocument now = swap;
        for (Leg leg : undone.goingBack()) {
            now = now.with(leg.item(), thing -> thing.at("going-back"));
        }
        for (Leg leg : undone.freed()) {
            now = now.with(leg.item(), thing -> thing.at("giver"));
        }
        return now;
    }

    private static SwapDocument returned(SwapDocument swap, Instant at) {
        return swap.isHome() ? swap.entered("home", at, swap.reason()) : swap;
    }
}
