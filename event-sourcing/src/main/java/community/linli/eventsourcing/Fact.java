package community.linli.eventsourcing;

/** Another service's event in this service's own words: a record with only the fields this service uses. */
public non-sealed interface Fact extends Occurrence {}
