package community.linli.lending.loan;

import community.linli.eventsourcing.CommandContext;
import community.linli.eventsourcing.Decision;
import community.linli.eventsourcing.Event;
import community.linli.lending.facts.HouseholdId;
import community.linli.lending.houserules.Rules;
import community.linli.lending.loan.LoanCommand.CancelLoanOfWithdrawnItem;
import community.linli.lending.loan.LoanCommand.ExpireLoanRequest;
import community.linli.lending.loan.LoanCommand.MarkLoanOverdue;
import community.linli.lending.loan.LoanCommand.MoveDueOutOfClosure;
import community.linli.lending.loan.LoanCommand.NudgeOwner;
import community.linli.lending.loan.LoanCommand.OfTheRule;
import community.linli.lending.loan.LoanCommand.ReferReturn;
import community.linli.lending.loan.LoanCommand.RemindOfReturn;
import community.linli.lending.loan.LoanCommand.ResumeRequest;
import community.linli.lending.loan.LoanCommand.SettleLoanOfHouseholdThatLeft;
import community.linli.lending.loan.LoanCommand.SettlePromise;
import community.linli.lending.loan.LoanCommand.WriteOffLoan;
import community.linli.lending.loan.LoanEvent.Canceller;
import community.linli.lending.loan.LoanEvent.DueMoved;
import community.linli.lending.loan.LoanEvent.HandoverDenied;
import community.linli.lending.loan.LoanEvent.LoanBecameOverdue;
import community.linli.lending.loan.LoanEvent.LoanCancelled;
import community.linli.lending.loan.LoanEvent.LoanExpired;
import community.linli.lending.loan.LoanEvent.LoanWrittenOff;
import community.linli.lending.loan.LoanEvent.Mover;
import community.linli.lending.loan.LoanEvent.OwnerNudged;
import community.linli.lending.loan.LoanEvent.PromiseLapsed;
import community.linli.lending.loan.LoanEvent.RequestResumed;
import community.linli.lending.loan.LoanEvent.ReturnReferred;
import community.linli.lending.loan.LoanEvent.ReturnReminded;
import community.linli.lending.loan.LoanState.Accepted;
import community.linli.lending.loan.LoanState.Back;
import community.linli.lending.loan.LoanState.Known;
import community.linli.lending.loan.LoanState.Lost;
import community.linli.lending.loan.LoanState.Out;
import community.linli.lending.loan.LoanState.Requested;
import community.linli.lending.loan.LoanState.Terms;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the house rules do by themselves, when a time has come or something has happened elsewhere; too late, they do nothing. */
final class ByRule {

    private static final String WITHDRAWN = "The item has been taken off the board.";
    private static final String LEFT = "The household has left.";

    private ByRule() {}

    static Decision decide(LoanState state, OfTheRule command, Rules usual, CommandContext context) {
        if (!(state instanceof Known known)) {
            return Decision.noChange();
        }
        return happens(command, new Word(known, null, usual, context))
                .map(Promising::happened)
                .orElseGet(Decision::noChange);
    }

    private static Optional<Event> happens(OfTheRule command, Word word) {
        return switch (command) {
            case NudgeOwner nudge -> nudged(word);
            case ExpireLoanRequest expire -> expired(word);
            case ResumeRequest resume -> resumed(word);
            case SettlePromise settle -> settled(word);
            case RemindOfReturn remind -> reminded(word, remind);
            case MarkLoanOverdue mark -> overdue(word);
            case ReferReturn refer -> referred(word);
            case CancelLoanOfWithdrawnItem cancel -> withdrawn(word);
            case SettleLoanOfHouseholdThatLeft left -> left(word, left.household());
            case MoveDueOutOfClosure move -> moved(word);
            case WriteOffLoan off -> writtenOff(word);
        };
    }

    /** A timer's command may arrive after its deadline has moved. */
    private static boolean hasCome(@Nullable Instant deadline, Word word) {
        return deadline != null && !word.now().isBefore(deadline);
    }

    private static Optional<Event> nudged(Word word) {
        return word.loan() instanceof Requested open && hasCome(open.nudgeAt(), word) && LoanPolicies.isOnTheClock(word)
                ? Optional.of(new OwnerNudged(word.terms().loan(), word.terms().item()))
                : Optional.empty();
    }

    private static Optional<Event> expired(Word word) {
        Terms terms = word.terms();
        return word.loan() instanceof Requested open
                        && hasCome(open.expiresAt(), word)
                        && LoanPolicies.isOnTheClock(word)
                ? Optional.of(new LoanExpired(terms.loan(), terms.item(), terms.parties()))
                : Optional.empty();
    }

