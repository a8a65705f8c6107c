package community.linli.lending.views.loans;

import community.linli.lending.facts.CommunityId;
import community.linli.lending.facts.HouseholdId;
import community.linli.lending.facts.ItemId;
import community.linli.lending.loan.LoanId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A loan as its parties see it.
 *
 * @param phase how far it has come: asked for ({@code "requested"}), {@code accepted}, {@code out}, {@code returned}, {@code declined}, {@code cancelled} or {@code expired}
 * @param version the loan's version, for If-Match
 * @param requestedAt when it was asked for
 * @param ownerHandedOver whether the owner has confirmed the handover
 * @param borrowerHandedOver whether the borrower has
 * @param dueOn last local day of the loan, inclusive; once it is out
 * @param isOverdue whether the due day ended before it was back
 * @param returnReported whether the borrower says it is back
 * @param reason why it was declined or cancelled
 * @param condition how it came back
 */
public record LoanDocument(
        LoanId loan,
        ItemId item,
        CommunityId community,
        HouseholdId borrower,
        HouseholdId owner,
        String phase,
        long version,
        Instant requestedAt,
        Instant expiresAt,
        boolean ownerHandedOver,
        boolean borrowerHandedOver,
        @Nullable LocalDate dueOn,
        boolean isOverdue,
        boolean returnReported,
        @Nullable String reason,
        @Nullable String condition) {

    LoanDocument at(String reached, long reachedVersion) {
        return new LoanDocument(
                loan,
                item,
                community,
                borrower,
                owner,
                reached,
                reachedVersion,
                requestedAt,
                expiresAt,
                ownerHandedOver,
                borrowerHandedOver,
                dueOn,
                isOverdue,
                returnReported,
                reason,
                condition);
    }

    LoanDocument because(@Nullable String given) {
        return new LoanDocument(
                loan,
                item,
                community,
                borrower,
                owner,
                phase,
                version,
                requestedAt,
                expiresAt,
                ownerHandedOver,
                borrowerHandedOver,
                dueOn,
                isOverdue,
                returnReported,
                given,
                condition);
    }

    LoanDocument confirmed(boolean byOwner, boolean byBorrower) {
        return new LoanDocument(
                loan,
                item,
                community,
                borrower,
                owner,
                phase,
                version,
                requestedAt,
                expiresAt,
                ownerHandedOver || byOwner,
                borrowerHandedOver || byBorrower,
                dueOn,
                isOverdue,
                returnReported,
                reason,
                condition);
    }

    LoanDocument due(LocalDate day, boolean overdue) {
        return new LoanDocument(
                loan,
                item,
                community,
                borrower,
                owner,
                phase,
                version,
                requestedAt,
                expiresAt,
                ownerHandedOver,
                borrowerHandedOver,
                day,
                overdue,
                returnReported,
                reason,
                condition);
    }

    LoanDocument back(boolean reported, @Nullable String as) {
        return new LoanDocument(
                loan,
                item,
                community,
                borrower,
                owner,
                phase,
                version,
                requestedAt,
                expiresAt,
                ownerHandedOver,
                borrowerHandedOver,
                dueOn,
                isOverdue,
                reported,
                reason,
                as);
    }
}
