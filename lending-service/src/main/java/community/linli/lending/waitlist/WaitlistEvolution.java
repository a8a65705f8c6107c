package community.linli.lending.waitlist;

import community.linli.lending.waitlist.Waitlist.Turn;
import community.linli.lending.waitlist.WaitlistEvent.OfferPostponed;
import community.linli.lending.waitlist.WaitlistEvent.TurnEnded;
import community.linli.lending.waitlist.WaitlistEvent.TurnJoined;
import community.linli.lending.waitlist.WaitlistEvent.TurnLapsed;
import community.linli.lending.waitlist.WaitlistEvent.TurnMoved;
import community.linli.lending.waitlist.WaitlistEvent.TurnOffered;
import community.linli.lending.waitlist.WaitlistEvent.TurnPaused;
import community.linli.lending.waitlist.WaitlistEvent.TurnResumed;
import community.linli.lending.waitlist.WaitlistEvent.TurnSteppedAside;
import community.linli.lending.waitlist.WaitlistEvent.TurnTaken;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** What a waitlist is after each event. */
final class WaitlistEvolution {

    private WaitlistEvolution() {}

    static Waitlist after(Waitlist waitlist, WaitlistEvent event) {
        List<Turn> turns = waitlist.turns();
        return switch (event) {
            case TurnJoined joined ->
                with(
                        waitlist,
                        Stream.concat(
                                turns.stream(),
                                Stream.of(new Turn(
                                        joined.turn(),
                                        joined.item(),
                                        joined.household(),
                                        null,
                                        null,
                                        joined.notNeededAfter(),
                                        null))));
            case TurnTaken taken -> with(waitlist, without(turns, taken));
            case TurnLapsed lapsed -> with(waitlist, without(turns, lapsed));
            case TurnEnded ended -> with(waitlist, without(turns, ended));
            case TurnOffered offered -> with(waitlist, changed(turns, offered, turn -> turn.offered(offered.until())));
            case TurnPaused paused -> with(waitlist, changed(turns, paused, turn -> turn.paused(paused.until())));
            case TurnResumed resumed -> with(waitlist, changed(turns, resumed, turn -> turn.paused(null)));
            case TurnSteppedAside aside ->
                waitlist.place(aside.turn())
                        .map(turn -> with(waitlist, aside(turns, turn).stream()))
                        .orElse(waitlist);
            case TurnMoved moved -> with(waitlist, moved(turns, moved).stream());
            case OfferPostponed postponed -> new Waitlist(turns, postponed.until());
        };
    }

    private static List<Turn> moved(List<Turn> turns, TurnMoved event) {
        List<Turn> others = new ArrayList<>(without(turns, event).toList());
        Optional<Turn> moved =
                turns.stream().filter(turn -> turn.turn().equals(event.turn())).findFirst();
        int before = others.size();
        for (int place = 0; place < others.size(); place++) {
            before = Objects.equals(others.get(place).turn(), event.before()) ? place : before;
        }
        int at = before;
        moved.ifPresent(turn -> others.add(at, turn.offered(null)));
        return others;
    }

    /** Where nobody waits there is nothing to look at; a look that is past must not come back with the next to join. */
    private static Waitlist with(Waitlist waitlist, Stream<Turn> turns) {
        List<Turn> all = turns.toList();
        return new Waitlist(all, all.isEmpty() ? null : waitlist.lookAgainAt());
    }

    private static Stream<Turn> without(List<Turn> turns, WaitlistEvent event) {
        return turns.stream().filter(turn -> !turn.turn().equals(event.turn()));
    }

    private static Stream<Turn> changed(List<Turn> turns, WaitlistEvent event, UnaryOperator<Turn> change) {
        return turns.stream().map(turn -> turn.turn().equals(event.turn()) ? change.apply(turn) : turn);
    }

    /** Behind the next that waits; where that one stands before it, the order is right as it is. */
    private static List<Turn> aside(List<Turn> turns, Turn turn) {
        int place = turns.indexOf(turn);
        Turn next = nextAfter(turns, turn).orElse(turn);
        List<Turn> others = new ArrayList<>(turns);
        others.remove(turn);
        others.add(Math.max(place, turns.indexOf(next)), turn.aside(next.turn()));
        return others;
    }

    /** Who gets what this turn lets pass: the first that waits, before an offered turn as well, for it may have been jumped over. */
    static Optional<Turn> nextAfter(List<Turn> turns, Turn turn) {
        return turns.stream()
                .skip(turn.isOffered() ? 0 : turns.indexOf(turn) + 1L)
                .filter(Turn::isWaiting)
                .findFirst();
    }
}
