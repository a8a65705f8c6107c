package community.linli.lending.swap;

import community.linli.lending.facts.CommunityId;
import community.linli.lending.facts.HouseholdId;
import community.linli.lending.facts.ItemId;
import community.linli.lending.swap.SwapEvent.Leg;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where a swap stands. */
public sealed interface SwapState {

    /** What goes where; fixed with the proposal. */
    record Terms(SwapId swap, CommunityId community, HouseholdId proposer, List<Leg> legs) {
        public Terms {
            legs = List.copyOf(legs);
        }

        /** The two or three. */
        List<HouseholdId> households() {
            return legs.stream()
                    .flatMap(leg -> Stream.of(leg.giver(), leg.recipient()))
                    .distinct()
                    .toList();
        }

        Optional<Leg> leg(ItemId item) {
            return legs.stream().filter(leg -> leg.item().equals(item)).findFirst();
        }
    }

    /** A swap that has been proposed. */
    sealed interface Known extends SwapState {

        /** What goes where. */
        Terms terms();
    }

    /** Before the proposal. */
    record Unproposed() implements SwapState {}

    /** Waiting for all to agree. */
    record Proposed(Terms terms, List<HouseholdId> agreed, Instant expiresAt) implements Known {
        public Proposed {
            agreed = List.copyOf(agreed);
        }

        boolean isLastToAgree(HouseholdId household) {
            return terms.households().stream().allMatch(one -> one.equals(household) || agreed.contains(one));
        }
    }

    /**
     * All have agreed; the things are promised.
     *
     * @param words who has said of which thing that it has changed hands
     * @param handedOver things of which both have
     */
    record Sealed(Terms terms, Instant handoverBy, List<Word> words, List<ItemId> handedOver) implements Known {
        public Sealed {
            words = List.copyOf(words);
            handedOver = List.copyOf(handedOver);
        }

        /** Things that are perhaps not at their owner's any more: one word is enough to look for them. */
        List<Leg> underWay() {
            return terms.legs().stream()
                    .filter(leg -> handedOver.contains(leg.item())
                            || words.stream().anyMatch(word -> word.item().equals(leg.item())))
                    .toList();
        }

        /** Whether a thing that this household gives or gets has not been handed over yet. */
        boolean isWaitingFor(HouseholdId household) {
            return terms.legs().stream()
                    .filter(leg ->
                            leg.giver().equals(household) || leg.recipient().equals(household))
                    .anyMatch(leg -> !handedOver.contains(leg.item()));
        }
    }

    /** What one side of a leg has said. */
    record Word(ItemId item, HouseholdId household) {}

    /**
     * Some things had changed hands and go back.
     *
     * @param goingBack those not yet home
     * @param saidBack things of which the recipient says that they are
     * @param pressAt when the return is pressed for; null once a steward is asked
     * @param isReminded whether it has been, so that next a steward is asked
     */
    record Undone(
            Terms terms,
            List<Leg> goingBack,
            List<ItemId> saidBack,
            @Nullable Instant pressAt,
            boolean isReminded) implements Known {
        public Undone {
            goingBack = List.copyOf(goingBack);
            saidBack = List.copyOf(saidBack);
        }

        Undone saidBack(ItemId item) {
            List<ItemId> all = Stream.concat(saidBack.stream(), Stream.of(item)).toList();
            return new Undone(terms, goingBack, all, pressAt, isReminded);
        }

        Undone without(Leg home) {
            List<Leg> left = goingBack.stream()
                    .filter(leg -> !leg.item().equals(home.item()))
                    .toList();
            return new Undone(terms, left, saidBack, pressAt, isReminded);
        }

        Undone pressedFor(@Nullable Instant next) {
            return new Undone(terms, goingBack, saidBack, next, true);
        }
    }

    /** Over. */
    record Ended(Terms terms, Ending ending) implements Known {}

    /** How a swap ended. */
    enum Ending {
        COMPLETED,
        CALLED_OFF,
        UNDONE
    }
}
