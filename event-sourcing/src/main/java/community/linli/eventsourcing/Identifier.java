package community.linli.eventsourcing;

/**
 * An id with a type of its own. Records that implement it have the single component {@code value} and travel in JSON as that bare text.
 */
public interface Identifier {

    /** The id as it is written in JSON, in keys and in paths. */
    String value();
}
