package community.linli.catalog.views.board;

/** A door of the grid. */
public record BoardDoorDocument(String household, String community, String unit, int floor, String door) {}
