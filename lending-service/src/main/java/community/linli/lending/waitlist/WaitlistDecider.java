package community.linli.lending.waitlist;

import community.linli.eventsourcing.CommandContext;
import community.linli.eventsourcing.Deadline;
import community.linli.eventsourcing.Decider;
import community.linli.eventsourcing.Decision;
import community.linli.eventsourcing.Wording;
import community.linli.lending.facts.CommunityId;
import community.linli.lending.facts.HouseholdId;
import community.linli.lending.facts.KnownMember;
import community.linli.lending.houserules.Rules;
import community.linli.lending.waitlist.Waitlist.Turn;
import community.linli.lending.waitlist.WaitlistCommand.DissolveWaitlist;
import community.linli.lending.waitlist.WaitlistCommand.EndTurnOfHouseholdThatLeft;
import community.linli.lending.waitlist.WaitlistCommand.JoinWaitlist;
import community.linli.lending.waitlist.WaitlistCommand.LapseTurn;
import community.linli.lending.waitlist.WaitlistCommand.LeaveWaitlist;
import community.linli.lending.waitlist.WaitlistCommand.MoveTurn;
import community.linli.lending.waitlist.WaitlistCommand.OfferNextTurn;
import community.linli.lending.waitlist.WaitlistCommand.StepAside;
import community.linli.lending.waitlist.WaitlistEvent.Cause;
import community.linli.lending.waitlist.WaitlistEvent.TurnEnded;
import community.linli.lending.waitlist.WaitlistEvent.TurnJoined;
import community.linli.lending.waitlist.WaitlistEvent.TurnLapsed;
import community.linli.lending.waitlist.WaitlistEvent.TurnMoved;
import community.linli.lending.waitlist.WaitlistEvent.TurnSteppedAside;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Decides on waitlists; {@link Line} serves those who wait. */
public final class WaitlistDecider implements Decider<Waitlist, WaitlistCommand, WaitlistEvent> {

    private static final int REASON_LENGTH = 200;
    private static final Wording.Refusals REFUSALS = new Wording.Refusals(
            WaitlistRejection.REASON_MISSING, WaitlistRejection.REASON_TOO_LONG, WaitlistRejection.REASON_UNPRINTABLE);

    private final Rules usual;

    /** With the rules where nobody has set others. */
    public WaitlistDecider(Rules usual) {
        this.usual = usual;
    }

    @Override
    public Waitlist initialState() {
        return Waitlist.EMPTY;
    }

    @Override
    public Decision decide(Waitlist waitlist, WaitlistCommand command, CommandContext context) {
        Line line = new Line(command.item(), usual, context);
        return switch (command) {
            case JoinWaitlist join -> join(waitlist, join, line);
            case LeaveWaitlist leave ->
                own(waitlist, leave.community(), line, turn -> ended(waitlist, turn, Cause.LEFT, line));
            case StepAside aside -> own(waitlist, aside.community(), line, turn -> aside(waitlist, turn, line));
            case MoveTurn move -> move(waitlist, move, line);
            case LapseTurn lapse -> byRule(context, () -> lapse(waitlist, lapse, line));
            case OfferNextTurn offer -> byRule(context, () -> recorded(line.serve(waitlist, null)));
            case DissolveWaitlist dissolve -> byRule(context, () -> recorded(line.dissolved(waitlist.turns())));
            case EndTurnOfHouseholdThatLeft left ->
                byRule(
                        context,
                        () -> waitlist.turnOf(left.household())
                                .map(turn -> ended(waitlist, turn, Cause.HOUSEHOLD_LEFT, line))
                                .orElseGet(Decision::noChange));
        };
    }

    private interface Answer {
        Decision to(Turn turn);
    }

    private interface Ruling {
        Decision decide();
    }

    private static Decision byRule(CommandContext context, Ruling ruling) {
        return context.actor().is("rule") ? ruling.decide() : Decision.rejected(WaitlistRejection.ONLY_BY_RULE);
    }

