package community.linli.eventsourcing;

/**
 * Something that has happened to one entity and was recorded by this service, named in the past tense: {@code LoanAccepted}. A record of
 * JSON-friendly components; once released its type name and fields are for ever.
 */
public non-sealed interface Event extends Occurrence {

    /** The entity to which it happened; it counts that entity's version up by one. */
    Subject subject();
}
