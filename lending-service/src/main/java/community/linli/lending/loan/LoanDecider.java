package community.linli.lending.loan;

import community.linli.eventsourcing.CommandContext;
import community.linli.eventsourcing.Deadline;
import community.linli.eventsourcing.Decider;
import community.linli.eventsourcing.Decision;
import community.linli.lending.facts.HouseholdId;
import community.linli.lending.facts.KnownDistrict;
import community.linli.lending.facts.KnownItem.Listing;
import community.linli.lending.facts.KnownMember;
import community.linli.lending.houserules.Rules;
import community.linli.lending.loan.LoanCommand.AcceptLoan;
import community.linli.lending.loan.LoanCommand.CancelLoan;
import community.linli.lending.loan.LoanCommand.CancelLoanOfWithdrawnItem;
import community.linli.lending.loan.LoanCommand.ConfirmHandover;
import community.linli.lending.loan.LoanCommand.ConfirmReturn;
import community.linli.lending.loan.LoanCommand.DeclineLoan;
import community.linli.lending.loan.LoanCommand.DenyHandover;
import community.linli.lending.loan.LoanCommand.ExpireLoanRequest;
import community.linli.lending.loan.LoanCommand.MarkLoanOverdue;
import community.linli.lending.loan.LoanCommand.OfAParty;
import community.linli.lending.loan.LoanCommand.OfTheRule;
import community.linli.lending.loan.LoanCommand.RequestLoan;
import community.linli.lending.loan.LoanCommand.SettlePromise;
import community.linli.lending.loan.LoanEvent.Canceller;
import community.linli.lending.loan.LoanEvent.HandoverConfirmed;
import community.linli.lending.loan.LoanEvent.HandoverDenied;
import community.linli.lending.loan.LoanEvent.LoanAccepted;
import community.linli.lending.loan.LoanEvent.LoanBecameOverdue;
import community.linli.lending.loan.LoanEvent.LoanCancelled;
import community.linli.lending.loan.LoanEvent.LoanDeclined;
import community.linli.lending.loan.LoanEvent.LoanExpired;
import community.linli.lending.loan.LoanEvent.LoanHandedOver;
import community.linli.lending.loan.LoanEvent.LoanRequested;
import community.linli.lending.loan.LoanEvent.LoanReturned;
import community.linli.lending.loan.LoanEvent.PromiseLapsed;
import community.linli.lending.loan.LoanEvent.ReturnReported;
import community.linli.lending.loan.LoanPolicies.Asking;
import community.linli.lending.loan.LoanPolicies.Word;
import community.linli.lending.loan.LoanState.Accepted;
import community.linli.lending.loan.LoanState.Ended;
import community.linli.lending.loan.LoanState.Ending;
import community.linli.lending.loan.LoanState.Known;
import community.linli.lending.loan.LoanState.Out;
import community.linli.lending.loan.LoanState.Requested;
import community.linli.lending.loan.LoanState.Terms;
import community.linli.lending.loan.LoanState.Unasked;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Decides on loans; see {@link LoanPolicies} for the rules and {@link LoanState} for the phases. */
public final class LoanDecider implements Decider<LoanState, LoanCommand, LoanEvent> {

    private static final String WITHDRAWN = "The item has been taken off the board.";

    private final Rules usual;

    /** With the rules where nobody has set others; the moments are written into the events, so that a change concerns new ones only. */
    public LoanDecider(Rules usual) {
        this.usual = usual;
    }

    @Override
    public LoanState initialState() {
        return new Unasked();
    }

    @Override
    public Decision decide(LoanState state, LoanCommand command, CommandContext context) {
        return switch (command) {
            case RequestLoan request -> request(state, request, context);
            case OfAParty asked -> hear(state, asked, context);
            case OfTheRule rule ->
                context.actor().is("rule")
                        ? settle(state, rule, context)
                        : Decision.rejected(LoanRejection.ONLY_BY_RULE);
        };
    }

    private Decision request(LoanState state, RequestLoan command, CommandContext context) {
        return KnownMember.householdOfWhoAsks(context, command.community())
                .map(household ->
                        request(state, command, new Asking(household, command.community(), command.item(), context)))
                .orElseGet(() -> Decision.rejected(LoanRejection.NOT_A_MEMBER));
    }

    private Decision request(LoanState state, RequestLoan command, Asking asking) {
        if (state instanceof Known known) {
            boolean same = known.terms().item().equals(command.item())
                    && known.terms().borrower().equals(asking.household());
            return same ? Decision.noChange() : Decision.rejected(LoanRejection.ALREADY_ASKED);
        }
        return LoanPolicies.againstRequest(asking)
                .or(() -> LoanPolicies.listing(asking.context(), asking.item())
                        .map(listing -> requested(command, asking, listing)))
                .orElseGet(() -> Decision.rejected(LoanRejection.ITEM_NOT_FOUND));
    }