    private static Decision own(Waitlist waitlist, CommunityId community, Line line, Answer answer) {
        Optional<HouseholdId> household = KnownMember.householdOfWhoAsks(line.context(), community);
        if (household.isEmpty()) {
            return Decision.rejected(WaitlistRejection.NOT_A_MEMBER);
        }
        return waitlist.turnOf(household.get())
                .map(answer::to)
                .orElseGet(() -> Decision.rejected(WaitlistRejection.NO_TURN));
    }

    private static Decision join(Waitlist waitlist, JoinWaitlist join, Line line) {
        Optional<HouseholdId> household = KnownMember.householdOfWhoAsks(line.context(), join.community());
        if (household.isEmpty()) {
            return Decision.rejected(WaitlistRejection.NOT_A_MEMBER);
        }
        if (waitlist.turnOf(household.get()).isPresent()) {
            return Decision.noChange();
        }
        var joining = new JoiningPolicies.Joining(household.get(), waitlist, join, line);
        return JoiningPolicies.against(joining)
                .or(() -> line.listing()
                        .map(listing -> Decision.accepted(new TurnJoined(
                                join.turn(),
                                join.item(),
                                join.community(),
                                household.get(),
                                listing.owner(),
                                join.notNeededAfter()))))
                .orElseGet(() -> Decision.rejected(WaitlistRejection.ITEM_NOT_FOUND));
    }

    private static Decision ended(Waitlist waitlist, Turn turn, Cause cause, Line line) {
        return happened(waitlist, turn, line, new TurnEnded(turn.turn(), line.item(), turn.household(), cause));
    }

    /** The turn is over; what was kept for it is offered to the next in the same decision. */
    private static Decision happened(Waitlist waitlist, Turn turn, Line line, WaitlistEvent event) {
        List<WaitlistEvent> events = new ArrayList<>(List.of(event));
        Stream<Turn> others = waitlist.turns().stream().filter(other -> !other.equals(turn));
        events.addAll(line.serve(with(waitlist, others), turn));
        return Decision.accepted(events);
    }

    private static Decision lapse(Waitlist waitlist, LapseTurn lapse, Line line) {
        Instant now = line.context().time();
        return waitlist.place(lapse.turn())
                .filter(turn -> turn.offeredUntil() != null && !now.isBefore(turn.offeredUntil()))
                .map(turn -> line.keepsItsOffer(turn)
                        ? happened(waitlist, turn, line, new TurnLapsed(turn.turn(), line.item(), turn.household()))
                        : recorded(line.serve(waitlist, null)))
                .orElseGet(Decision::noChange);
    }

    private static Decision aside(Waitlist waitlist, Turn turn, Line line) {
        if (turn.steppedAside()) {
            return Decision.rejected(WaitlistRejection.STEPPED_ASIDE_BEFORE);
        }
        if (nextAfter(waitlist.turns(), turn).isEmpty()) {
            return Decision.rejected(WaitlistRejection.NOBODY_BEHIND);
        }
        var event = new TurnSteppedAside(turn.turn(), line.item(), turn.household());
        List<WaitlistEvent> events = new ArrayList<>(List.of(event));
        Stream<Turn> after = aside(waitlist.turns(), turn).stream();
        events.addAll(line.serve(with(waitlist, after), turn));
        return Decision.accepted(events);
    }

    /** Behind the next that waits; where that one stands before it, the order is right as it is. */
    private static List<Turn> aside(List<Turn> turns, Turn turn) {
        int place = turns.indexOf(turn);
        int next = nextAfter(turns, turn).map(turns::indexOf).orElse(place);
        List<Turn> others = new ArrayList<>(turns);
        others.remove(turn);
        others.add(Math.max(place, next), turn.aside());
        return others;
    }

    /** Who gets what this turn lets pass: the first that waits, before an offered turn as well, for it may have been jumped over. */
    private static Optional<Turn> nextAfter(List<Turn> turns, Turn turn) {
        return turns.stream()
                .skip(turn.isOffered() ? 0 : turns.indexOf(turn) + 1L)
                .filter(Turn::isWaiting)
                .findFirst();
    }

