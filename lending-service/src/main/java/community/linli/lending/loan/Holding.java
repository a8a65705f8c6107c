package community.linli.lending.loan;

import community.linli.eventsourcing.Decision;
import community.linli.eventsourcing.PlainWords;
import community.linli.lending.houserules.Rules;
import community.linli.lending.loan.LoanCommand.MoveDue;
import community.linli.lending.loan.LoanEvent.DamageReported;
import community.linli.lending.loan.LoanEvent.DueMoved;
import community.linli.lending.loan.LoanEvent.ExtensionAsked;
import community.linli.lending.loan.LoanEvent.ExtensionGranted;
import community.linli.lending.loan.LoanEvent.ExtensionRefused;
import community.linli.lending.loan.LoanEvent.LoanRecalled;
import community.linli.lending.loan.LoanEvent.Mover;
import community.linli.lending.loan.LoanState.Ended;
import community.linli.lending.loan.LoanState.Out;
import community.linli.lending.settlement.CaseEvent.CaseOpened;
import community.linli.lending.settlement.CaseEvent.Kind;
import community.linli.lending.settlement.CaseId;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** While the item is in the borrower's home: longer, sooner, another day, damaged. */
final class Holding {

    private Holding() {}

    /** Once more the loan days, from the due day or, when that is over, from today. */
    static LocalDate extended(Word word, Out out) {
        LocalDate today = word.today();
        LocalDate from = out.dueOn().isAfter(today) ? out.dueOn() : today;
        return word.dueDay(from.plusDays(word.terms().loanDays()));
    }

    static Decision ask(Word word) {
        boolean already = word.loan() instanceof Out out && out.keeping().askedUntil() != null;
        if (already && word.isBorrowers()) {
            return Decision.noChange();
        }
        return HoldingPolicies.againstExtension(word)
                .orElseGet(() -> word.loan() instanceof Out out
                        ? Promising.happened(new ExtensionAsked(
                                word.terms().loan(), word.terms().item(), extended(word, out)))
                        : Decision.rejected(LoanRejection.ITEM_NOT_HANDED_OVER));
    }

    static Decision grant(Word word) {
        LocalDate until = word.loan() instanceof Out out ? out.keeping().askedUntil() : null;
        return HoldingPolicies.againstGranting(word)
                .orElseGet(() -> until == null
                        ? Decision.rejected(LoanRejection.NO_EXTENSION_ASKED)
                        : Promising.happened(new ExtensionGranted(
                                word.terms().loan(), word.terms().item(), until, word.endOf(until), dueOn(word))));
    }

    static Decision refuse(Word word, @Nullable String reason) {
        return HoldingPolicies.againstRefusingExtension(word)
                .or(() -> Texts.wrong("/reason", reason, LoanPolicies.MAX_TEXT_LENGTH))
                .orElseGet(() -> Promising.happened(
                        new ExtensionRefused(word.terms().loan(), word.terms().item(), PlainWords.orNothing(reason))));
    }

    /** The borrower has the item for certain for some days, and some days' notice; the due day only comes nearer. */
    static Decision recall(Word word, @Nullable String reason) {
        if (word.isOwners() && word.loan() instanceof Out out && out.keeping().isRecalled()) {
            return Decision.noChange();
        }
        return HoldingPolicies.againstRecall(word)
                .or(() -> Texts.wrong("/reason", reason, LoanPolicies.MAX_TEXT_LENGTH))
                .orElseGet(() -> word.loan() instanceof Out out
                        ? Promising.happened(new LoanRecalled(
                                word.terms().loan(),
                                word.terms().item(),
                                recalled(word, out),
                                word.endOf(recalled(word, out)),
                                PlainWords.orNothing(reason),
                                out.dueOn()))
                        : Decision.rejected(LoanRejection.ITEM_NOT_HANDED_OVER));
    }

    /** The due day as it is. */
    private static @Nullable LocalDate dueOn(Word word) {
        return word.loan() instanceof Out out ? out.dueOn() : null;
    }

    static LocalDate recalled(Word word, Out out) {
        Rules rules = word.rules();
        LocalDate guaranteed = out.handedOverOn().plusDays(rules.recallGuaranteedDays());
        LocalDate noticed = word.today().plusDays(rules.recallNoticeDays());
        LocalDate earliest = guaranteed.isAfter(noticed) ? guaranteed : noticed;
        return earliest.isBefore(out.dueOn()) ? earliest : out.dueOn();
    }

    static Decision moveDue(Word word, MoveDue command) {
        return HoldingPolicies.againstMovingDue(word, command.dueOn())
                .orElseGet(() -> Promising.happened(new DueMoved(
                        word.terms().loan(),
                        word.terms().item(),
                        command.dueOn(),
                        word.endOf(command.dueOn()),
                        Mover.STEWARD,
                        command.reason().strip(),
                        dueOn(word))));
    }

    static Decision damaged(Word word, Inspection inspection) {
        boolean already = switch (word.loan()) {
            case Out out -> out.keeping().isDamageReported();
            case Ended ended -> ended.isDamageReported();
            case LoanState.Known other -> false;
        };
        if (already) {
            return Decision.noChange();
        }
        return HoldingPolicies.againstDamage(word)
                .or(() -> Texts.needed("/condition", inspection.condition(), LoanPolicies.MAX_TEXT_LENGTH))
                .or(() -> Texts.wrong(inspection, word.terms()))
                .orElseGet(() -> Decision.accepted(List.of(
                        new DamageReported(word.terms().loan(), word.terms().item(), Promising.side(word), inspection),
                        opened(word, Kind.DAMAGED))));
    }

    /** The case that the two households shall settle. */
    static CaseOpened opened(Word word, Kind kind) {
        return new CaseOpened(
                new CaseId(word.terms().loan().value()),
                word.terms().item(),
                word.terms().community(),
                word.terms().borrower(),
                word.terms().owner(),
                kind,
                word.side() == null
                        ? null
                        : word.isOwners() ? word.terms().owner() : word.terms().borrower(),
                word.now().plus(Duration.ofDays(word.rules().mediationAfterDays())));
    }
}
