package community.linli.catalog.csvimport;

import community.linli.eventsourcing.Violation;
import java.util.ArrayList;
import java.util.List;

/** What is wrong in a file, cell by cell, under the name the file has in problems. */
final class BadCells {

    private final String file;
    private final List<Violation> violations = new ArrayList<>();

    BadCells(String file) {
        this.file = file;
    }

    void add(int line, String column, String code, String message) {
        violations.add(new Violation(file + ":" + line + ":" + column, code, message));
    }

    int count() {
        return violations.size();
    }

    List<Violation> violations() {
        return List.copyOf(violations);
    }
}
