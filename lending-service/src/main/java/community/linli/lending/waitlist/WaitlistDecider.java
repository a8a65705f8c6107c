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
import java.util.Optional;

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

    /** The turn is over, or elsewhere in the line; what was kept for it is offered to the next in the same decision. */
    private static Decision happened(Waitlist waitlist, Turn turn, Line line, WaitlistEvent event) {
        List<WaitlistEvent> events = new ArrayList<>(List.of(event));
        events.addAll(line.serve(waitlist.after(event), turn));
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

    /** Whoever it has let go first is still before it, so that asking again asks for what is so already. */
    private static Decision aside(Waitlist waitlist, Turn turn, Line line) {
        TurnId first = turn.letFirst();
        if (first != null && !turn.isOffered() && waitlist.place(first).isPresent()) {
            return Decision.noChange();
        }
        if (turn.steppedAside()) {
            return Decision.rejected(WaitlistRejection.STEPPED_ASIDE_BEFORE);
        }
        if (WaitlistEvolution.nextAfter(waitlist.turns(), turn).isEmpty()) {
            return Decision.rejected(WaitlistRejection.NOBODY_BEHIND);
        }
        return happened(waitlist, turn, line, new TurnSteppedAside(turn.turn(), line.item(), turn.household()));
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
                .orElseGet(() -> moved(waitlist, turn.get(), move, line));
    }

    /** Where it stands there already, what is kept for it is kept for no longer than it was. */
    private static Decision moved(Waitlist waitlist, Turn turn, MoveTurn move, Line line) {
        TurnMoved moved = new TurnMoved(
                turn.turn(),
                line.item(),
                turn.household(),
                move.before(),
                move.reason().strip());
        return waitlist.after(moved).order().equals(waitlist.order())
                ? Decision.noChange()
                : happened(waitlist, turn, line, moved);
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
        if (lookAgainAt != null) {
            deadlines.add(new Deadline(
                    "look",
                    lookAgainAt,
                    new OfferNextTurn(waitlist.turns().getFirst().item())));
        }
        return deadlines;
    }

    @Override
    public Waitlist evolve(Waitlist waitlist, WaitlistEvent event) {
        return waitlist.after(event);
    }
}
