package community.linli.lending.loan;

import community.linli.eventsourcing.Decision;
import community.linli.eventsourcing.Event;
import community.linli.eventsourcing.PlainWords;
import community.linli.lending.loan.LoanCommand.ReopenLoan;
import community.linli.lending.loan.LoanCommand.SettleReturn;
import community.linli.lending.loan.LoanEvent.LoanLost;
import community.linli.lending.loan.LoanEvent.LoanReopened;
import community.linli.lending.loan.LoanEvent.LoanReturned;
import community.linli.lending.loan.LoanEvent.LostItemFound;
import community.linli.lending.loan.LoanEvent.Mover;
import community.linli.lending.loan.LoanEvent.PartsReturned;
import community.linli.lending.loan.LoanEvent.ReturnReferred;
import community.linli.lending.loan.LoanEvent.ReturnRefuted;
import community.linli.lending.loan.LoanEvent.ReturnReported;
import community.linli.lending.loan.LoanEvent.ReturnWithdrawn;
import community.linli.lending.loan.LoanEvent.ThanksHidden;
import community.linli.lending.loan.LoanEvent.ThanksSaid;
import community.linli.lending.loan.LoanState.Back;
import community.linli.lending.loan.LoanState.Ended;
import community.linli.lending.loan.LoanState.Ending;
import community.linli.lending.loan.LoanState.Lost;
import community.linli.lending.loan.LoanState.Out;
import community.linli.lending.settlement.CaseEvent.CaseDropped;
import community.linli.lending.settlement.CaseEvent.Kind;
import community.linli.lending.settlement.CaseId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How an item comes back, or does not. */
final class Returning {

    private static final int REASON = LoanPolicies.MAX_TEXT_LENGTH;

    private Returning() {}

    static Decision confirm(Word word, @Nullable Inspection inspection) {
        boolean already = Promising.endedAs(word, Ending.RETURNED)
                || (word.isBorrowers()
                        && word.loan() instanceof Out out
                        && out.keeping().back() != Back.NO);
        if (already) {
            return Decision.noChange();
        }
        return HoldingPolicies.againstReturn(word)
                .or(() -> Texts.wrong(inspection, word.terms()))
                .or(() -> back(word, Texts.recorded(inspection)).map(Promising::happened))
                .orElseGet(() -> Decision.rejected(LoanRejection.ITEM_NOT_HANDED_OVER));
    }

    /** The owner's word closes the loan, also of an item that was thought lost; the borrower's is noted. */
    private static Optional<Event> back(Word word, @Nullable Inspection inspection) {
        if (!(word.loan() instanceof Out out)) {
            return Optional.empty();
        }
        return Optional.of(
                word.isOwners()
                        ? returned(word, out, inspection)
                        : new ReturnReported(
                                word.terms().loan(),
                                word.terms().item(),
                                inspection == null ? null : inspection.condition(),
                                inspection,
                                word.now().plus(Duration.ofDays(word.rules().claimSilenceDays()))));
    }

    static LoanReturned returned(Word word, Out out, @Nullable Inspection inspection) {
        return new LoanReturned(
                word.terms().loan(),
                word.terms().item(),
                inspection == null ? null : inspection.condition(),
                inspection,
                word.terms().parties(),
                out.handedOverOn(),
                word.today(),
                out.dueOn());
    }

    static Decision withdraw(Word word) {
        if (word.isBorrowers()
                && word.loan() instanceof Out out
                && out.keeping().back() == Back.NO) {
            return Decision.noChange();
        }
        return HoldingPolicies.againstWithdrawingReturn(word)
                .orElseGet(() -> Promising.happened(
                        new ReturnWithdrawn(word.terms().loan(), word.terms().item())));
    }

    static Decision deny(Word word, @Nullable String reason) {
        if (word.isOwners() && word.loan() instanceof Out out && out.keeping().back() == Back.REFERRED) {
            return Decision.noChange();
        }
        return HoldingPolicies.againstDenyingReturn(word)
                .or(() -> Texts.wrong("/reason", reason, REASON))
                .orElseGet(() -> Promising.happened(new ReturnReferred(
                        word.terms().loan(), word.terms().item(), Side.OWNER, PlainWords.orNothing(reason))));
    }

