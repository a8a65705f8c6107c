package community.linli.catalog.csvimport;

import community.linli.eventsourcing.Event;
import community.linli.eventsourcing.Violation;
import java.util.List;

/**
 * What a file comes to.
 *
 * @param events what would happen
 * @param violations the first cells that are wrong
 * @param detail how many are wrong in all
 */
public record Rows(List<Event> events, List<Violation> violations, String detail) {

    public Rows {
        events = List.copyOf(events);
        violations = List.copyOf(violations);
    }

    static Rows of(List<Event> events, BadCells bad) {
        return new Rows(events, bad.told(), bad.detail());
    }

    /** Whether any cell is wrong. */
    public boolean isWrong() {
        return !violations.isEmpty();
    }
}
