package community.linli.proposals.allocation.pabulib;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A section: a heading and rows under it.
 *
 * @param heading the names of the columns
 * @param rows in the order of the file
 */
public record PbTable(PbRow heading, List<PbRow> rows) {

    /** Keeps a copy. */
    public PbTable {
        rows = List.copyOf(rows);
    }

    /** Where a column stands, from 0; -1 if there is none of this name. */
    public int column(String name) {
        return heading.texts().stream().map(String::strip).toList().indexOf(name);
    }

    /** What a row says in a column; empty if there is no such column or the row is too short. */
    public Optional<PbCell> cell(PbRow row, String column) {
        int at = column(column);
        return at < 0 || at >= row.cells().size()
                ? Optional.empty()
                : Optional.of(row.cells().get(at));
    }

    /**
     * What a row says in a column that must be there.
     *
     * @throws PbUnreadable if it is not
     */
    public PbCell required(PbRow row, String column) {
        return cell(row, column)
                .orElseThrow(() -> new PbUnreadable(row.first(), "The row has no cell for " + column + "."));
    }

    List<PbRow> all() {
        List<PbRow> all = new ArrayList<>();
        all.add(heading);
        all.addAll(rows);
        return all;
    }
}
