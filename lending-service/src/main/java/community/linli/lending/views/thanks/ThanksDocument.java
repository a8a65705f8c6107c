package community.linli.lending.views.thanks;

import community.linli.lending.facts.CommunityId;
import community.linli.lending.facts.HouseholdId;
import community.linli.lending.facts.ItemId;
import community.linli.lending.loan.LoanId;
import java.time.Instant;

/**
 * One side's thanks for one loan.
 *
 * @param place where it hangs on the wall: later ones have greater places, no two the same
 * @param side whose thanks it is: {@code owner} or {@code borrower}
 * @param by who wrote it; never leaves the service
 */
record ThanksDocument(
        String place,
        CommunityId community,
        LoanId loan,
        String side,
        ItemId item,
        HouseholdId from,
        HouseholdId to,
        String by,
        String text,
        Instant saidAt) {}
