package community.linli.catalog.desk;

import community.linli.catalog.views.board.Board;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Words for the labels of what is on a board. */
record LabelTexts(PrintSubject subject, PublicPages pages) {

    /** In the order of the board. */
    List<LabelText> where(Predicate<Board.Item> isWanted, Predicate<Board.Door> isWantedDoor) {
        List<LabelText> labels = new ArrayList<>();
        for (Board.Unit unit : subject.board().units()) {
            for (Board.Door door : unit.doors()) {
                if (isWantedDoor.test(door)) {
                    door.items().stream().filter(isWanted).forEach(item -> labels.add(label(unit, door, item)));
                }
            }
        }
        return labels;
    }

    /** The door behind which a household lives. */
    Optional<String> placeOf(String household) {
        return subject.board().units().stream()
                .flatMap(unit -> unit.doors().stream()
                        .filter(door -> door.household().equals(household))
                        .map(door -> place(unit, door)))
                .findFirst();
    }

    private LabelText label(Board.Unit unit, Board.Door door, Board.Item item) {
        PrintWords words = subject.words();
        Integer days = item.loanDays();
        return new LabelText(
                item.name(),
                item.mode(),
                days == null ? words.modes().getOrDefault(item.mode(), item.mode()) : words.loanDays(days),
                place(unit, door),
                subject.board().name(),
                pages.item(subject.district(), subject.board().community(), item.id()));
    }

    private static String place(Board.Unit unit, Board.Door door) {
        return unit.unit() + " " + door.door();
    }
}
