package community.linli.lending.reservation;

import community.linli.eventsourcing.CommandContext;
import community.linli.eventsourcing.Deadline;
import community.linli.eventsourcing.Decider;
import community.linli.eventsourcing.Decision;
import community.linli.eventsourcing.Wording;
import community.linli.lending.facts.HouseholdId;
import community.linli.lending.facts.KnownItem.Listing;
import community.linli.lending.facts.KnownMember;
import community.linli.lending.houserules.Rules;
import community.linli.lending.itemdiary.Span;
import community.linli.lending.reservation.ReservationCommand.ConfirmReservation;
import community.linli.lending.reservation.ReservationCommand.DeclineReservation;
import community.linli.lending.reservation.ReservationCommand.GiveDaysBack;
import community.linli.lending.reservation.ReservationCommand.MoveReservation;
import community.linli.lending.reservation.ReservationCommand.OfAHousehold;
import community.linli.lending.reservation.ReservationCommand.OfAParty;
import community.linli.lending.reservation.ReservationCommand.OfTheBorrower;
import community.linli.lending.reservation.ReservationCommand.OfTheOwner;
import community.linli.lending.reservation.ReservationCommand.OfTheRule;
import community.linli.lending.reservation.ReservationCommand.ReserveDays;
import community.linli.lending.reservation.ReservationCommand.SettleReservation;
import community.linli.lending.reservation.ReservationEvent.Cause;
import community.linli.lending.reservation.ReservationEvent.DaysReserved;
import community.linli.lending.reservation.ReservationEvent.ReservationBecameLoan;
import community.linli.lending.reservation.ReservationEvent.ReservationConfirmed;
import community.linli.lending.reservation.ReservationEvent.ReservationKeptWaiting;
import community.linli.lending.reservation.ReservationEvent.ReservationMoved;
import community.linli.lending.reservation.ReservationEvent.ReservationReleased;
import community.linli.lending.reservation.ReservationEvent.ReservationResumed;
import community.linli.lending.reservation.ReservationState.Ended;
import community.linli.lending.reservation.ReservationState.Held;
import community.linli.lending.reservation.ReservationState.Known;
import community.linli.lending.reservation.ReservationState.Terms;
import community.linli.lending.reservation.ReservationState.Unreserved;
import community.linli.lending.reservation.Reserving.Deciding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Decides on reservations; when days can be reserved is in {@link Reserving}, what the rule does in {@link ReservationByRule}. */
public final class ReservationDecider implements Decider<ReservationState, ReservationCommand, ReservationEvent> {

    /** Longest reason, in characters as a reader counts them. */
    static final int MAX_TEXT_LENGTH = 200;

    /** Beyond it no calendar of ours counts. */
    private static final int LAST_YEAR = 9999;

    private static final Wording.Refusals REFUSALS = new Wording.Refusals(
            ReservationRejection.REASON_MISSING,
            ReservationRejection.TEXT_TOO_LONG,
            ReservationRejection.TEXT_UNPRINTABLE);

    private final Rules usual;

    /** With the rules where nobody has set others; what has been reserved keeps its days. */
    public ReservationDecider(Rules usual) {
        this.usual = usual;
    }

    @Override
    public ReservationState initialState() {
        return new Unreserved();
    }

    @Override
    public Decision decide(ReservationState state, ReservationCommand command, CommandContext context) {
        Deciding deciding = new Deciding(usual, context);
        return switch (command) {
            case OfAHousehold asked ->
                KnownMember.householdOfWhoAsks(context, asked.community())
                        .map(household -> hear(state, asked, household, deciding))
                        .orElseGet(() -> Decision.rejected(ReservationRejection.NOT_A_MEMBER));
            case OfTheRule rule ->
                !context.actor().is("rule")
                        ? Decision.rejected(ReservationRejection.ONLY_BY_RULE)
                        : state instanceof Held held
                                ? new ReservationByRule(held, deciding).decide(rule)
                                : Decision.noChange();
        };
    }

