package community.linli.lending.swap;

import community.linli.lending.itemdiary.Entries;
import community.linli.lending.itemdiary.Entry;
import community.linli.lending.itemdiary.Entry.Advanced;
import community.linli.lending.itemdiary.Entry.ChangedHands;
import community.linli.lending.itemdiary.Entry.Kept;
import community.linli.lending.itemdiary.Entry.Released;
import community.linli.lending.itemdiary.ItemDiary.Claim;
import community.linli.lending.itemdiary.ItemDiary.Standing;
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
import java.util.List;
import java.util.stream.Stream;

/** Writes swaps into the diaries of their things; a proposal claims nothing. */
public final class SwapEntries {

    /** For the fold of diaries; accounts are untouched, since nothing is borrowed. */
    public static final Entries<SwapEvent> ENTRIES = new Entries<>(SwapEvent.class, SwapEntries::of);

    private SwapEntries() {}

    private static List<Entry> of(SwapEvent event) {
        return switch (event) {
            case SwapSealed made ->
                made.legs().stream().map(leg -> kept(made, leg)).toList();
            case SwapLegHandedOver over -> List.of(out(over, over.leg()));
            case SwapCompleted done ->
                done.legs().stream()
                        .<Entry>map(leg -> new ChangedHands(leg.item(), done.subject(), leg.recipient()))
                        .toList();
            case SwapCalledOff off ->
                off.legs().stream().map(leg -> released(off, leg)).toList();
            case SwapUndone undone ->
                Stream.concat(
                                undone.goingBack().stream().map(leg -> out(undone, leg)),
                                undone.freed().stream().map(leg -> released(undone, leg)))
                        .toList();
            case SwapLegReturned back -> List.of(released(back, back.leg()));
            case SwapProposed word -> List.of();
            case SwapAgreed word -> List.of();
            case SwapLegConfirmed word -> List.of();
            case SwapReturnReminded word -> List.of();
            case SwapReturnReferred word -> List.of();
        };
    }

    private static Entry kept(SwapEvent event, Leg leg) {
        return new Kept(leg.item(), new Claim(event.subject(), leg.recipient(), Standing.PROMISED, null, null));
    }

    private static Entry out(SwapEvent event, Leg leg) {
        return new Advanced(leg.item(), event.subject(), Standing.OUT, null, null);
    }

    private static Entry released(SwapEvent event, Leg leg) {
        return new Released(leg.item(), event.subject(), leg.recipient(), false);
    }
}
