package community.linli.eventsourcing.http;

import community.linli.eventsourcing.District;
import java.util.Set;

/** The districts that have their place in the log; for work at the edge that nobody's request begins. */
public interface Districts {

    /** All of them, as far as they have been heard of. */
    Set<District> all();
}
