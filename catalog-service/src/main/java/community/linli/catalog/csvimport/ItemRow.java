package community.linli.catalog.csvimport;

import java.util.Map;

/**
 * A row of an item file as written; {@code line} counts from 1 with the heading.
 *
 * @param more cells of {@link TableFile#MORE_ITEM_COLUMNS} that are not empty, by column
 */
public record ItemRow(
        int line,
        String unit,
        String door,
        String name,
        String category,
        String mode,
        String loanDays,
        String note,
        Map<String, String> more) {

    public ItemRow {
        more = Map.copyOf(more);
    }

    /** A row of a file that has the first columns alone. */
    public ItemRow(
            int line,
            String unit,
            String door,
            String name,
            String category,
            String mode,
            String loanDays,
            String note) {
        this(line, unit, door, name, category, mode, loanDays, note, Map.of());
    }
}
