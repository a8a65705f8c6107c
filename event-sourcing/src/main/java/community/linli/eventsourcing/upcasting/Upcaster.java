package community.linli.eventsourcing.upcasting;

import tools.jackson.databind.JsonNode;

/**
 * Lifts the data of one old version of an event to the next. Pure: it sees nothing but the data.
 *
 * <p>Discovered with {@link java.util.ServiceLoader}; a service lists its upcasters in {@code META-INF/services}.
 */
public interface Upcaster {

    /** The full type it lifts, such as {@code community.linli.lending.loan-accepted.v1}. */
    String from();

    /** The full type it makes of it. */
    String to();

    /** The data of the newer version. */
    JsonNode lift(JsonNode data);
}
