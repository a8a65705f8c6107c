package community.linli.eventsourcing.http;

import community.linli.eventsourcing.Actor;
import community.linli.eventsourcing.District;
import java.util.List;

/**
 * What a GET says beside its path; Spring MVC passes it to a controller method as an argument.
 *
 * @param district from the path, known to be in the token
 * @param actor from the token
 * @param readAfter positions from {@code Linli-Position}, such as {@code lending:0:17}; queries wait for them, bounded
 */
public record ReadRequest(District district, Actor actor, List<String> readAfter) {
    public ReadRequest {
        readAfter = List.copyOf(readAfter);
    }
}
