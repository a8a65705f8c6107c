package community.linli.lending.postbox;

import community.linli.eventsourcing.Event;
import community.linli.eventsourcing.Subject;
import community.linli.lending.facts.PersonId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can have happened to a person's postbox. No address ever stands here in clear. */
public sealed interface PostboxEvent extends Event {

    /** Whose. */
    PersonId person();

    @Override
    default Subject subject() {
        return new Subject(PostboxState.SUBJECT_TYPE, person().value());
    }

    /** The person said how to be told of things. */
    record PreferencesSet(PersonId person, Preferences preferences) implements PostboxEvent {}

    /**
     * The person can be reached.
     *
     * @param sealed encrypted under a key of the person's own, which goes when the person is erased
     */
    record ContactGiven(PersonId person, ContactKind kind, String sealed) implements PostboxEvent {}

    /** The person is not reached there any more. */
    record ContactForgotten(PersonId person, ContactKind kind) implements PostboxEvent {}

    /**
     * The person read notices.
     *
     * @param upTo all up to this one
     * @param notices these beside
     */
    record NoticesRead(PersonId person, @Nullable NoticeId upTo, List<NoticeId> notices) implements PostboxEvent {}

    /** The calendar has a new secret address. */
    record FeedRenewed(PersonId person, String digest) implements PostboxEvent {}

    /** The calendar has none any more. */
    record FeedRevoked(PersonId person) implements PostboxEvent {}

    /**
     * Notices are about to be sent.
     *
     * @param outcomeBy when nobody knows any more what became of it, unless it has been recorded
     */
    record SendingBegun(
            PersonId person,
            String batch,
            ContactKind channel,
            List<NoticeId> notices,
            Instant begunAt,
            Instant outcomeBy)
            implements PostboxEvent {}

    /**
     * It is about to be sent once more.
     *
     * @param attempt 2 to 6
     */
    record SendingTriedAgain(PersonId person, String batch, int attempt, Instant outcomeBy) implements PostboxEvent {}

    /** The other side took them. */
    record NoticesSent(PersonId person, String batch) implements PostboxEvent {}

    /**
     * It did not.
     *
     * @param nextAttempt null where it is given up
     */
    record SendingFailed(
            PersonId person,
            String batch,
            Failure why,
            @Nullable Instant nextAttempt) implements PostboxEvent {}

    /** The person is erased; the key is still to be destroyed. */
    record PostboxErased(PersonId person) implements PostboxEvent {}

    /** The key is destroyed: whatever was sealed with it is lost for ever. */
    record PostboxKeyDestroyed(PersonId person) implements PostboxEvent {}
}
