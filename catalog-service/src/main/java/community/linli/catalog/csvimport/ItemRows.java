package community.linli.catalog.csvimport;

import community.linli.catalog.community.CommunityId;
import community.linli.catalog.household.HouseholdId;
import community.linli.catalog.household.HouseholdState;
import community.linli.catalog.item.HouseholdItems;
import community.linli.catalog.item.ItemDetails;
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
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Holds every row of an item file against the rules before any is listed. */
public final class ItemRows {

    /** Between the parts of a kit, as an export writes them and as people do. */
    private static final Pattern BETWEEN_PARTS = Pattern.compile("[;；、]");

    /** Columns that have another name than the field. */
    private static final Map<String, String> COLUMNS =
            Map.of("depositFen", "deposit_fen", "replacementFen", "replacement_fen", "pickUp", "pick_up");

    private final BadCells bad;
    private final Map<HouseholdId, Cell> cells = new HashMap<>();

    /** What a household lists and, once its rows are read, will list. */
    private static final class Cell {
        private final Map<String, Integer> unclaimed = new HashMap<>();
        private final Map<String, Integer> numbers = new HashMap<>();
        private int size;

        static Cell of(HouseholdId household, Lookup lookup) {
            Cell cell = new Cell();
            for (ItemId item : HouseholdItems.of(household, lookup)) {
                cell.size++;
                lookup.find(ItemState.class, item.value())
                        .filter(ItemState.Listed.class::isInstance)
                        .map(ItemState.Listed.class::cast)
                        .ifPresent(listed -> cell.unclaimed.merge(listed.words().name(), 1, Integer::sum));
            }
            return cell;
        }

        /** Whether the row is one of the things of that name that the household lists, each of which is meant by one row. */
        boolean hangsAlready(String name) {
            int left = unclaimed.getOrDefault(name, 0);
            unclaimed.put(name, Math.max(0, left - 1));
            return left > 0;
        }
    }

    private ItemRows(String file) {
        this.bad = new BadCells(file);
    }

    /**
     * What the rows come to. The n-th row of a name behind a door means the n-th thing of that name which its household lists, whoever listed it;
     * what hangs on the board comes to nothing, however it is described. What has been taken off the board and stands in a file again is listed
     * anew.
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
            Cell cell = check.cells.computeIfAbsent(household, unread -> Cell.of(unread, lookup));
            if (!cell.hangsAlready(row.name())) {
                events.add(words.listed(next(community, row, cell, lookup), community, household));
                cell.size++;
                check.hasRoom(row, cell);
            }
        }
        return Rows.of(events, check.bad);
    }

    private void hasRoom(ItemRow row, Cell cell) {
        if (cell.size > HouseholdItems.MOST) {
            bad.add(row.line(), "door", "full", "A household lists at most 5,000 things.");
        }
    }

    /** The id of the next thing of that name behind that door that was never listed. */
    private static ItemId next(CommunityId community, ItemRow row, Cell cell, Lookup lookup) {
        while (true) {
            int number = cell.numbers.merge(row.name(), 1, Integer::sum);
            ItemId item = ImportedIds.item(community, row.unit(), row.door(), row.name(), number);
            if (lookup.find(ItemState.class, item.value()).isEmpty()) {
                return item;
            }
        }
    }

    private ItemWords words(ItemRow row) {
        ItemDetails details = new ItemDetails(
                row.more().get("condition"),
                row.more().get("description"),
                number(row, "replacement_fen", row.more().get("replacement_fen")),
                row.more().get("pick_up"));
        ItemWords words = new ItemWords(
                row.name(),
                row.category(),
                row.mode(),
                whole(number(row, "loan_days", row.loanDays())),
                row.note(),
                whole(number(row, "copies", row.more().get("copies"))),
                parts(row.more().get("parts")),
                number(row, "deposit_fen", row.more().get("deposit_fen")),
                details);
        words.flaws().forEach(flaw -> bad.add(row.line(), column(flaw.field()), flaw.code(), flaw.message()));
        return words;
    }

    private static String column(String field) {
        return field.startsWith("parts/") ? "parts" : COLUMNS.getOrDefault(field, field);
    }

    private static @Nullable List<String> parts(@Nullable String cell) {
        return cell == null
                ? null
                : BETWEEN_PARTS
                        .splitAsStream(cell)
                        .map(String::strip)
                        .filter(part -> !part.isEmpty())
                        .toList();
    }

    /** What is too large for an int is too large for any count as well. */
    private static @Nullable Integer whole(@Nullable Long number) {
        return number == null ? null : Math.clamp(number, Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    private @Nullable Long number(ItemRow row, String column, @Nullable String cell) {
        if (cell == null || cell.isEmpty()) {
            return null;
        }
        try {
            return Long.valueOf(cell);
        } catch (NumberFormatException e) {
            String what = column.equals("loan_days") ? "The days are a whole number." : "This is a whole number.";
            bad.add(row.line(), column, "not-a-number", what);
            return null;
        }
    }
}
