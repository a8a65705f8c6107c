package community.linli.catalog.joinrequest;

import community.linli.catalog.household.PersonId;
import community.linli.catalog.joinrequest.JoinRequestEvent.JoinRequested;
import community.linli.eventsourcing.Lookup;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether a person waits for an answer.
 *
 * @param asked the request that is open; null where none is
 */
public record OpenRequest(@Nullable JoinRequested asked) {

    static final OpenRequest NONE = new OpenRequest(null);

    /** Whether this person does. */
    public static boolean isThere(PersonId person, Lookup lookup) {
        return lookup.find(OpenRequest.class, person.value())
                .filter(request -> request.asked() != null)
                .isPresent();
    }

    /** The request that is meant, if it is open. */
    Optional<JoinRequested> meantBy(JoinRequestCommand.Answer answer) {
        return Optional.ofNullable(asked)
                .filter(open -> open.household().equals(answer.household())
                        && open.community().equals(answer.community()));
    }
}
