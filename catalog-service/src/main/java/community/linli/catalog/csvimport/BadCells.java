package community.linli.catalog.csvimport;

import community.linli.eventsourcing.Violation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What is wrong in a file, once per cell, under the name the file has in problems. All are counted and the first are told: an answer has an
 * end, however bad the file is.
 */
final class BadCells {

    /** How many are told. */
    static final int MOST_TOLD = 200;

    private final String file;
    private final Set<String> wrong = new HashSet<>();
    private final List<Violation> told = new ArrayList<>();

    BadCells(String file) {
        this.file = file;
    }

    /** Notes the cell unless something has been found in it before. */
    void add(int line, String column, String code, String message) {
        addAt(file + ":" + line + ":" + column, code, message);
    }

    /** Notes the whole row. */
    void addRow(int line, String code, String message) {
        addAt(file + ":" + line, code, message);
    }

    private void addAt(String where, String code, String message) {
        if (wrong.add(where) && told.size() < MOST_TOLD) {
            told.add(new Violation(where, code, message));
        }
    }

    int count() {
        return wrong.size();
    }

    List<Violation> told() {
        return List.copyOf(told);
    }

    /** What the answer says about all of them. */
    String detail() {
        String all = count() == 1 ? "One cell or row is wrong" : count() + " cells or rows are wrong";
        String part = count() > told.size() ? ", the first " + told.size() + " are named" : "";
        return all + part + "; nothing was imported.";
    }
}
