package community.linli.proposals.allocation.pabulib;

import java.util.List;

/**
 * One row of a section.
 *
 * @param cells at least one
 */
public record PbRow(List<PbCell> cells) {

    /** Keeps a copy. */
    public PbRow {
        cells = List.copyOf(cells);
    }

    /** A row that stands in no file yet. */
    public static PbRow of(List<String> texts) {
        return new PbRow(texts.stream().map(text -> new PbCell(text, 0, 0)).toList());
    }

    /** The first cell. */
    public PbCell first() {
        return cells.getFirst();
    }

    /** What the cells say. */
    public List<String> texts() {
        return cells.stream().map(PbCell::text).toList();
    }

    boolean isBlank() {
        return cells.size() == 1 && first().stripped().isEmpty();
    }
}
