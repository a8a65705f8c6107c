package community.linli.lending.views.places;

import community.linli.lending.facts.CommunityId;
import community.linli.lending.facts.HouseholdId;
import community.linli.lending.facts.ItemId;
import community.linli.lending.loan.LoanId;
import community.linli.lending.reservation.ReservationId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A reservation as its two households see it.
 *
 * @param household for whom days are held
 * @param phase held until the owner's word ({@code "reserved"}), {@code confirmed}, {@code waiting} for the item to come back, {@code loan}
 *     or {@code released}
 * @param version the reservation's version, for If-Match
 * @param from first day
 * @param to last day, inclusive
 * @param answerBy until when the owner may say no or yes
 * @param isAutomatic whether the item's own rule confirmed it
 * @param waitsUntil until when it is looked whether the item comes back; once it waits
 * @param loan what it became
 * @param cause why the days were released: {@code given-back}, {@code declined}, {@code unanswered}, {@code displaced} or {@code household-left}
 * @param reason in somebody's words, where there are any
 * @param itemName what the item is called now; put in when the reservation is read
 */
record ReservationDocument(
        ReservationId reservation,
        ItemId item,
        CommunityId community,
        HouseholdId household,
        HouseholdId owner,
        String phase,
        long version,
        LocalDate from,
        LocalDate to,
        Instant answerBy,
        boolean isAutomatic,
        @Nullable Instant waitsUntil,
        @Nullable LoanId loan,
        @Nullable String cause,
        @Nullable String reason,
        @Nullable String itemName) {

    /** What may change after it was made. */
    static final class Changing {
        String phase;
        LocalDate from;
        LocalDate to;
        Instant answerBy;
        boolean isAutomatic;

        @Nullable
        Instant waitsUntil;

        @Nullable
        LoanId loan;

        @Nullable
        String cause;

        @Nullable
        String reason;

        private Changing(ReservationDocument made) {
            phase = made.phase;
            from = made.from;
            to = made.to;
            answerBy = made.answerBy;
            isAutomatic = made.isAutomatic;
            waitsUntil = made.waitsUntil;
            loan = made.loan;
            cause = made.cause;
            reason = made.reason;
        }
    }

    /** The reservation after an event, which gave it this version. */
    ReservationDocument changed(long reached, Consumer<Changing> change) {
        Changing now = new Changing(this);
        change.accept(now);
        return with(reached, now, itemName);
    }

    /** The reservation of an item that is called so. */
    ReservationDocument named(@Nullable String name) {
        return with(version, new Changing(this), name);
    }

    private ReservationDocument with(long reached, Changing now, @Nullable String name) {
        return new ReservationDocument(
                reservation,
                item,
                community,
                household,
                owner,
                now.phase,
                reached,
                now.from,
                now.to,
                now.answerBy,
                now.isAutomatic,
                now.waitsUntil,
                now.loan,
                now.cause,
                now.reason,
                name);
    }
}
