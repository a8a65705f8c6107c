package community.linli.lending.itemdiary;

import community.linli.eventsourcing.Event;
import community.linli.eventsourcing.Fold;
import java.util.List;

/** Writes what the rooms tell into the diaries of the items they tell of. */
public final class ItemDiaryFold implements Fold<ItemDiary, Event> {

    private final List<Entries<?>> rooms;

    /** With the rooms that claim items. */
    public ItemDiaryFold(List<Entries<?>> rooms) {
        this.rooms = List.copyOf(rooms);
    }

    @Override
    public List<String> keys(Event event) {
        return Entries.of(rooms, event).stream()
                .map(entry -> entry.item().value())
                .distinct()
                .toList();
    }

    @Override
    public ItemDiary initialState() {
        return ItemDiary.empty();
    }

    @Override
    public ItemDiary evolve(ItemDiary diary, String item, Event event) {
        ItemDiary written = diary;
        for (Entry entry : Entries.of(rooms, event)) {
            written = entry.item().value().equals(item) ? written.with(entry) : written;
        }
        return written;
    }
}
