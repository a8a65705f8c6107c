package community.linli.lending.swap;

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
import community.linli.lending.swap.SwapState.Ended;
import community.linli.lending.swap.SwapState.Ending;
import community.linli.lending.swap.SwapState.Known;
import community.linli.lending.swap.SwapState.Proposed;
import community.linli.lending.swap.SwapState.Sealed;
import community.linli.lending.swap.SwapState.Terms;
import community.linli.lending.swap.SwapState.Undone;
import community.linli.lending.swap.SwapState.Word;
import java.util.List;
import java.util.stream.Stream;

/** How a swap stands after an event. */
final class SwapEvolution {

    private SwapEvolution() {}

    static SwapState evolve(SwapState state, SwapEvent event) {
        if (event instanceof SwapProposed proposed) {
            return new Proposed(
                    new Terms(proposed.swap(), proposed.community(), proposed.proposer(), proposed.legs()),
                    List.of(proposed.proposer()),
                    proposed.expiresAt());
        }
        return state instanceof Known swap ? evolve(swap, event) : state;
    }

    private static SwapState evolve(Known swap, SwapEvent event) {
        Terms terms = swap.terms();
        return switch (event) {
            case SwapProposed again -> swap;
            case SwapAgreed agreed
            when swap instanceof Proposed open ->
                new Proposed(terms, with(open.agreed(), agreed.household()), open.expiresAt());
            case SwapSealed made -> new Sealed(terms, made.handoverBy(), List.of(), List.of());
            case SwapLegConfirmed word
            when swap instanceof Sealed made ->
                new Sealed(
                        terms,
                        made.handoverBy(),
                        with(made.words(), new Word(word.item(), word.household())),
                        made.handedOver());
            case SwapLegConfirmed word when swap instanceof Undone undone -> undone.saidBack(word.item());
            case SwapLegHandedOver over
            when swap instanceof Sealed made ->
                new Sealed(
                        terms,
                        made.handoverBy(),
                        made.words(),
                        with(made.handedOver(), over.leg().item()));
            case SwapCompleted done -> new Ended(terms, Ending.COMPLETED);
            case SwapCalledOff off -> new Ended(terms, Ending.CALLED_OFF);
            case SwapUndone undone -> new Undone(terms, undone.goingBack(), List.of(), undone.remindAt(), false);
            case SwapReturnReminded reminded
            when swap instanceof Undone undone -> undone.pressedFor(reminded.referAt());
            case SwapReturnReferred referred when swap instanceof Undone undone -> undone.pressedFor(null);
            case SwapLegReturned back when swap instanceof Undone undone -> returned(undone, back.leg());
            case SwapEvent other -> swap;
        };
    }

    private static SwapState returned(Undone undone, Leg leg) {
        Undone left = undone.without(leg);
        return left.goingBack().isEmpty() ? new Ended(undone.terms(), Ending.UNDONE) : left;
    }

    private static <T> List<T> with(List<T> list, T one) {
        return Stream.concat(list.stream(), Stream.of(one)).toList();
    }
}
