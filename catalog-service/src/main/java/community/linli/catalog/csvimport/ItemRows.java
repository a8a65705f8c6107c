package community.linli.catalog.csvimport;

import community.linli.catalog.community.CommunityId;
import community.linli.catalog.household.HouseholdId;
import community.linli.catalog.household.HouseholdState;
import community.linli.catalog.item.ItemId;
import community.linli.catalog.item.ItemState;
import community.linli.catalog.item.ItemWords;
import community.linli.eventsourcing.Event;
import community.linli.eventsourcing.Lookup;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Holds every row of an item file against the rules before any is listed. */
public final class ItemRows {

    private final BadCells bad;
    private final Map<String, Integer> numbers = new HashMap<>();

    private ItemRows(String file) {
        this.bad = new BadCells(file);
    }

    /** What the rows come to; items that the lookup knows come to nothing. */
    public static Rows read(CommunityId community, String file, List<ItemRow> rows, Lookup lookup) {
        ItemRows check = new ItemRows(file);
        List<Event> events = new ArrayList<>();
        for (ItemRow row : rows) {
            int before = check.bad.count();
            HouseholdId household = ImportedIds.household(community, row.unit(), row.door());
            if (lookup.find(HouseholdState.class, household.value()).isEmpty()) {
                check.bad.add(
                        row.line(),
                        "door",
                        "unknown-door",
                        "There is no door " + row.unit() + " " + row.door() + " in this community.");
            }
            ItemWords words = check.words(row);
            int number = check.numbers.merge(household + "|" + row.name(), 1, Integer::sum);
            ItemId item = ImportedIds.item(community, row.unit(), row.door(), row.name(), number);
            boolean isNew = lookup.find(ItemState.class, item.value()).isEmpty();
            if (check.bad.count() == before && isNew) {
                events.add(words.listed(item, community, household));
            }
        }
        return new Rows(events, check.bad.violations());
    }

    private ItemWords words(ItemRow row) {
        OptionalInt days = days(row);
        boolean isUnreadable = days.isEmpty() && !row.loanDays().isEmpty();
        @Nullable Integer loanDays = days.isPresent() ? days.getAsInt() : null;
        ItemWords words = new ItemWords(row.name(), row.category(), row.mode(), loanDays, row.note());
        if (isUnreadable) {
            bad.add(row.line(), "loan_days", "not-a-number", "The days are a whole number.");
        }
        words.flaws().stream()
                .filter(flaw -> !isUnreadable || !flaw.field().equals("loan_days"))
                .forEach(flaw -> bad.add(row.line(), flaw.field(), flaw.code(), flaw.message()));
        return words;
    }

    private static OptionalInt days(ItemRow row) {
        try {
            return row.loanDays().isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(row.loanDays()));
        } catch (NumberFormatException e) {
            return OptionalInt.empty();
        }
    }
}
