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
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
        private final Set<ItemId> unclaimed = new HashSet<>();
        private final Map<String, Deque<ItemId>> byName = new HashMap<>();
        private final Map<String, Integer> numbers = new HashMap<>();
        private int size;

        static Cell of(HouseholdId household, Lookup lookup) {
            Cell cell = new Cell();
            for (ItemId item : HouseholdItems.of(household, lookup)) {
                cell.size++;
                cell.unclaimed.add(item);
                lookup.find(ItemState.class, item.value())
                        .filter(ItemState.Listed.class::isInstance)
                        .map(ItemState.Listed.class::cast)
                        .ifPresent(listed -> cell.byName
                                .computeIfAbsent(listed.words().name(), name -> new ArrayDeque<>())
                                .add(item));
            }
            return cell;
        }

        /**
         * The id under which the row is to be listed; empty where it means a thing that hangs already: the one to which door, name and running number
         * once gave its id, whatever it is called by now, or else one that is called so now.
         */
        Optional<ItemId> toList(CommunityId community, ItemRow row, Lookup lookup) {
            while (true) {
                int number = numbers.merge(row.name(), 1, Integer::sum);
                ItemId item = ImportedIds.item(community, row.unit(), row.door(), row.name(), number);
                if (unclaimed.remove(item)) {
                    return Optional.empty();
                }
                if (lookup.find(ItemState.class, item.value()).isEmpty()) {
                    if (isCalledSo(row.name())) {
                        numbers.merge(row.name(), -1, Integer::sum);
                        return Optional.empty();
                    }
                    size++;
                    return Optional.of(item);
                }
            }
        }

        private boolean isCalledSo(String name) {
            Deque<ItemId> called = byName.getOrDefault(name, new ArrayDeque<>());
            while (!called.isEmpty()) {
                if (unclaimed.remove(called.pop())) {
                    return true;
                }
            }
            return false;
        }
    }

    private ItemRows(String file) {
        this.bad = new BadCells(file);
    }

    /**
     * What the rows come to. A row means a thing by door, name and running number, also one that was renamed since, or that its household listed itself;
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
            cell.toList(community, row, lookup).ifPresent(item -> {
                events.add(words.listed(item, community, household));
                check.hasRoom(row, cell);
            });
        }
        return Rows.of(events, check.bad);
    }

    private void hasRoom(ItemRow row, Cell cell) {
        if (cell.size > HouseholdItems.MOST) {
            bad.add(row.line(), "door", "full", "A household lists at most 5,000 things.");
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
