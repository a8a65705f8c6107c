package community.linli.catalog.views.wanted;

/** Where a person lives, who may read there; never leaves the service. */
record WantedReaderDocument(String community, String household) {}