    static Decision takeParts(Word word, List<String> parts) {
        return HoldingPolicies.againstReturn(word)
                .or(() -> word.isOwners()
                        ? Optional.empty()
                        : Optional.of(Decision.rejected(LoanRejection.NOT_THE_OWNER)))
                .or(() -> parts.isEmpty() || !word.terms().parts().containsAll(parts)
                        ? Optional.of(Decision.rejectedAt("/parts", LoanRejection.PART_UNKNOWN))
                        : Optional.empty())
                .orElseGet(() -> {
                    boolean already = word.loan() instanceof Out out
                            && out.keeping().partsBack().containsAll(parts);
                    return already
                            ? Decision.noChange()
                            : Promising.happened(new PartsReturned(
                                    word.terms().loan(),
                                    word.terms().item(),
                                    parts.stream().distinct().toList()));
                });
    }

    static Decision settle(Word word, SettleReturn command) {
        return HoldingPolicies.againstSettling(word)
                .orElseGet(() -> word.loan() instanceof Out out
                        ? settled(word, out, command)
                        : Decision.rejected(LoanRejection.NOTHING_TO_SETTLE));
    }

    private static Decision settled(Word word, Out out, SettleReturn command) {
        String reason = command.reason().strip();
        return switch (command.found()) {
            case AT_OWNER -> Promising.happened(returned(word, out, new Inspection(reason, List.of(), List.of())));
            case AT_BORROWER ->
                Promising.happened(
                        new ReturnRefuted(word.terms().loan(), word.terms().item(), reason));
            case MISSING -> gone(word, Mover.STEWARD, reason);
        };
    }

    static Decision lost(Word word, @Nullable String reason) {
        if (word.loan() instanceof Lost) {
            return Decision.noChange();
        }
        return HoldingPolicies.againstLoss(word)
                .or(() -> Texts.wrong("/reason", reason, REASON))
                .orElseGet(
                        () -> gone(word, word.isOwners() ? Mover.OWNER : Mover.BORROWER, PlainWords.orNothing(reason)));
    }

    static Decision declareLost(Word word, String reason) {
        if (word.loan() instanceof Lost) {
            return Decision.noChange();
        }
        return HoldingPolicies.againstDeclaringLost(word).orElseGet(() -> gone(word, Mover.STEWARD, reason.strip()));
    }

    private static Decision gone(Word word, Mover by, @Nullable String reason) {
        return Decision.accepted(List.of(
                new LoanLost(word.terms().loan(), word.terms().item(), by, reason), Holding.opened(word, Kind.LOST)));
    }

    /** It is with the borrower again, due on the day it was, or today when that is over; nothing is owed for it. */
    static Decision found(Word word) {
        if (word.loan() instanceof Out) {
            return Decision.noChange();
        }
        if (!(word.loan() instanceof Lost lost)) {
            return Decision.rejected(LoanRejection.ITEM_NOT_LOST);
        }
        var due = lost.was().dueOn();
        var dueOn = due.isBefore(word.today()) ? word.today() : due;
        return Decision.accepted(List.of(
                new LostItemFound(word.terms().loan(), word.terms().item(), dueOn, word.endOf(dueOn), due),
                new CaseDropped(new CaseId(word.terms().loan().value()), "The item has turned up.")));
    }

    static Decision reopen(Word word, ReopenLoan command) {
        return HoldingPolicies.againstReopening(word, command.dueOn())
                .orElseGet(() -> Promising.happened(new LoanReopened(
                        word.terms().loan(),
                        word.terms().item(),
                        word.terms().parties(),
                        command.dueOn(),
                        word.endOf(command.dueOn()),
                        command.reason().strip(),
                        word.availability().copyAtHome())));
    }

    static Decision thank(Word word, String text) {
        boolean already = word.loan() instanceof Ended ended && ended.thanked().contains(Promising.side(word));
        if (already) {
            return Decision.noChange();
        }
        return HoldingPolicies.againstThanks(word)
                .or(() -> Texts.needed("/text", text, REASON))
                .orElseGet(() -> Promising.happened(new ThanksSaid(
                        word.terms().loan(),
                        word.terms().item(),
                        word.terms().parties(),
                        Promising.side(word),
                        text.strip())));
    }

    static Decision hideThanks(Word word, Side saidBy, @Nullable String reason) {
        if (!(word.loan() instanceof Ended ended) || !ended.thanked().contains(saidBy)) {
            return Decision.rejected(LoanRejection.THANKS_NOT_FOUND);
        }
        return ended.hidden().contains(saidBy)
                ? Decision.noChange()
                : Promising.happened(new ThanksHidden(
                        word.terms().loan(),
                        word.terms().item(),
                        word.terms().parties(),
                        saidBy,
                        word.side(),
                        PlainWords.orNothing(reason)));
    }
}
