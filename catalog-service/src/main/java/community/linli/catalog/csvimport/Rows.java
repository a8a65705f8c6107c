package community.linli.catalog.csvimport;

import community.linli.eventsourcing.Event;
import community.linli.eventsourcing.Violation;
import java.util.List;

/** What a file comes to: what would happen, and every cell that is wrong. */
public record Rows(List<Event> events, List<Violation> violations) {

    public Rows {
        events = List.copyOf(events);
        violations = List.copyOf(violations);
    }
}
