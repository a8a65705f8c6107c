package community.linli.lending.waitlist;

import community.linli.eventsourcing.CommandContext;
import community.linli.eventsourcing.Decider;
import community.linli.eventsourcing.Decision;
import community.linli.lending.facts.HouseholdId;
import community.linli.lending.facts.KnownItem;
import community.linli.lending.facts.KnownMember;
import community.linli.lending.waitlist.Waitlist.Turn;
import community.linli.lending.waitlist.WaitlistCommand.JoinWaitlist;
import community.linli.lending.waitlist.WaitlistCommand.LeaveWaitlist;
import community.linli.lending.waitlist.WaitlistCommand.OfferNextTurn;
import community.linli.lending.waitlist.WaitlistEvent.Cause;
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
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Decides on waitlists. */
public final class WaitlistDecider implements Decider<Waitlist, WaitlistCommand, WaitlistEvent> {

    @Override
    public Waitlist initialState() {
        return Waitlist.EMPTY;
    }

    @Override
    public Decision decide(Waitlist line, WaitlistCommand command, CommandContext context) {
        return switch (command) {
            case JoinWaitlist join -> join(line, join, context);
            case LeaveWaitlist leave -> leave(line, leave, context);
            case OfferNextTurn offer ->
                context.actor().is("rule") ? Decision.noChange() : Decision.rejected(WaitlistRejection.ONLY_BY_RULE);
        };
    }

    private static Decision join(Waitlist line, JoinWaitlist join, CommandContext context) {
        Optional<HouseholdId> household = KnownMember.householdOfWhoAsks(context, join.community());
        if (household.isEmpty()) {
            return Decision.rejected(WaitlistRejection.NOT_A_MEMBER);
        }
        Optional<KnownItem.Listing> listing = context.lookup()
                .find(KnownItem.class, join.item().value())
                .flatMap(known -> Optional.ofNullable(known.listing()))
                .filter(found -> found.community().equals(join.community()));
        if (listing.isEmpty()) {
            return Decision.rejected(WaitlistRejection.ITEM_NOT_FOUND);
        }
        if (listing.get().owner().equals(household.get())) {
            return Decision.rejected(WaitlistRejection.OWN_ITEM);
        }
        return line.turnOf(household.get()).isPresent()
                ? Decision.noChange()
                : Decision.accepted(new TurnJoined(
                        join.turn(),
                        join.item(),
                        join.community(),
                        household.get(),
                        listing.get().owner(),
                        join.notNeededAfter()));
    }

    private static Decision leave(Waitlist line, LeaveWaitlist leave, CommandContext context) {
        return KnownMember.householdOfWhoAsks(context, leave.community())
                .map(household -> line.turnOf(household)
                        .map(turn -> Decision.accepted(new TurnEnded(turn.turn(), leave.item(), household, Cause.LEFT)))
                        .orElseGet(Decision::noChange))
                .orElseGet(() -> Decision.rejected(WaitlistRejection.NOT_A_MEMBER));
    }

    @Override
    public Waitlist evolve(Waitlist line, WaitlistEvent event) {
        return switch (event) {
            case TurnJoined joined ->
                with(
                        line,
                        Stream.concat(
                                line.turns().stream(),
                                Stream.of(new Turn(
                                        joined.turn(),
                                        joined.household(),
                                        null,
                                        null,
                                        joined.notNeededAfter(),
                                        false))));
            case TurnTaken taken -> with(line, without(line, taken));
            case TurnLapsed lapsed -> with(line, without(line, lapsed));
            case TurnEnded ended -> with(line, without(line, ended));
            case TurnOffered offered -> line;
            case TurnSteppedAside aside -> line;
            case TurnPaused paused -> line;
            case TurnResumed resumed -> line;
            case TurnMoved moved -> line;
            case OfferPostponed postponed -> new Waitlist(line.turns(), postponed.until());
        };
    }

    private static Waitlist with(Waitlist line, Stream<Turn> turns) {
        List<Turn> now = turns.toList();
        return new Waitlist(now, line.lookAgainAt());
    }

    private static Stream<Turn> without(Waitlist line, WaitlistEvent event) {
        return line.turns().stream().filter(turn -> !turn.turn().equals(event.turn()));
    }
}
