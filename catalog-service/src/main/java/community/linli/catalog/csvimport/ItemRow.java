package community.linli.catalog.csvimport;

/** A row of an item file as written; {@code line} counts from 1 with the heading. */
public record ItemRow(
        int line, String unit, String door, String name, String category, String mode, String loanDays, String note) {}