    private static Decision hear(
            ReservationState state, OfAHousehold command, HouseholdId household, Deciding deciding) {
        return switch (command) {
            case ReserveDays reserve -> reserve(state, reserve, household, deciding);
            case OfAParty asked -> hear(state, asked, household, deciding);
        };
    }

    private static Decision reserve(
            ReservationState state, ReserveDays command, HouseholdId household, Deciding deciding) {
        Optional<Span> days = days(command.from(), command.to());
        if (days.isEmpty()) {
            return Decision.rejectedAt("/to", ReservationRejection.DAYS_WRONG);
        }
        if (state instanceof Known known) {
            return isThis(known, command, household)
                    ? Decision.noChange()
                    : Decision.rejected(ReservationRejection.ALREADY_RESERVED);
        }
        Reserving wish = new Reserving(
                command.reservation().subject(), household, command.community(), command.item(), days.get(), deciding);
        return wish.refused()
                .or(() -> wish.listing().map(listing -> reserved(command, wish, listing)))
                .orElseGet(() -> Decision.rejected(ReservationRejection.ITEM_NOT_FOUND));
    }

    private static Optional<Span> days(LocalDate from, LocalDate to) {
        return to.isBefore(from) || to.getYear() > LAST_YEAR ? Optional.empty() : Optional.of(Span.ofDays(from, to));
    }

    private static boolean isThis(Known known, ReserveDays command, HouseholdId household) {
        return known.terms().item().equals(command.item())
                && known.terms().household().equals(household)
                && !(known instanceof Held held && !held.days().equals(Span.ofDays(command.from(), command.to())));
    }

    private static Decision reserved(ReserveDays command, Reserving wish, Listing listing) {
        List<ReservationEvent> events = new ArrayList<>();
        events.add(new DaysReserved(
                command.reservation(),
                command.item(),
                command.community(),
                wish.household(),
                listing.owner(),
                command.from(),
                command.to(),
                wish.deciding().answerBy(listing.owner(), command.item(), command.from()),
                wish.deciding().startOf(command.from())));
        if (wish.thing().calendar().acceptsAtOnce()) {
            events.add(new ReservationConfirmed(command.reservation(), command.item(), true));
        }
        return Decision.accepted(events);
    }

    private static Decision hear(ReservationState state, OfAParty command, HouseholdId household, Deciding deciding) {
        if (!(state instanceof Known known)
                || !known.terms().community().equals(command.community())
                || !isParty(known.terms(), household)) {
            return Decision.rejected(ReservationRejection.RESERVATION_NOT_FOUND);
        }
        boolean isOwner = household.equals(known.terms().owner());
        return switch (command) {
            case OfTheOwner asked ->
                isOwner ? answer(known, asked) : Decision.rejected(ReservationRejection.NOT_THE_OWNER);
            case OfTheBorrower asked ->
                isOwner ? Decision.rejected(ReservationRejection.NOT_THE_BORROWER) : answer(known, asked, deciding);
        };
    }

    private static boolean isParty(Terms terms, HouseholdId household) {
        return household.equals(terms.owner()) || household.equals(terms.household());
    }

    private static Decision answer(Known known, OfTheOwner command) {
        return switch (command) {
            case ConfirmReservation confirm -> confirm(known);
            case DeclineReservation decline -> decline(known, decline.reason());
        };
    }

    private static Decision confirm(Known known) {
        if (!(known instanceof Held held)) {
            return Decision.rejected(ReservationRejection.RESERVATION_ENDED);
        }
        return held.isConfirmed()
                ? Decision.noChange()
                : Decision.accepted(new ReservationConfirmed(
                        held.terms().reservation(), held.terms().item(), false));
    }

    private static Decision decline(Known known, String reason) {
        return switch (known) {
            case Held held ->
                new Wording("/reason", reason, MAX_TEXT_LENGTH)
                        .wrong(REFUSALS)
                        .orElseGet(() -> Decision.accepted(released(
                                held.terms(), held.isConfirmed() ? Cause.DISPLACED : Cause.DECLINED, reason.strip())));
            case Ended ended ->
                ended.cause() == Cause.DECLINED || ended.cause() == Cause.DISPLACED
                        ? Decision.noChange()
                        : Decision.rejected(ReservationRejection.RESERVATION_ENDED);
        };
    }