    private static Decision move(Waitlist waitlist, MoveTurn move, Line line) {
        if (!line.context().actor().is("steward")) {
            return Decision.rejected(WaitlistRejection.STEWARD_NEEDED);
        }
        Optional<Turn> turn = waitlist.place(move.turn());
        boolean isBeforeKnown = move.before() == null
                || waitlist.place(move.before())
                        .filter(other -> !other.turn().equals(move.turn()))
                        .isPresent();
        if (turn.isEmpty() || !isBeforeKnown) {
            return Decision.rejected(WaitlistRejection.TURN_NOT_FOUND);
        }
        return new Wording("/reason", move.reason(), REASON_LENGTH)
                .wrong(REFUSALS)
                .orElseGet(() -> {
                    var event = new TurnMoved(
                            move.turn(),
                            line.item(),
                            turn.get().household(),
                            move.before(),
                            move.reason().strip());
                    List<WaitlistEvent> events = new ArrayList<>(List.of(event));
                    events.addAll(line.serve(
                            with(waitlist, moved(waitlist.turns(), event).stream()), turn.get()));
                    return Decision.accepted(events);
                });
    }

    private static Decision recorded(List<? extends WaitlistEvent> events) {
        return events.isEmpty() ? Decision.noChange() : Decision.accepted(events);
    }

    @Override
    public List<Deadline> deadlines(Waitlist waitlist) {
        List<Deadline> deadlines = new ArrayList<>();
        for (Turn turn : waitlist.turns()) {
            Instant until = turn.offeredUntil();
            if (until != null) {
                deadlines.add(new Deadline("lapse-" + turn.turn(), until, new LapseTurn(turn.item(), turn.turn())));
            }
        }
        Instant lookAgainAt = waitlist.lookAgainAt();
        if (lookAgainAt != null && !waitlist.turns().isEmpty()) {
            deadlines.add(new Deadline(
                    "look",
                    lookAgainAt,
                    new OfferNextTurn(waitlist.turns().getFirst().item())));
        }
        return deadlines;
    }

    @Override
    public Waitlist evolve(Waitlist waitlist, WaitlistEvent event) {
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
                                        false))));
            case WaitlistEvent.TurnTaken taken -> with(waitlist, without(turns, taken));
            case TurnLapsed lapsed -> with(waitlist, without(turns, lapsed));
            case TurnEnded ended -> with(waitlist, without(turns, ended));
            case WaitlistEvent.TurnOffered offered ->
                with(waitlist, changed(turns, offered, turn -> turn.offered(offered.until())));
            case WaitlistEvent.TurnPaused paused ->
                with(waitlist, changed(turns, paused, turn -> turn.paused(paused.until())));
            case WaitlistEvent.TurnResumed resumed ->
                with(waitlist, changed(turns, resumed, turn -> turn.paused(null)));
            case TurnSteppedAside aside ->
                waitlist.place(aside.turn())
                        .map(turn -> with(waitlist, aside(turns, turn).stream()))
                        .orElse(waitlist);
            case TurnMoved moved -> with(waitlist, moved(turns, moved).stream());
            case WaitlistEvent.OfferPostponed postponed -> new Waitlist(turns, postponed.until());
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

    private static Waitlist with(Waitlist waitlist, Stream<Turn> turns) {
        return new Waitlist(turns.toList(), waitlist.lookAgainAt());
    }

    private static Stream<Turn> without(List<Turn> turns, WaitlistEvent event) {
        return turns.stream().filter(turn -> !turn.turn().equals(event.turn()));
    }

    private static Stream<Turn> changed(List<Turn> turns, WaitlistEvent event, UnaryOperator<Turn> change) {
        return turns.stream().map(turn -> turn.turn().equals(event.turn()) ? change.apply(turn) : turn);
    }
}
