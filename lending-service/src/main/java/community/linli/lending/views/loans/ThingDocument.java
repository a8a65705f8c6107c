package community.linli.lending.views.loans;

/** What an item is called on the board, or was called there last. */
public record ThingDocument(String name) {}
