package community.linli.lending.loan;

import community.linli.eventsourcing.Decision;
import community.linli.eventsourcing.Policy;
import community.linli.lending.houserules.Rules;
import community.linli.lending.itemdiary.Span;
import community.linli.lending.loan.LoanState.Back;
import community.linli.lending.loan.LoanState.Ended;
import community.linli.lending.loan.LoanState.Ending;
import community.linli.lending.loan.LoanState.Out;
import community.linli.lending.standing.Standing;
import community.linli.lending.standing.StandingEvent.Scope;
import community.linli.lending.waitlist.Waitlist;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The rules for an item that is away from its owner, one function each, in the order in which a resident should hear them. */
final class HoldingPolicies {

    private static final List<Policy<Word>> WHILE_OUT = List.of(
            new Policy<>(LoanPolicies::theLoanHasNotEnded, LoanRejection.LOAN_ENDED),
            new Policy<>(word -> !(word.loan() instanceof LoanState.Lost), LoanRejection.ITEM_LOST),
            new Policy<>(HoldingPolicies::theItemIsOut, LoanRejection.ITEM_NOT_HANDED_OVER));

    private static final List<Policy<Word>> FOR_AN_EXTENSION = List.of(
            new Policy<>(Word::isBorrowers, LoanRejection.NOT_THE_BORROWER),
            new Policy<>(HoldingPolicies::extendingIsNotBlocked, LoanRejection.HOUSEHOLD_BLOCKED),
            new Policy<>(HoldingPolicies::nobodySaysItIsBack, LoanRejection.RETURN_REPORTED),
            new Policy<>(HoldingPolicies::theOwnerDoesNotWantItBack, LoanRejection.LOAN_RECALLED),
            new Policy<>(HoldingPolicies::itIsNotLongOverdue, LoanRejection.TOO_LATE),
            new Policy<>(HoldingPolicies::itHasNotBeenExtendedOften, LoanRejection.EXTENDED_OFTEN_ENOUGH),
            new Policy<>(HoldingPolicies::nobodyWaits, LoanRejection.OTHERS_WAIT),
            new Policy<>(HoldingPolicies::theFurtherDaysAreFree, LoanRejection.DAYS_TAKEN));

    private static final List<Policy<Word>> FOR_GRANTING = List.of(
            new Policy<>(Word::isOwners, LoanRejection.NOT_THE_OWNER),
            new Policy<>(HoldingPolicies::anExtensionIsAsked, LoanRejection.NO_EXTENSION_ASKED),
            new Policy<>(HoldingPolicies::nobodySaysItIsBack, LoanRejection.RETURN_REPORTED),
            new Policy<>(HoldingPolicies::theAskedDayIsNotOver, LoanRejection.TOO_LATE),
            new Policy<>(HoldingPolicies::theAskedDaysAreFree, LoanRejection.DAYS_TAKEN));

    private static final List<Policy<Word>> FOR_REFUSING = List.of(
            new Policy<>(Word::isOwners, LoanRejection.NOT_THE_OWNER),
            new Policy<>(HoldingPolicies::anExtensionIsAsked, LoanRejection.NO_EXTENSION_ASKED));

    private static final List<Policy<Word>> FOR_A_RECALL = List.of(
            new Policy<>(Word::isOwners, LoanRejection.NOT_THE_OWNER),
            new Policy<>(HoldingPolicies::nobodySaysItIsBack, LoanRejection.RETURN_REPORTED),
            new Policy<>(HoldingPolicies::itWouldComeBackSooner, LoanRejection.RECALL_NEEDLESS));

    private static final List<Policy<Word>> FOR_WITHDRAWING =
            List.of(new Policy<>(Word::isBorrowers, LoanRejection.NOT_THE_BORROWER));

    private static final List<Policy<Word>> FOR_DENYING = List.of(
            new Policy<>(Word::isOwners, LoanRejection.NOT_THE_OWNER),
            new Policy<>(HoldingPolicies::theBorrowerSaysItIsBack, LoanRejection.RETURN_NOT_REPORTED));

    private HoldingPolicies() {}

    static Optional<Decision> againstExtension(Word word) {
        return whileOut(FOR_AN_EXTENSION, word);
    }

    static Optional<Decision> againstGranting(Word word) {
        return whileOut(FOR_GRANTING, word);
    }

    static Optional<Decision> againstRefusingExtension(Word word) {
        return whileOut(FOR_REFUSING, word);
    }

    static Optional<Decision> againstRecall(Word word) {
        return whileOut(FOR_A_RECALL, word);
    }

    static Optional<Decision> againstReturn(Word word) {
        return whileOut(List.of(), word);
    }

    static Optional<Decision> againstWithdrawingReturn(Word word) {
        return whileOut(FOR_WITHDRAWING, word);
    }

    static Optional<Decision> againstDenyingReturn(Word word) {
        return whileOut(FOR_DENYING, word);
    }

    static Optional<Decision> againstLoss(Word word) {
        return whileOut(List.of(), word);
    }

    /** A steward settles what the two do not agree on, or what an owner who has left cannot confirm. */
    static Optional<Decision> againstSettling(Word word) {
        return whileOut(List.of(), word).or(() -> {
            boolean isOpen = word.loan() instanceof Out out && out.keeping().back() == Back.REFERRED;
            return isOpen || LoanPolicies.hasOwnerLeft(word)
                    ? Optional.empty()
                    : Optional.of(Decision.rejected(LoanRejection.NOTHING_TO_SETTLE));
        });
    }

    static Optional<Decision> againstDeclaringLost(Word word) {
        return whileOut(List.of(), word).or(() -> {
            boolean isLongOverdue = word.loan() instanceof Out out
                    && word.today().isAfter(out.dueOn().plusDays(word.rules().lostAfterDaysOverdue()));
            return isLongOverdue ? Optional.empty() : Optional.of(Decision.rejected(LoanRejection.NOT_LONG_OVERDUE));
        });
    }