    private Decision requested(RequestLoan command, Asking asking, Listing listing) {
        return Decision.accepted(new LoanRequested(
                command.loan(),
                command.item(),
                command.community(),
                asking.household(),
                listing.owner(),
                listing.loanDays(),
                asking.context().time().plus(usual.requestLife()),
                null,
                null,
                null,
                null,
                null,
                null,
                null));
    }

    private Decision hear(LoanState state, OfAParty command, CommandContext context) {
        return KnownMember.householdOfWhoAsks(context, command.community())
                .map(household -> hear(state, command, household, context))
                .orElseGet(() -> Decision.rejected(LoanRejection.NOT_A_MEMBER));
    }

    private Decision hear(LoanState state, OfAParty command, HouseholdId household, CommandContext context) {
        if (!(state instanceof Known loan) || !loan.terms().community().equals(command.community())) {
            return Decision.rejected(LoanRejection.LOAN_NOT_FOUND);
        }
        return loan.terms()
                .sideOf(household)
                .map(side -> answer(command, new Word(loan, side, textOf(command), context)))
                .orElseGet(() -> Decision.rejected(LoanRejection.LOAN_NOT_FOUND));
    }

    private static @Nullable String textOf(OfAParty command) {
        String text = switch (command) {
            case DeclineLoan decline -> decline.reason();
            case CancelLoan cancel -> cancel.reason();
            case ConfirmReturn confirm -> confirm.condition();
            case AcceptLoan accept -> null;
            case ConfirmHandover confirm -> null;
            case DenyHandover deny -> null;
        };
        return text == null || text.isBlank() ? null : text.strip();
    }

    private Decision answer(OfAParty command, Word word) {
        return switch (command) {
            case AcceptLoan accept -> accept(word);
            case DeclineLoan decline -> decline(word);
            case CancelLoan cancel -> cancel(word);
            case ConfirmHandover confirm -> handOver(word);
            case DenyHandover deny -> deny(word);
            case ConfirmReturn confirm -> takeBack(word);
        };
    }

    private Decision accept(Word word) {
        Terms terms = word.loan().terms();
        boolean already = word.side() == Side.OWNER && (word.loan() instanceof Accepted || word.loan() instanceof Out);
        return unless(
                already,
                () -> LoanPolicies.againstAcceptance(word)
                        .orElseGet(() -> Decision.accepted(new LoanAccepted(
                                terms.loan(),
                                terms.item(),
                                word.context().time().plus(usual.promiseLife()),
                                null,
                                null,
                                null,
                                null,
                                null))));
    }

    private static Decision decline(Word word) {
        Terms terms = word.loan().terms();
        String reason = word.text() == null ? "" : word.text();
        boolean already = word.side() == Side.OWNER && endedAs(word.loan(), Ending.DECLINED);
        return unless(
                already,
                () -> LoanPolicies.againstRefusal(word)
                        .orElseGet(
                                () -> Decision.accepted(new LoanDeclined(terms.loan(), terms.item(), reason, null))));
    }

    private static Decision cancel(Word word) {
        Terms terms = word.loan().terms();
        Canceller by = word.side() == Side.OWNER ? Canceller.OWNER : Canceller.BORROWER;
        return unless(
                endedAs(word.loan(), Ending.CANCELLED),
                () -> LoanPolicies.againstCancellation(word)
                        .orElseGet(() -> Decision.accepted(
                                new LoanCancelled(terms.loan(), terms.item(), by, word.text(), null))));
    }

    private static Decision handOver(Word word) {
        boolean already = word.loan() instanceof Out
                || (word.loan() instanceof Accepted accepted && accepted.confirmed() == word.side());
        return unless(
                already,
                () -> LoanPolicies.againstHandover(word).orElseGet(() -> Decision.accepted(handoverConfirmed(word))));
    }

    private static List<LoanEvent> handoverConfirmed(Word word) {
        Terms terms = word.loan().terms();
        var confirmed = new HandoverConfirmed(terms.loan(), terms.item(), word.side(), null);
        if (!(word.loan() instanceof Accepted accepted) || accepted.confirmed() == null) {
            return List.of(confirmed);
        }
        return List.of(confirmed, handedOver(terms, word.context()));
    }

    private static LoanHandedOver handedOver(Terms terms, CommandContext context) {
        ZoneId zone = KnownDistrict.of(context.lookup()).zone();
        LocalDate today = context.time().atZone(zone).toLocalDate();
        LocalDate dueOn = today.plusDays(terms.loanDays());
        return new LoanHandedOver(
                terms.loan(),
                terms.item(),
                today,
                dueOn,
                dueOn.plusDays(1).atStartOfDay(zone).toInstant(),
                null,
                null);
    }

    private static Decision deny(Word word) {
        Terms terms = word.loan().terms();
        boolean already = word.loan() instanceof Accepted accepted && accepted.confirmed() == null;
        return unless(
                already,
                () -> LoanPolicies.againstDenial(word)
                        .orElseGet(
                                () -> Decision.accepted(new HandoverDenied(terms.loan(), terms.item(), word.side()))));
    }

