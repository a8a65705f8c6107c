package community.linli.catalog.csvimport;

import community.linli.catalog.community.CommunityId;
import community.linli.catalog.household.HouseholdId;
import community.linli.catalog.household.HouseholdState;
import community.linli.catalog.item.HouseholdItems;
import community.linli.catalog.item.ItemId;
import community.linli.catalog.item.ItemState;
import community.linli.catalog.item.ItemWords;
import community.linli.eventsourcing.Event;
import community.linli.eventsourcing.Lookup;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Holds every row of an item file against the rules before any is listed. */
public final class ItemRows {

    private final BadCells bad;
    private final Map<List<String>, Integer> numbers = new HashMap<>();
    private final Map<HouseholdId, Integer> cells = new HashMap<>();

    private ItemRows(String file) {
        this.bad = new BadCells(file);
    }

    /**
     * What the rows come to; items that hang on the board come to nothing. What has been taken off the board and stands in a file again is
     * listed anew.
     */
    public static Rows read(CommunityId community, String file, List<ItemRow> rows, Lookup lookup) {
        ItemRows check = new ItemRows(file);
        List<Event> events = new ArrayList<>();
        for (ItemRow row : rows) {
            int before = check.bad.count();
            HouseholdId first = ImportedIds.household(community, row.unit(), row.door());
            Optional<HouseholdId> latest = HouseholdState.latest(first, lookup);
            if (latest.isEmpty()) {
                check.bad.add(row.line(), "door", "unknown-door", "There is no such door in this community.");
            }
            ItemWords words = check.words(row);
            if (check.bad.count() > before || latest.isEmpty()) {
                continue;
            }
            HouseholdId household = latest.get();
            ItemId item = check.next(community, household, row, lookup);
            if (lookup.find(ItemState.class, item.value()).isEmpty()) {
                events.add(words.listed(item, community, household));
                check.hasRoom(row, household, lookup);
            }
        }
        return Rows.of(events, check.bad);
    }

    private void hasRoom(ItemRow row, HouseholdId household, Lookup lookup) {
        int listed = cells.compute(
                household,
                (door, known) ->
                        1 + (known == null ? HouseholdItems.of(door, lookup).size() : known));
        if (listed > HouseholdItems.MOST) {
            bad.add(row.line(), "door", "full", "A household lists at most 5,000 things.");
        }
    }

    /** The next thing of that name behind that door which has neither been taken off the board nor become another household's. */
    private ItemId next(CommunityId community, HouseholdId household, ItemRow row, Lookup lookup) {
        List<String> thing = List.of(row.unit(), row.door(), row.name());
        while (true) {
            int number = numbers.merge(thing, 1, Integer::sum);
            ItemId item = ImportedIds.item(community, row.unit(), row.door(), row.name(), number);
            if (lookup.find(ItemState.class, item.value())
                    .filter(state -> !isListedBy(household, state))
                    .isEmpty()) {
                return item;
            }
        }
    }

    private static boolean isListedBy(HouseholdId household, ItemState state) {
        return state instanceof ItemState.Listed listed && listed.household().equals(household);
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
