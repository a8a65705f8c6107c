package community.linli.lending.loan;

import community.linli.eventsourcing.CommandContext;
import community.linli.eventsourcing.Decision;
import community.linli.eventsourcing.Event;
import community.linli.eventsourcing.PlainWords;
import community.linli.lending.absence.Absence;
import community.linli.lending.facts.HouseholdId;
import community.linli.lending.facts.KnownDistrict;
import community.linli.lending.facts.KnownHousehold;
import community.linli.lending.facts.KnownItem.Listing;
import community.linli.lending.facts.KnownMember;
import community.linli.lending.houserules.Rules;
import community.linli.lending.itemdiary.Availability;
import community.linli.lending.itemdiary.Span;
import community.linli.lending.loan.LoanCommand.RecordDoorLoan;
import community.linli.lending.loan.LoanCommand.RequestLoan;
import community.linli.lending.loan.LoanEvent.LoanAccepted;
import community.linli.lending.loan.LoanEvent.LoanRequested;
import community.linli.lending.loan.LoanEvent.LoanStartedAtTheDoor;
import community.linli.lending.loan.LoanState.Known;
import community.linli.lending.waitlist.Waitlist;
import community.linli.lending.waitlist.Waitlist.Turn;
import community.linli.lending.waitlist.WaitlistEvent.Cause;
import community.linli.lending.waitlist.WaitlistEvent.TurnEnded;
import community.linli.lending.waitlist.WaitlistEvent.TurnTaken;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How a loan begins: with a question, or with a knock that is recorded afterwards. */
final class Asked {

    /** How long the other side may gainsay what it has not confirmed. */
    static final Duration CONTEST = Duration.ofDays(2);

    private static final int NOTE_LENGTH = LoanPolicies.MAX_TEXT_LENGTH;

    private Asked() {}

    static Decision request(LoanState state, RequestLoan command, Rules usual, CommandContext context) {
        Optional<HouseholdId> household = KnownMember.householdOfWhoAsks(context, command.community());
        if (household.isEmpty()) {
            return Decision.rejected(LoanRejection.NOT_A_MEMBER);
        }
        if (state instanceof Known known) {
            boolean same = known.terms().item().equals(command.item())
                    && known.terms().borrower().equals(household.get());
            return same ? Decision.noChange() : Decision.rejected(LoanRejection.ALREADY_ASKED);
        }
        LocalDate from = command.from();
        LocalDate to = command.to();
        Optional<Decision> disorder = AskingPolicies.againstOrder(from, to);
        if (disorder.isPresent()) {
            return disorder.get();
        }
        Span wished = from == null || to == null ? null : Span.ofDays(from, to);
        var asking = new Asking(household.get(), command.community(), command.item(), wished, usual, context);
        return AskingPolicies.againstRequest(asking)
                .or(() -> Texts.wrong("/note", command.note(), NOTE_LENGTH))
                .or(() -> asking.listing().map(listing -> requested(command, asking, listing)))
                .orElseGet(() -> Decision.rejected(LoanRejection.ITEM_NOT_FOUND));
    }

    private static Decision requested(RequestLoan command, Asking asking, Listing listing) {
        Instant now = asking.context().time();
        Rules rules = asking.rules();
        Optional<Turn> turn = asking.turn();
        Instant heardFrom = Absence.heardAt(asking.context(), listing.owner());
        List<Event> events = new ArrayList<>();
        turn.ifPresent(taken -> events.add(new TurnTaken(taken.turn(), command.item(), asking.household())));
        var asked = new LoanRequested(
                command.loan(),
                command.item(),
                command.community(),
                asking.household(),
                listing.owner(),
                Math.min(listing.loanDays(), rules.loanDaysAtMost()),
                heardFrom.plus(rules.requestLife()),
                command.from(),
                command.to(),
                turn.map(Turn::turn).orElse(null),
                listing.parts().isEmpty() ? null : listing.parts(),
                listing.depositFen(),
                heardFrom.plus(rules.nudgeAfter()),
                PlainWords.orNothing(command.note()),
                now);
        events.add(asked);
        if (asking.calendar().acceptsAtOnce()) {
            acceptedAtOnce(asked, asking).ifPresent(events::add);
        }
        return Decision.accepted(events);
    }

