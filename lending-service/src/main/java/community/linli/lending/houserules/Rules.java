package community.linli.lending.houserules;

import java.time.Duration;
import java.util.List;

/**
 * The numbers by which a district, a community or a category lends. What is decided keeps the numbers it was decided by; a change concerns what
 * is asked from then on, and a lowered limit ends nothing.
 *
 * @param requestLife how long a request waits for the owner's answer (3 days)
 * @param nudgeAfter when the owner is reminded of a request (24 hours)
 * @param promiseLife how long an accepted item is kept for the borrower where no day was agreed (7 days)
 * @param fetchGraceDays days after an agreed first day on which it may still be fetched (2)
 * @param turnOfferDays open days for which a turn on the waitlist is offered (3)
 * @param claimsAtMost requests, turns, reservations and loans of one household at once (5)
 * @param newcomerClaimsAtMost the same until the household's first return (2)
 * @param loanDaysAtMost longest loan, whatever the board says, in days (365)
 * @param extensionsAtMost how often a loan may be extended, each time by its loan days (2)
 * @param extensionUntilDaysOverdue days after the due day on which an extension may still be asked (14)
 * @param recallGuaranteedDays days that a borrower has the item for certain (3)
 * @param recallNoticeDays days between a recall and the new due day (2)
 * @param overdueBlocks whether a household with an overdue loan may ask for nothing new (true)
 * @param lostAfterDaysOverdue days after the due day from which a steward may declare an item lost (30)
 * @param backdatedDaysAtMost how long ago a loan begun at the door may have begun (7 days)
 * @param horizonDays how far ahead days may be reserved (90)
 * @param bufferDays days between two loans of one copy (0)
 * @param reminderDays days from the due day, negative before it, on which the borrower is reminded, ascending
 * @param claimSilenceDays days after which a steward settles a return that only the borrower has confirmed (7)
 * @param mediationAfterDays days after which a steward is asked to mediate an open case (14)
 * @param remarkDays days after the return on which damage may still be reported (3)
 */
public record Rules(
        Duration requestLife,
        Duration nudgeAfter,
        Duration promiseLife,
        int fetchGraceDays,
        int turnOfferDays,
        int claimsAtMost,
        int newcomerClaimsAtMost,
        int loanDaysAtMost,
        int extensionsAtMost,
        int extensionUntilDaysOverdue,
        int recallGuaranteedDays,
        int recallNoticeDays,
        boolean overdueBlocks,
        int lostAfterDaysOverdue,
        int backdatedDaysAtMost,
        int horizonDays,
        int bufferDays,
        List<Integer> reminderDays,
        int claimSilenceDays,
        int mediationAfterDays,
        int remarkDays) {

    private static final List<Integer> REMINDERS = List.of(-2, 0, 1, 3, 7, 14);

    public Rules {
        reminderDays = List.copyOf(reminderDays);
    }

    /** What holds where nobody has set anything else. */
    public static Rules usual() {
        return lasting(Duration.ofDays(3), Duration.ofDays(7));
    }

    /** The usual rules with requests and promises that last so long. */
    public static Rules lasting(Duration requestLife, Duration promiseLife) {
        return new Rules(
                requestLife,
                Duration.ofDays(1),
                promiseLife,
                2,
                3,
                5,
                2,
                365,
                2,
                14,
                3,
                2,
                true,
                30,
                7,
                90,
                0,
                REMINDERS,
                7,
                14,
                3);
    }
}
