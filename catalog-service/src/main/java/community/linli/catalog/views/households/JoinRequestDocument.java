package community.linli.catalog.views.households;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A person's last wish to live behind a door.
 *
 * @param status {@code open}, {@code confirmed}, {@code declined}, {@code taken-back} or {@code lapsed}
 * @param reason why it was declined; null otherwise
 */
public record JoinRequestDocument(
        String person,
        String household,
        String community,
        Instant askedAt,
        Instant expiresAt,
        String status,
        @Nullable String reason) {

    /** Nobody has answered yet. */
    static final String OPEN = "open";

    JoinRequestDocument ended(String how, @Nullable String why) {
        return new JoinRequestDocument(person, household, community, askedAt, expiresAt, how, why);
    }
}
