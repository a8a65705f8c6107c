package community.linli.catalog.csvimport;

/** A row of a household file as written; {@code line} counts from 1 with the heading. */
public record HouseholdRow(int line, String unit, String floor, String door) {}