    private static Decision answer(Known known, OfTheBorrower command, Deciding deciding) {
        return switch (known) {
            case Held held ->
                switch (command) {
                    case GiveDaysBack back -> Decision.accepted(released(held.terms(), Cause.GIVEN_BACK, null));
                    case MoveReservation move -> move(held, move, deciding);
                };
            case Ended ended ->
                command instanceof GiveDaysBack && ended.cause() == Cause.GIVEN_BACK
                        ? Decision.noChange()
                        : Decision.rejected(ReservationRejection.RESERVATION_ENDED);
        };
    }

    private static Decision move(Held held, MoveReservation command, Deciding deciding) {
        Optional<Span> days = days(command.from(), command.to());
        if (days.isEmpty()) {
            return Decision.rejectedAt("/to", ReservationRejection.DAYS_WRONG);
        }
        if (days.get().equals(held.days())) {
            return Decision.noChange();
        }
        Terms terms = held.terms();
        Reserving wish = new Reserving(
                terms.reservation().subject(),
                terms.household(),
                terms.community(),
                terms.item(),
                days.get(),
                deciding);
        return wish.refused().orElseGet(() -> moved(held, wish));
    }

    private static Decision moved(Held held, Reserving wish) {
        Span days = wish.days();
        boolean isPart = held.days().covers(days.from()) && held.days().covers(days.last());
        boolean isConfirmed =
                (held.isConfirmed() && isPart) || wish.thing().calendar().acceptsAtOnce();
        return Decision.accepted(new ReservationMoved(
                held.terms().reservation(),
                held.terms().item(),
                held.terms().household(),
                days.from(),
                days.last(),
                wish.deciding().startOf(days.from()),
                isConfirmed
                        ? null
                        : wish.deciding()
                                .answerBy(held.terms().owner(), held.terms().item(), days.from())));
    }

    static ReservationReleased released(Terms terms, Cause cause, @Nullable String reason) {
        return new ReservationReleased(terms.reservation(), terms.item(), terms.household(), cause, reason);
    }

    @Override
    public List<Deadline> deadlines(ReservationState state) {
        return state instanceof Held held ? deadlines(held) : List.of();
    }

    /** The first day is looked at though the time to answer has run out in a pause. */
    private static List<Deadline> deadlines(Held held) {
        SettleReservation settle = new SettleReservation(held.terms().reservation());
        Deadline next = new Deadline(held.isConfirmed() ? "begin" : "answer", held.lookAt(), settle);
        return !held.isConfirmed() && held.lookAt().isBefore(held.beginsAt())
                ? List.of(next, new Deadline("begin", held.beginsAt(), settle))
                : List.of(next);
    }

    @Override
    public ReservationState evolve(ReservationState state, ReservationEvent event) {
        return switch (event) {
            case DaysReserved days ->
                new Held(
                        new Terms(days.reservation(), days.item(), days.community(), days.household(), days.owner()),
                        Span.ofDays(days.from(), days.to()),
                        false,
                        days.beginsAt(),
                        days.answerBy());
            case ReservationEvent later when state instanceof Held held -> after(held, later);
            case ReservationEvent tooLate -> state;
        };
    }

    private static ReservationState after(Held held, ReservationEvent event) {
        return switch (event) {
            case DaysReserved again -> held;
            case ReservationConfirmed confirmed -> held.confirmed();
            case ReservationMoved moved ->
                new Held(
                        held.terms(),
                        Span.ofDays(moved.from(), moved.to()),
                        moved.answerBy() == null,
                        moved.beginsAt(),
                        moved.answerBy() == null ? moved.beginsAt() : moved.answerBy());
            case ReservationKeptWaiting waiting -> held.lookedAt(waiting.until());
            case ReservationResumed resumed -> held.lookedAt(resumed.answerBy());
            case ReservationBecameLoan loan -> new Ended(held.terms(), null);
            case ReservationReleased released -> new Ended(held.terms(), released.cause());
        };
    }
}
