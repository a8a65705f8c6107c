package community.linli.catalog.views.wanted;

/** Behind which door a household lives. */
record WantedDoorDocument(String household, String unit, int floor, String door) {}