    private static Decision takeBack(Word word) {
        Terms terms = word.loan().terms();
        boolean already = endedAs(word.loan(), Ending.RETURNED)
                || (word.side() == Side.BORROWER && word.loan() instanceof Out out && out.returnReported());
        LoanEvent back = word.side() == Side.OWNER
                ? new LoanReturned(terms.loan(), terms.item(), word.text(), null, null, null, null, null)
                : new ReturnReported(terms.loan(), terms.item(), word.text(), null);
        return unless(already, () -> LoanPolicies.againstReturn(word).orElseGet(() -> Decision.accepted(back)));
    }

    private static Decision settle(LoanState state, OfTheRule command, CommandContext context) {
        return switch (command) {
            case ExpireLoanRequest expire
            when state instanceof Requested open ->
                Decision.accepted(
                        new LoanExpired(open.terms().loan(), open.terms().item(), null));
            case SettlePromise settle
            when state instanceof Accepted promised ->
                Decision.accepted(
                        promised.confirmed() == null
                                ? new PromiseLapsed(
                                        promised.terms().loan(),
                                        promised.terms().item(),
                                        null)
                                : handedOver(promised.terms(), context));
            case MarkLoanOverdue mark
            when state instanceof Out out && out.mayBecomeOverdue() ->
                Decision.accepted(
                        new LoanBecameOverdue(out.terms().loan(), out.terms().item(), out.dueOn()));
            case CancelLoanOfWithdrawnItem cancel
            when state instanceof Known known && nothingHasChangedHands(known) ->
                Decision.accepted(
                        new LoanCancelled(known.terms().loan(), known.terms().item(), Canceller.RULE, WITHDRAWN, null));
            case OfTheRule tooLate -> Decision.noChange();
        };
    }

    private static boolean nothingHasChangedHands(Known loan) {
        return loan instanceof Requested || (loan instanceof Accepted accepted && accepted.confirmed() == null);
    }

    private static boolean endedAs(LoanState state, Ending ending) {
        return state instanceof Ended ended && ended.ending() == ending;
    }

    private static Decision unless(boolean already, Supplier<Decision> otherwise) {
        return already ? Decision.noChange() : otherwise.get();
    }

    @Override
    public List<Deadline> deadlines(LoanState state) {
        return switch (state) {
            case Requested open ->
                List.of(new Deadline(
                        "expiry",
                        open.expiresAt(),
                        new ExpireLoanRequest(open.terms().loan())));
            case Accepted promised ->
                List.of(new Deadline(
                        "promise",
                        promised.handoverBy(),
                        new SettlePromise(promised.terms().loan())));
            case Out out
            when out.mayBecomeOverdue() ->
                List.of(new Deadline(
                        "overdue",
                        out.overdueFrom(),
                        new MarkLoanOverdue(out.terms().loan())));
            case LoanState other -> List.of();
        };
    }

    @Override
    public LoanState evolve(LoanState state, LoanEvent event) {
        if (event instanceof LoanRequested asked) {
            return new Requested(
                    new Terms(
                            asked.loan(),
                            asked.item(),
                            asked.community(),
                            asked.borrower(),
                            asked.owner(),
                            asked.loanDays()),
                    asked.expiresAt());
        }
        return state instanceof Known known ? evolve(known, event) : state;
    }

    private static LoanState evolve(Known loan, LoanEvent event) {
        Terms terms = loan.terms();
        return switch (event) {
            case LoanRequested again -> loan;
            case LoanAccepted accepted -> loan instanceof Requested open ? promised(open, accepted) : loan;
            case LoanDeclined declined -> new Ended(terms, Ending.DECLINED);
            case LoanCancelled cancelled -> new Ended(terms, Ending.CANCELLED);
            case LoanExpired expired -> new Ended(terms, Ending.EXPIRED);
            case PromiseLapsed lapsed -> new Ended(terms, Ending.LAPSED);
            case HandoverConfirmed confirmed ->
                loan instanceof Accepted kept ? new Accepted(terms, kept.handoverBy(), confirmed.side()) : loan;
            case HandoverDenied denied ->
                loan instanceof Accepted kept ? new Accepted(terms, kept.handoverBy(), null) : loan;
            case LoanHandedOver out -> new Out(terms, out.dueOn(), out.overdueFrom(), false, false);
            case ReturnReported reported ->
                loan instanceof Out out
                        ? new Out(terms, out.dueOn(), out.overdueFrom(), out.markedOverdue(), true)
                        : loan;
            case LoanReturned returned -> new Ended(terms, Ending.RETURNED);
            case LoanBecameOverdue overdue ->
                loan instanceof Out out
                        ? new Out(terms, out.dueOn(), out.overdueFrom(), true, out.returnReported())
                        : loan;
            default -> loan;
        };
    }

    /** Where the event names no end of the promise, it is the usual time after the last moment at which it can have been given. */
    private static Accepted promised(Requested open, LoanAccepted accepted) {
        Instant end = accepted.handoverBy();
        return new Accepted(
                open.terms(),
                end != null ? end : open.expiresAt().plus(Rules.usual().promiseLife()),
                null);
    }
}
