package community.linli.catalog.csvimport;

import community.linli.catalog.community.CommunityId;
import community.linli.catalog.household.HouseholdEvent.HouseholdRegistered;
import community.linli.catalog.household.HouseholdId;
import community.linli.catalog.household.HouseholdState;
import community.linli.eventsourcing.Event;
import community.linli.eventsourcing.Lookup;
import community.linli.eventsourcing.PlainWords;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Holds every row of a household file against the rules before any is entered. */
public final class HouseholdRows {

    private static final int MAX_TEXT = 20;
    private static final int LOWEST_FLOOR = -5;
    private static final int HIGHEST_FLOOR = 120;

    private final BadCells bad;
    private final Map<HouseholdId, Integer> lines = new HashMap<>();

    private HouseholdRows(String file) {
        this.bad = new BadCells(file);
    }

    /** What the rows come to; doors that the lookup knows come to nothing. */
    public static Rows read(CommunityId community, String file, List<HouseholdRow> rows, Lookup lookup) {
        HouseholdRows check = new HouseholdRows(file);
        List<Event> events = new ArrayList<>();
        for (HouseholdRow row : rows) {
            int before = check.bad.count();
            check.text(row.line(), "unit", row.unit());
            check.text(row.line(), "door", row.door());
            int floor = check.floor(row);
            HouseholdId household = ImportedIds.household(community, row.unit(), row.door());
            check.once(row, household);
            boolean isNew = lookup.find(HouseholdState.class, household.value()).isEmpty();
            if (check.bad.count() == before && isNew) {
                events.add(new HouseholdRegistered(household, community, row.unit(), floor, row.door()));
            }
        }
        return Rows.of(events, check.bad);
    }

    private void text(int line, String column, String text) {
        if (text.isBlank()) {
            bad.add(line, column, "missing", "This must not be empty.");
        } else if (PlainWords.length(text) > MAX_TEXT) {
            bad.add(line, column, "too-long", "At most " + MAX_TEXT + " characters, please.");
        } else if (!PlainWords.isLine(text)) {
            bad.add(line, column, "unprintable", "Please write without control characters and line breaks.");
        }
    }

    private int floor(HouseholdRow row) {
        try {
            int floor = Integer.parseInt(row.floor());
            if (floor >= LOWEST_FLOOR && floor <= HIGHEST_FLOOR) {
                return floor;
            }
        } catch (NumberFormatException e) {
            // told below like a number out of range
        }
        bad.add(row.line(), "floor", "not-a-floor", "The floor is a whole number from -5 to 120.");
        return 0;
    }

    private void once(HouseholdRow row, HouseholdId household) {
        Integer first = lines.putIfAbsent(household, row.line());
        if (first != null) {
            bad.add(row.line(), "door", "twice", "This door is already in line " + first + ".");
        }
    }
}
