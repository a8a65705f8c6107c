package community.linli.lending.account;

import community.linli.eventsourcing.Lookup;
import community.linli.lending.account.HouseholdAccount.Open;
import community.linli.lending.facts.HouseholdId;
import community.linli.lending.houserules.Rules;
import community.linli.lending.itemdiary.ItemDiary;
import community.linli.lending.standing.Standing;
import community.linli.lending.standing.StandingEvent.Scope;
import java.time.LocalDate;
import java.util.List;

/**
 * A household that would borrow or wait, and what speaks against it whatever the item.
 *
 * @param rules those that hold for the item
 * @param today the local date of the question
 */
public record Borrower(HouseholdId household, Rules rules, LocalDate today, Lookup lookup) {

    /** Whether a steward has laid down that it asks for nothing. */
    public boolean isBlocked() {
        return Standing.of(lookup, household).isBlocked(Scope.ASKING, today);
    }

    /** Whether it keeps something beyond its due day, and the rules mind, and no exception lets it. */
    public boolean isTooLate() {
        return rules.overdueBlocks() && !isExcepted() && claims().stream().anyMatch(this::isOverdue);
    }

    /** From the moment the due day is over, whether or not a timer has said so yet. */
    private boolean isOverdue(Open open) {
        return ItemDiary.of(lookup, open.item())
                .claimBy(open.by())
                .filter(claim -> claim.isOverdue(today))
                .isPresent();
    }

    /** What it has open for certain. */
    public List<Open> claims() {
        return account().claims(lookup);
    }

    /** Whether one more is allowed beside so many. */
    public boolean mayHaveMoreThan(int claims) {
        return isExcepted() || claims < account().limit(rules);
    }

    /** The sentence for who may not have more than so many. */
    public String limitReached(int claims) {
        return "Your household has " + claims + " requests, turns, reservations and loans open, and "
                + account().limit(rules) + " are allowed"
                + (account().isNewcomer() ? " until you have brought something back for the first time." : ".");
    }

    private HouseholdAccount account() {
        return HouseholdAccount.of(lookup, household);
    }

    private boolean isExcepted() {
        return Standing.of(lookup, household).isExcepted(Scope.ASKING, today);
    }
}
