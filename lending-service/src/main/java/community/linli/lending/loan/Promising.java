package community.linli.lending.loan;

import community.linli.eventsourcing.Decision;
import community.linli.eventsourcing.Event;
import community.linli.eventsourcing.PlainWords;
import community.linli.eventsourcing.Subject;
import community.linli.lending.facts.KnownDistrict;
import community.linli.lending.itemdiary.Span;
import community.linli.lending.loan.LoanCommand.CounterOffer;
import community.linli.lending.loan.LoanEvent.Canceller;
import community.linli.lending.loan.LoanEvent.CounterOffered;
import community.linli.lending.loan.LoanEvent.LoanAccepted;
import community.linli.lending.loan.LoanEvent.LoanCancelled;
import community.linli.lending.loan.LoanEvent.LoanDeclined;
import community.linli.lending.loan.LoanState.Accepted;
import community.linli.lending.loan.LoanState.Ended;
import community.linli.lending.loan.LoanState.Ending;
import community.linli.lending.loan.LoanState.Offer;
import community.linli.lending.loan.LoanState.Out;
import community.linli.lending.loan.LoanState.Requested;
import community.linli.lending.loan.LoanState.Terms;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** From the question to the promise, or to the end of it. */
final class Promising {

    private Promising() {}

    static Decision accept(Word word) {
        if (word.isOwners() && (word.loan() instanceof Accepted || word.loan() instanceof Out)) {
            return Decision.noChange();
        }
        return LoanPolicies.againstAcceptance(word).orElseGet(() -> {
            Span wished = word.loan() instanceof Requested open ? open.wished() : null;
            return promised(word, wished);
        });
    }

    static Decision takeCounterOffer(Word word) {
        return LoanPolicies.againstTaking(word).orElseGet(() -> {
            Offer offer = word.loan() instanceof Requested open ? open.offer() : null;
            return promised(word, offer == null ? null : offer.days());
        });
    }

    private static Decision promised(Word word, @Nullable Span wished) {
        return days(word, wished)
                .<Decision>map(days -> Decision.accepted(accepted(word, days, wished != null)))
                .orElseGet(() -> LoanPolicies.notAvailable(word));
    }

    /**
     * The days that can be promised: those agreed, or, as soon as possible, from today to the last day that the loan can have, shorter where
     * somebody else has the item then; empty where a copy is not free.
     */
    static Optional<Span> days(Word word, @Nullable Span wished) {
        return days(word, wished, word.terms().loan().subject());
    }

    /** The same, though the copy is kept by this claim of the household's own. */
    static Optional<Span> days(Word word, @Nullable Span wished, @Nullable Subject own) {
        LocalDate today = word.today();
        if (wished != null) {
            boolean isPossible = !wished.last().isBefore(today);
            return isPossible && word.availability().isFree(from(wished, today), own)
                    ? Optional.of(from(wished, today))
                    : Optional.empty();
        }
        LocalDate keptUntil = word.now()
                .plus(word.rules().promiseLife())
                .atZone(KnownDistrict.of(word.context().lookup()).zone())
                .toLocalDate();
        LocalDate latest = word.dueDay(keptUntil.plusDays(word.terms().loanDays()));
        return word.availability().longestUntil(latest, own).map(last -> Span.ofDays(today, last));
    }

    private static Span from(Span wished, LocalDate today) {
        return wished.from().isBefore(today) ? new Span(today, wished.until()) : wished;
    }

    static LoanAccepted accepted(Word word, Span days, boolean isDated) {
        Instant usual = word.now().plus(word.rules().promiseLife());
        Instant latest = word.endOf(days.last());
        Instant handoverBy = isDated
                ? word.endOf(min(days.from().plusDays(word.rules().fetchGraceDays()), days.last()))
                : usual.isAfter(latest) ? latest : usual;
        Terms terms = word.terms();
        return new LoanAccepted(
                terms.loan(),
                terms.item(),
                handoverBy,
                days.from(),
                days.last(),
                terms.parties(),
                word.loan() instanceof Requested open ? open.askedAt() : null,
                isDated);
    }

    private static LocalDate min(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    static Decision counter(Word word, CounterOffer command) {
        return LoanPolicies.againstCounterOffer(word, command).orElseGet(() -> {
            Span days = Span.ofDays(command.from(), command.to());
            boolean already = word.loan() instanceof Requested open && new Offer(side(word), days).equals(open.offer());
            return already
                    ? Decision.noChange()
                    : Decision.accepted(new CounterOffered(
                            word.terms().loan(),
                            word.terms().item(),
                            side(word),
                            command.from(),
                            command.to(),
                            PlainWords.orNothing(command.note())));
        });
    }

    static Decision decline(Word word, String reason) {
        if (word.isOwners() && endedAs(word, Ending.DECLINED)) {
            return Decision.noChange();
        }
        return LoanPolicies.againstRefusal(word)
                .or(() -> Texts.needed("/reason", reason, LoanPolicies.MAX_TEXT_LENGTH))
                .orElseGet(() -> happened(new LoanDeclined(
                        word.terms().loan(),
                        word.terms().item(),
                        reason.strip(),
                        word.terms().parties())));
    }

    static Decision cancel(Word word, @Nullable String reason) {
        if (endedAs(word, Ending.CANCELLED)) {
            return Decision.noChange();
        }
        return LoanPolicies.againstCancellation(word)
                .or(() -> word.isOwners()
                        ? Texts.needed("/reason", reason, LoanPolicies.MAX_TEXT_LENGTH)
                        : Texts.wrong("/reason", reason, LoanPolicies.MAX_TEXT_LENGTH))
                .orElseGet(() -> happened(new LoanCancelled(
                        word.terms().loan(),
                        word.terms().item(),
                        word.isOwners() ? Canceller.OWNER : Canceller.BORROWER,
                        PlainWords.orNothing(reason),
                        word.terms().parties())));
    }

    static boolean endedAs(Word word, Ending ending) {
        return word.loan() instanceof Ended ended && ended.ending() == ending;
    }

    static Side side(Word word) {
        return word.isOwners() ? Side.OWNER : Side.BORROWER;
    }

    static Decision happened(Event event) {
        return Decision.accepted(event);
    }
}
