package community.linli.lending.loan;

import community.linli.lending.facts.CommunityId;
import community.linli.lending.facts.HouseholdId;
import community.linli.lending.facts.ItemId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where a loan stands. */
public sealed interface LoanState {

    /** Who lends what to whom; fixed with the request. */
    record Terms(
            LoanId loan, ItemId item, CommunityId community, HouseholdId borrower, HouseholdId owner, int loanDays) {

        /** The side on which a household stands, if it is a party. */
        Optional<Side> sideOf(HouseholdId household) {
            if (household.equals(owner)) {
                return Optional.of(Side.OWNER);
            }
            return household.equals(borrower) ? Optional.of(Side.BORROWER) : Optional.empty();
        }
    }

    /** A loan that has been asked for. */
    sealed interface Known extends LoanState {

        /** Who lends what to whom. */
        Terms terms();
    }

    /** Before the request. */
    record Unasked() implements LoanState {}

    /** Waiting for the owner's word. */
    record Requested(Terms terms, Instant expiresAt) implements Known {}

    /**
     * Promised.
     *
     * @param handoverBy when the promise ends
     * @param confirmed the side that has confirmed the handover; null while neither has
     */
    record Accepted(
            Terms terms, Instant handoverBy, @Nullable Side confirmed) implements Known {}

    /**
     * In the borrower's home.
     *
     * @param dueOn last day of the loan
     * @param overdueFrom the moment after it
     * @param markedOverdue whether that has been recorded
     * @param returnReported whether the borrower says it is back
     */
    record Out(Terms terms, LocalDate dueOn, Instant overdueFrom, boolean markedOverdue, boolean returnReported)
            implements Known {

        /** Whether the end of the due day would make it late: who has said in time that it is back does not wait for the owner's word. */
        boolean mayBecomeOverdue() {
            return !markedOverdue && !returnReported;
        }
    }

    /** Over. */
    record Ended(Terms terms, Ending ending) implements Known {}

    /** How a loan ended. */
    enum Ending {
        DECLINED,
        CANCELLED,
        EXPIRED,
        LAPSED,
        RETURNED
    }
}
