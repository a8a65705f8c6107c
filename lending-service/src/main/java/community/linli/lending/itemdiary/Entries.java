package community.linli.lending.itemdiary;

import community.linli.eventsourcing.Event;
import java.util.List;
import java.util.function.Function;

/**
 * How one room writes into diaries and accounts.
 *
 * @param events the room's sealed interface of events
 * @param told what one of them writes; often nothing
 */
public record Entries<E extends Event>(Class<E> events, Function<E, List<Entry>> told) {

    /** What the event writes, if it is of this room. */
    public List<Entry> of(Event event) {
        return events.isInstance(event) ? told.apply(events.cast(event)) : List.of();
    }

    /** What the event writes, whichever room it is of. */
    public static List<Entry> of(List<Entries<?>> rooms, Event event) {
        return rooms.stream().flatMap(room -> room.of(event).stream()).toList();
    }
}
