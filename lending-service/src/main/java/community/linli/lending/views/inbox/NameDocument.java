package community.linli.lending.views.inbox;

/** What something is called: an item as the board says it, or the district's time zone. */
public record NameDocument(String text) {}
