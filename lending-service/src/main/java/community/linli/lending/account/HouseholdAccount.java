package community.linli.lending.account;

import community.linli.eventsourcing.Lookup;
import community.linli.eventsourcing.Subject;
import community.linli.lending.facts.HouseholdId;
import community.linli.lending.facts.ItemId;
import community.linli.lending.houserules.Rules;
import community.linli.lending.itemdiary.ItemDiary;
import java.util.List;

/**
 * What one household has open as a borrower, and what it has brought back; kept under the household's id.
 *
 * @param open its claims, oldest first; one that an old event ended without naming the household may linger
 * @param returns how often it has brought something back
 */
public record HouseholdAccount(List<Open> open, int returns) {

    /** A claim on an item: a request, a turn, a reservation, a loan. */
    public record Open(Subject by, ItemId item) {}

    /** A household that has never asked for anything. */
    public static final HouseholdAccount NEW = new HouseholdAccount(List.of(), 0);

    public HouseholdAccount {
        open = List.copyOf(open);
    }

    /** The account of this household. */
    public static HouseholdAccount of(Lookup lookup, HouseholdId household) {
        return lookup.find(HouseholdAccount.class, household.value()).orElse(NEW);
    }

    /** What is open for certain: the diaries of the items have it still. */
    public List<Open> claims(Lookup lookup) {
        return open.stream()
                .filter(claim ->
                        ItemDiary.of(lookup, claim.item()).claimBy(claim.by()).isPresent())
                .toList();
    }

    /** How many claims the household may have at once. */
    public int limit(Rules rules) {
        return isNewcomer() ? Math.min(rules.newcomerClaimsAtMost(), rules.claimsAtMost()) : rules.claimsAtMost();
    }

    /** Whether it has yet to bring something back for the first time. */
    public boolean isNewcomer() {
        return returns == 0;
    }
}
