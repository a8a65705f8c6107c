package community.linli.catalog.views.board;

/** Whether the district in which the board hangs is closed. */
public record BoardDistrictDocument(boolean isClosed) {}
