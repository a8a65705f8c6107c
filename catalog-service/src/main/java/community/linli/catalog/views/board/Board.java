package community.linli.catalog.views.board;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
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
 */
public record Board(String community, String name, int households, int sharingHouseholds, int items, List<Unit> units) {

    /** A stairwell. */
    public record Unit(String unit, List<Door> doors) {}

    /** A household's cell. */
    public record Door(String door, int floor, String household, List<Item> items) {}

    /** A thing in a cell; {@code availability} is {@code available}, {@code promised} or {@code out}. */
    public record Item(
            String id,
            String name,
            String category,
            String mode,
            @Nullable Integer loanDays,
            String availability) {}

    private static final Comparator<BoardDoorDocument> BY_PLACE = Comparator.comparingInt(BoardDoorDocument::floor)
            .thenComparingInt(door -> door.door().length())
            .thenComparing(BoardDoorDocument::door);

    /** Puts the board together. */
    static Board of(CommunityDocument community, List<BoardDoorDocument> doors, List<BoardItemDocument> items) {
        Map<String, List<Item>> byHousehold = items.stream()
                .filter(item -> item.household() != null && !item.isWithdrawn())
                .collect(Collectors.groupingBy(
                        item -> String.valueOf(item.household()),
                        Collectors.mapping(Board::item, Collectors.toList())));
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
                units.entrySet().stream()
                        .map(unit -> new Unit(unit.getKey(), unit.getValue()))
                        .toList());
    }

    private static Item item(BoardItemDocument item) {
        return new Item(
                String.valueOf(item.id()),
                String.valueOf(item.name()),
                String.valueOf(item.category()),
                String.valueOf(item.mode()),
                item.loanDays(),
                item.availability());
    }
}
