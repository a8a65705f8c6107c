package community.linli.catalog.views.wanted;

/** What a thing is called on the board, or was called last. */
record WantedThingDocument(String item, String name) {}