    /** Nobody is asked where the owner has said so for all, a copy is free or kept for this household, and nobody comes before it. */
    private static Optional<LoanAccepted> acceptedAtOnce(LoanRequested asked, Asking asking) {
        boolean isNext = asking.turn().isPresent()
                || Waitlist.of(asking.lookup(), asked.item()).turns().isEmpty();
        var word = new Word(LoanEvolution.requested(asked), Side.OWNER, asking.usual(), asking.context());
        return isNext
                ? Promising.days(word, asking.wished(), asking.keptForIt())
                        .map(days -> Promising.accepted(word, days, asking.wished() != null))
                : Optional.empty();
    }

    static Decision atTheDoor(LoanState state, RecordDoorLoan command, Rules usual, CommandContext context) {
        Optional<HouseholdId> home = KnownMember.householdOfWhoAsks(context, command.community());
        if (home.isEmpty()) {
            return Decision.rejected(LoanRejection.NOT_A_MEMBER);
        }
        if (state instanceof Known known) {
            boolean same = known.terms().item().equals(command.item())
                    && known.terms().borrower().equals(command.borrower());
            return same ? Decision.noChange() : Decision.rejected(LoanRejection.ALREADY_ASKED);
        }
        var asking = new Asking(command.borrower(), command.community(), command.item(), null, usual, context);
        return AskingPolicies.againstDoorLoan(asking)
                .or(() -> againstRecording(command, asking, home.get()))
                .or(() -> asking.listing().map(listing -> started(command, asking, listing, home.get())))
                .orElseGet(() -> Decision.rejected(LoanRejection.ITEM_NOT_FOUND));
    }

    private static Optional<Decision> againstRecording(RecordDoorLoan command, Asking asking, HouseholdId home) {
        boolean isTheirs = home.equals(command.borrower())
                || asking.listing()
                        .filter(listing -> listing.owner().equals(home))
                        .isPresent();
        boolean isNeighbour = asking.lookup()
                .find(KnownHousehold.class, command.borrower().value())
                .filter(known -> command.community().equals(known.community()) && !known.hasLeft())
                .isPresent();
        if (!isTheirs || !isNeighbour) {
            return Optional.of(Decision.rejected(LoanRejection.NOT_A_PARTY));
        }
        LocalDate earliest = asking.today().minusDays(asking.rules().backdatedDaysAtMost());
        if (command.startedOn().isBefore(earliest) || command.startedOn().isAfter(asking.today())) {
            return Optional.of(Decision.rejectedAt("/startedOn", LoanRejection.DAYS_WRONG));
        }
        return asking.availability().isFree(Span.ofDays(asking.today(), asking.today()), asking.keptForIt())
                ? Optional.empty()
                : Optional.of(Decision.rejected(LoanRejection.ITEM_NOT_AVAILABLE));
    }

    private static Decision started(RecordDoorLoan command, Asking asking, Listing listing, HouseholdId home) {
        Rules rules = asking.rules();
        int loanDays = Math.min(listing.loanDays(), rules.loanDaysAtMost());
        Availability free = asking.availability();
        LocalDate counted = asking.calendar().dueDay(command.startedOn().plusDays(loanDays), asking.houseRules());
        LocalDate dueOn = free.longestUntil(counted, asking.keptForIt()).orElse(asking.today());
        ZoneId zone = KnownDistrict.of(asking.lookup()).zone();
        List<Event> events = new ArrayList<>();
        Waitlist.of(asking.lookup(), command.item())
                .turnOf(command.borrower())
                .ifPresent(turn ->
                        events.add(new TurnEnded(turn.turn(), command.item(), command.borrower(), Cause.SERVED)));
        events.add(new LoanStartedAtTheDoor(
                command.loan(),
                command.item(),
                new Parties(command.community(), command.borrower(), listing.owner()),
                home.equals(listing.owner()) ? Side.OWNER : Side.BORROWER,
                command.startedOn(),
                dueOn,
                dueOn.plusDays(1).atStartOfDay(zone).toInstant(),
                free.copyAtHome(),
                loanDays,
                asking.context().time().plus(CONTEST),
                listing.parts(),
                rules.reminderDays()));
        return Decision.accepted(events);
    }
}
