package community.linli.eventsourcing;

/** Something that has happened, whoever recorded it: an own {@link Event} or a {@link Fact} learnt from another service. */
public sealed interface Occurrence permits Event, Fact {}
