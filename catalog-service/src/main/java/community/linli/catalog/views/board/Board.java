package community.linli.catalog.views.board;

import community.linli.catalog.views.board.BoardItemDocument.Listing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The board as it is read: units, each with doors, each with what its household lists. Units by name, doors by floor and number, items by
 * name and id, so that the same board is always the same bytes.
 *
 * @param households how many doors there are
 * @param sharingHouseholds how many of them list something
 * @param items how many things are listed
 * @param isPaused whether the community's board rests
 * @param pauseReason why it rests; null where nobody said so
 * @param isClosed whether the district is closed
 */
public record Board(
        String community,
        String name,
        int households,
        int sharingHouseholds,
        int items,
        boolean isPaused,
        @Nullable String pauseReason,
        boolean isClosed,
        List<Unit> units) {

    /** A stairwell. */
    public record Unit(String unit, List<Door> doors) {}

    /** A household's cell. */
    public record Door(String door, int floor, String household, List<Item> items) {}

    /**
     * A thing in a cell.
     *
     * @param availability see {@link Rest#availability(BoardItemDocument)}
     * @param copies how many of it there are
     * @param free how many of them are at home and kept for nobody
     */
    public record Item(
            String id,
            String name,
            String category,
            String mode,
            @Nullable Integer loanDays,
            String availability,
            int copies,
            int free) {}

    /** Whether a board rests: for a while, or for good. */
    record Rest(boolean isPaused, boolean isClosed) {

        /**
         * {@code available}, {@code promised} or {@code out}; where the board rests, what is at home and kept for nobody is {@code closed} with
         * the district, or {@code paused} with the community or alone, for nobody can have it.
         */
        String availability(BoardItemDocument item) {
            String where = item.availability();
            if (!where.equals(BoardItemDocument.AVAILABLE)) {
                return where;
            }
            if (isClosed) {
                return "closed";
            }
            return isPaused || item.isPaused() ? "paused" : where;
        }
    }

    private static final Comparator<BoardDoorDocument> BY_PLACE = Comparator.comparingInt(BoardDoorDocument::floor)
            .thenComparingInt(door -> door.door().length())
            .thenComparing(BoardDoorDocument::door);

    /** Puts the board together. */
    static Board of(
            CommunityDocument community,
            boolean isClosed,
            List<BoardDoorDocument> doors,
            List<BoardItemDocument> items) {
        Rest rest = new Rest(community.isPaused(), isClosed);
        Map<String, List<Item>> byHousehold = items.stream()
                .filter(item -> item.listing() != null && !item.isWithdrawn())
                .collect(Collectors.groupingBy(
                        item -> String.valueOf(item.household()),
                        Collectors.mapping(item -> item(item, rest), Collectors.toList())));
        byHousehold
                .values()
                .forEach(cell -> cell.sort(Comparator.comparing(Item::name).thenComparing(Item::id)));
        Map<String, List<Door>> units = new TreeMap<>();
        doors.stream()
                .sorted(BY_PLACE)
                .forEach(door -> units.computeIfAbsent(door.unit(), unit -> new ArrayList<>())
                        .add(new Door(
                                door.door(),
                                door.floor(),
                                door.household(),
                                byHousehold.getOrDefault(door.household(), List.of()))));
        return new Board(
                community.community(),
                community.name(),
                doors.size(),
                byHousehold.size(),
                byHousehold.values().stream().mapToInt(List::size).sum(),
                community.isPaused(),
                community.pauseReason(),
                isClosed,
                units.entrySet().stream()
                        .map(unit -> new Unit(unit.getKey(), unit.getValue()))
                        .toList());
    }

    private static Item item(BoardItemDocument item, Rest rest) {
        Listing listing = Objects.requireNonNull(item.listing());
        return new Item(
                String.valueOf(item.id()),
                listing.name(),
                listing.category(),
                listing.mode(),
                listing.loanDays(),
                rest.availability(item),
                listing.copies(),
                item.free());
    }
}
