package community.linli.lending.swap;

import community.linli.eventsourcing.Fold;
import community.linli.eventsourcing.Lookup;
import community.linli.lending.facts.HouseholdId;
import community.linli.lending.facts.ItemId;
import community.linli.lending.swap.SwapEvent.Leg;
import community.linli.lending.swap.SwapEvent.SwapCalledOff;
import community.linli.lending.swap.SwapEvent.SwapCompleted;
import community.linli.lending.swap.SwapEvent.SwapProposed;
import community.linli.lending.swap.SwapEvent.SwapUndone;
import java.util.List;
import java.util.stream.Stream;

/**
 * The swaps, proposed or sealed, in which a thing or a household takes part; kept under {@code item/…} and {@code household/…}.
 *
 * @param swaps oldest first
 * @param proposed how many of them the household has proposed itself
 */
public record OpenSwaps(List<SwapId> swaps, List<SwapId> proposed) {

    private static final OpenSwaps NONE = new OpenSwaps(List.of(), List.of());

    public OpenSwaps {
        swaps = List.copyOf(swaps);
        proposed = List.copyOf(proposed);
    }

    /** Those in which the thing would go to another household. */
    public static OpenSwaps of(Lookup lookup, ItemId item) {
        return lookup.find(OpenSwaps.class, key(item)).orElse(NONE);
    }

    /** Those in which the household gives and gets. */
    public static OpenSwaps of(Lookup lookup, HouseholdId household) {
        return lookup.find(OpenSwaps.class, key(household)).orElse(NONE);
    }

    private static String key(ItemId item) {
        return "item/" + item;
    }

    private static String key(HouseholdId household) {
        return "household/" + household;
    }

    private OpenSwaps with(SwapProposed event, String key) {
        boolean isTheirs = key.equals(key(event.proposer()));
        return new OpenSwaps(
                Stream.concat(swaps.stream(), Stream.of(event.swap())).toList(),
                isTheirs
                        ? Stream.concat(proposed.stream(), Stream.of(event.swap()))
                                .toList()
                        : proposed);
    }

    private OpenSwaps without(SwapId swap) {
        return new OpenSwaps(
                swaps.stream().filter(open -> !open.equals(swap)).toList(),
                proposed.stream().filter(open -> !open.equals(swap)).toList());
    }

    /** Keeps the lists. */
    public static final class Folding implements Fold<OpenSwaps, SwapEvent> {

        @Override
        public List<String> keys(SwapEvent event) {
            return legs(event)
                    .flatMap(leg -> Stream.of(key(leg.item()), key(leg.giver()), key(leg.recipient())))
                    .distinct()
                    .toList();
        }

        @Override
        public OpenSwaps initialState() {
            return NONE;
        }

        @Override
        public OpenSwaps evolve(OpenSwaps open, String key, SwapEvent event) {
            return event instanceof SwapProposed proposed ? open.with(proposed, key) : open.without(event.swap());
        }

        private static Stream<Leg> legs(SwapEvent event) {
            return switch (event) {
                case SwapProposed proposed -> proposed.legs().stream();
                case SwapCalledOff off -> off.legs().stream();
                case SwapCompleted done -> done.legs().stream();
                case SwapUndone undone -> Stream.concat(undone.goingBack().stream(), undone.freed().stream());
                case SwapEvent other -> Stream.empty();
            };
        }
    }
}
