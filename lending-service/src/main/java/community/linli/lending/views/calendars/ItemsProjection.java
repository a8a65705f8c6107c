package community.linli.lending.views.calendars;

import community.linli.eventsourcing.Event;
import community.linli.eventsourcing.Projection;
import community.linli.eventsourcing.Recorded;
import community.linli.lending.calendar.CalendarEvent;
import community.linli.lending.calendar.ItemCalendar;
import community.linli.lending.facts.CatalogFacts.AboutItem;
import community.linli.lending.facts.KnownItem;
import community.linli.lending.itemdiary.Entries;
import community.linli.lending.itemdiary.ItemDiary;
import community.linli.lending.itemdiary.ItemDiaryFold;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One document per item, gathered by the folds that keep the same for decisions. */
public final class ItemsProjection implements Projection<ItemDocument> {

    static final String NAME = "item-days";

    private final ItemDiaryFold diaries;

    /** With the rooms that claim items. */
    public ItemsProjection(List<Entries<?>> rooms) {
        diaries = new ItemDiaryFold(rooms);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<ItemDocument> documentType() {
        return ItemDocument.class;
    }

    @Override
    public boolean gathers() {
        return true;
    }

    @Override
    public List<String> documentIds(Recorded<?> recorded) {
        return switch (recorded.occurrence()) {
            case AboutItem fact -> List.of(fact.item().value());
            case CalendarEvent event ->
                Stream.concat(Stream.of(event.item().value()), diaries.keys(event).stream())
                        .distinct()
                        .toList();
            case Event event -> diaries.keys(event);
            default -> List.of();
        };
    }

    @Override
    public @Nullable ItemDocument evolve(@Nullable ItemDocument document, String documentId, Recorded<?> recorded) {
        ItemDocument item = document == null ? ItemDocument.unheardOf() : document;
        return switch (recorded.occurrence()) {
            case AboutItem fact ->
                new ItemDocument(
                        new KnownItem.Folding().evolve(item.known(), documentId, fact), item.calendar(), item.diary());
            case Event event -> after(item, documentId, event);
            default -> document;
        };
    }

    private ItemDocument after(ItemDocument item, String id, Event event) {
        ItemCalendar calendar = event instanceof CalendarEvent laidDown
                        && laidDown.item().value().equals(id)
                ? item.calendar().after(laidDown)
                : item.calendar();
        ItemDiary diary = diaries.evolve(item.diary(), id, event);
        return new ItemDocument(item.known(), calendar, diary);
    }
}