    /** A steward may move a due day into days that are free, not into somebody else's. */
    static Optional<Decision> againstMovingDue(Word word, LocalDate dueOn) {
        return whileOut(List.of(), word)
                .or(() -> isAhead(word, dueOn)
                        ? Optional.empty()
                        : Optional.of(Decision.rejectedAt("/dueOn", LoanRejection.DAYS_WRONG)))
                .or(() -> isFreeUntil(word, dueOn)
                        ? Optional.empty()
                        : Optional.of(Decision.rejected(LoanRejection.DAYS_TAKEN)));
    }

    /** While it is out, or for some days after it came back. */
    static Optional<Decision> againstDamage(Word word) {
        LoanRejection refusal = switch (word.loan()) {
            case Out out -> null;
            case Ended ended
            when ended.ending() == Ending.RETURNED && ended.on() != null ->
                word.today().isAfter(ended.on().plusDays(word.rules().remarkDays())) ? LoanRejection.TOO_LATE : null;
            case Ended ended -> LoanRejection.LOAN_ENDED;
            case LoanState.Known other -> LoanRejection.ITEM_NOT_HANDED_OVER;
        };
        return Optional.ofNullable(refusal).map(Decision::rejected);
    }

    static Optional<Decision> againstReopening(Word word, LocalDate dueOn) {
        if (!LoanPolicies.hasEnded(word, Ending.RETURNED)) {
            return Optional.of(Decision.rejected(LoanRejection.LOAN_NOT_RETURNED));
        }
        if (!isAhead(word, dueOn)) {
            return Optional.of(Decision.rejectedAt("/dueOn", LoanRejection.DAYS_WRONG));
        }
        boolean isFree = word.availability().isFree(Span.ofDays(word.today(), dueOn), null);
        return isFree ? Optional.empty() : Optional.of(Decision.rejected(LoanRejection.ITEM_NOT_AVAILABLE));
    }

    static Optional<Decision> againstThanks(Word word) {
        return LoanPolicies.hasEnded(word, Ending.RETURNED)
                ? Optional.empty()
                : Optional.of(Decision.rejected(LoanRejection.LOAN_NOT_RETURNED));
    }

    private static Optional<Decision> whileOut(List<Policy<Word>> policies, Word word) {
        return Policy.firstBroken(WHILE_OUT, word).or(() -> Policy.firstBroken(policies, word));
    }

    private static boolean theItemIsOut(Word word) {
        return word.loan() instanceof Out;
    }

    private static Optional<Out> out(Word word) {
        return word.loan() instanceof Out out ? Optional.of(out) : Optional.empty();
    }

    private static boolean extendingIsNotBlocked(Word word) {
        return !Standing.of(word.context().lookup(), word.terms().borrower()).isBlocked(Scope.EXTENDING, word.today());
    }

    private static boolean nobodySaysItIsBack(Word word) {
        return out(word).filter(out -> out.keeping().back() == Back.NO).isPresent();
    }

    private static boolean theBorrowerSaysItIsBack(Word word) {
        return out(word).filter(out -> out.keeping().back() == Back.REPORTED).isPresent();
    }

    private static boolean theOwnerDoesNotWantItBack(Word word) {
        return out(word).filter(out -> !out.keeping().isRecalled()).isPresent();
    }

    private static boolean itIsNotLongOverdue(Word word) {
        int days = word.rules().extensionUntilDaysOverdue();
        return out(word)
                .filter(out -> !word.today().isAfter(out.dueOn().plusDays(days)))
                .isPresent();
    }

    private static boolean itHasNotBeenExtendedOften(Word word) {
        Rules rules = word.rules();
        return out(word)
                .filter(out -> out.keeping().extensions() < rules.extensionsAtMost())
                .filter(out ->
                        !Holding.extended(word, out).isAfter(out.handedOverOn().plusDays(rules.loanDaysAtMost())))
                .isPresent();
    }

    private static boolean nobodyWaits(Word word) {
        return Waitlist.of(word.context().lookup(), word.terms().item()).turns().stream()
                .noneMatch(Waitlist.Turn::isWaiting);
    }

    private static boolean theFurtherDaysAreFree(Word word) {
        return out(word)
                .filter(out -> isFreeUntil(word, Holding.extended(word, out)))
                .isPresent();
    }

    private static boolean anExtensionIsAsked(Word word) {
        return out(word).filter(out -> out.keeping().askedUntil() != null).isPresent();
    }

    private static boolean theAskedDayIsNotOver(Word word) {
        return out(word)
                .flatMap(out -> Optional.ofNullable(out.keeping().askedUntil()))
                .filter(until -> !until.isBefore(word.today()))
                .isPresent();
    }

    private static boolean theAskedDaysAreFree(Word word) {
        return out(word)
                .flatMap(out -> Optional.ofNullable(out.keeping().askedUntil()))
                .filter(until -> isFreeUntil(word, until))
                .isPresent();
    }

    /** The days from today to that one, not counting this loan itself. */
    private static boolean isFreeUntil(Word word, LocalDate day) {
        return day.isBefore(word.today())
                || word.availability()
                        .isFree(
                                Span.ofDays(word.today(), day),
                                word.terms().loan().subject());
    }

    private static boolean itWouldComeBackSooner(Word word) {
        return out(word)
                .filter(out -> Holding.recalled(word, out).isBefore(out.dueOn()))
                .isPresent();
    }

    private static boolean isAhead(Word word, LocalDate day) {
        LocalDate today = word.today();
        return !day.isBefore(today) && !day.isAfter(today.plusDays(word.rules().loanDaysAtMost()));
    }
}
