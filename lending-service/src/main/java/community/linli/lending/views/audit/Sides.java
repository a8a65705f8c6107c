package community.linli.lending.views.audit;

import community.linli.lending.facts.HouseholdId;
import community.linli.lending.loan.LoanEvent.LoanReturned;
import community.linli.lending.loan.Parties;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Tells which side somebody was on where the event leaves it open: the side on which the same person acted elsewhere in this loan, else that of the
 * household behind whose door the person lives now; who lives behind another door and brought a loan to its end is a steward.
 */
final class Sides {

    private static final EnumSet<Acting> HOUSEHOLDS = EnumSet.of(Acting.BORROWER, Acting.OWNER);

    private final EntryDocument beginning;
    private final Function<String, Optional<DwellingDocument>> dwellings;

    Sides(EntryDocument beginning, Function<String, Optional<DwellingDocument>> dwellings) {
        this.beginning = beginning;
        this.dwellings = dwellings;
    }

    static boolean isIn(EntryDocument beginning, String community) {
        Parties parties = beginning.parties();
        return parties != null && parties.community().value().equals(community);
    }

    static boolean isParty(EntryDocument beginning, DwellingDocument home) {
        return side(beginning, home.household()).isPresent();
    }

    /** The same, with nothing left open that can be known. */
    List<EntryDocument> told(List<EntryDocument> entries) {
        Map<String, Acting> known = new HashMap<>();
        known.put(beginning.actor(), beginning.by());
        entries.stream()
                .filter(entry -> HOUSEHOLDS.contains(entry.by()))
                .forEach(entry -> known.putIfAbsent(entry.actor(), entry.by()));
        return entries.stream()
                .map(entry -> entry.by() == Acting.PARTY
                        ? entry.actedAs(known.computeIfAbsent(entry.actor(), person -> atHome(entry, person)))
                        : entry)
                .toList();
    }

    private Acting atHome(EntryDocument entry, String person) {
        Acting otherwise = entry.what().equals(LoanReturned.class.getSimpleName()) ? Acting.STEWARD : Acting.PARTY;
        return dwellings
                .apply(person)
                .map(home -> side(beginning, home.household()).orElse(otherwise))
                .orElse(Acting.PARTY);
    }

    private static Optional<Acting> side(EntryDocument beginning, HouseholdId household) {
        Parties parties = beginning.parties();
        if (parties == null) {
            return Optional.empty();
        }
        if (household.equals(parties.owner())) {
            return Optional.of(Acting.OWNER);
        }
        return household.equals(parties.borrower()) ? Optional.of(Acting.BORROWER) : Optional.empty();
    }
}
