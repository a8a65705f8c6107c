package community.linli.lending.views.statistics;

import community.linli.lending.facts.ItemId;

/** What a thing is called, as the board said last. */
public record ListedItemDocument(ItemId item, String name, String category) {}