    private static Optional<Event> resumed(Word word) {
        if (!(word.loan() instanceof Requested open) || !LoanPolicies.isOnTheClock(word)) {
            return Optional.empty();
        }
        Instant nudgeAt = open.nudgeAt();
        Rules rules = word.rules();
        return Optional.of(new RequestResumed(
                word.terms().loan(),
                word.terms().item(),
                later(open.expiresAt(), word.now().plus(rules.requestLife())),
                nudgeAt == null ? null : later(nudgeAt, word.now().plus(rules.nudgeAfter()))));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Optional<Event> settled(Word word) {
        if (!(word.loan() instanceof Accepted promised) || !hasCome(LoanDeadlines.end(promised), word)) {
            return Optional.empty();
        }
        Terms terms = word.terms();
        Side confirmed = promised.confirmed();
        if (confirmed != null && LoanPolicies.hasAPartyLeft(word)) {
            return calledOff(terms, LEFT);
        }
        if (confirmed != null && !LoanPolicies.theDaysBeforeItsOwnAreFree(word)) {
            return Optional.of(new HandoverDenied(terms.loan(), terms.item(), null));
        }
        return Optional.of(
                confirmed == null || !LoanPolicies.aCopyIsAtHome(word)
                        ? new PromiseLapsed(terms.loan(), terms.item(), terms.parties())
                        : HandingOver.handedOver(word, confirmed == Side.OWNER ? Side.BORROWER : Side.OWNER));
    }

    /** Read again when it is sent: nobody is reminded of what is back, lost, or due on another day, nor of all that was missed at once. */
    private static Optional<Event> reminded(Word word, RemindOfReturn remind) {
        return word.loan() instanceof Out out
                        && out.dueOn().equals(remind.dueOn())
                        && out.keeping().back() == Back.NO
                        && out.isTimeFor(remind.daysFromDue(), word.now())
                ? Optional.of(
                        new ReturnReminded(word.terms().loan(), word.terms().item(), out.dueOn(), remind.daysFromDue()))
                : Optional.empty();
    }

    private static Optional<Event> overdue(Word word) {
        return word.loan() instanceof Out out && out.mayBecomeOverdue() && hasCome(out.overdueFrom(), word)
                ? Optional.of(new LoanBecameOverdue(
                        word.terms().loan(),
                        word.terms().item(),
                        out.dueOn(),
                        word.terms().parties()))
                : Optional.empty();
    }

    private static Optional<Event> referred(Word word) {
        return word.loan() instanceof Out out
                        && out.keeping().back() == Back.REPORTED
                        && hasCome(out.keeping().referAt(), word)
                ? Optional.of(
                        new ReturnReferred(word.terms().loan(), word.terms().item(), Side.OWNER, null))
                : Optional.empty();
    }

    private static Optional<Event> withdrawn(Word word) {
        boolean hasBegun = word.loan() instanceof Accepted accepted && accepted.confirmed() != null;
        return hasBegun ? Optional.empty() : cancelled(word, WITHDRAWN);
    }

    /** Whatever has not changed hands by both sides' word. */
    private static Optional<Event> cancelled(Word word, String reason) {
        boolean isOpen = word.loan() instanceof Requested || word.loan() instanceof Accepted;
        return isOpen ? calledOff(word.terms(), reason) : Optional.empty();
    }

    private static Optional<Event> calledOff(Terms terms, String reason) {
        return Optional.of(new LoanCancelled(terms.loan(), terms.item(), Canceller.RULE, reason, terms.parties()));
    }

    private static Optional<Event> left(Word word, HouseholdId household) {
        if (word.terms().sideOf(household).isEmpty()) {
            return Optional.empty();
        }
        return household.equals(word.terms().borrower())
                        && word.loan() instanceof Out out
                        && out.dueOn().isAfter(word.today())
                ? Optional.of(moved(word, out, word.today(), LEFT))
                : cancelled(word, LEFT);
    }

    private static Optional<Event> moved(Word word) {
        if (!(word.loan() instanceof Out out)) {
            return Optional.empty();
        }
        LocalDate due = word.availability()
                .longestUntil(word.dueDay(out.dueOn()), word.terms().loan().subject())
                .orElse(out.dueOn());
        return !due.isAfter(out.dueOn()) || out.dueOn().isBefore(word.today())
                ? Optional.empty()
                : Optional.of(moved(word, out, due, "The due day is a closed day."));
    }

    private static Event moved(Word word, Out out, LocalDate due, String reason) {
        return new DueMoved(
                word.terms().loan(), word.terms().item(), due, word.endOf(due), Mover.RULE, reason, out.dueOn());
    }

    private static Optional<Event> writtenOff(Word word) {
        Terms terms = word.terms();
        return word.loan() instanceof Lost lost
                ? Optional.of(new LoanWrittenOff(
                        terms.loan(), terms.item(), terms.parties(), lost.was().dueOn()))
                : Optional.empty();
    }
}
