package community.linli.lending.postbox;

import community.linli.eventsourcing.Command;
import community.linli.eventsourcing.Subject;
import community.linli.lending.facts.PersonId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be asked of a person's postbox: by that person, and by the rule that sends. */
public sealed interface PostboxCommand extends Command {

    /** Whose. */
    PersonId person();

    @Override
    default Subject subject() {
        return new Subject(PostboxState.SUBJECT_TYPE, person().value());
    }

    /** Asked by the person alone. */
    sealed interface OfThePerson extends PostboxCommand {}

    /** Asked by the rule alone. */
    sealed interface OfTheRule extends PostboxCommand {}

    /** How the person wants to hear of things; replaces what was wished before. */
    record SetPreferences(PersonId person, Preferences preferences) implements OfThePerson {}

    /**
     * Where the person can be reached; replaces the address before.
     *
     * @param sealed encrypted under a key of the person's own; nobody here can read it
     */
    record GiveContact(PersonId person, ContactKind kind, String sealed) implements OfThePerson {}

    /** The person shall not be reached there any more. */
    record ForgetContact(PersonId person, ContactKind kind) implements OfThePerson {}

    /**
     * The person has read notices.
     *
     * @param upTo all up to this one; null for none
     * @param notices these beside, at most 50
     */
    record MarkRead(PersonId person, @Nullable NoticeId upTo, List<NoticeId> notices) implements OfThePerson {}

    /**
     * The calendar has a secret address from now on, and an old one answers no more.
     *
     * @param digest SHA-256 of the secret, hexadecimal
     */
    record RenewFeed(PersonId person, String digest) implements OfThePerson {}

    /** The calendar's address answers no more. */
    record RevokeFeed(PersonId person) implements OfThePerson {}

    /**
     * Before anything leaves the house.
     *
     * @param batch id of the sending; the delivery id of a signed request
     * @param notices 1 to 50, none of which was begun on this channel before
     */
    record BeginSending(PersonId person, String batch, ContactKind channel, List<NoticeId> notices)
            implements OfTheRule {}

    /** Before a sending that failed is tried once more. */
    record TryAgain(PersonId person, String batch) implements OfTheRule {}

    /** It has been taken. */
    record RecordSent(PersonId person, String batch) implements OfTheRule {}

    /** It has not. */
    record RecordFailed(PersonId person, String batch, Failure why) implements OfTheRule {}

    /** The person is erased: nothing is kept, and the key shall go. */
    record ErasePostbox(PersonId person) implements OfTheRule {}

    /** The person's key is destroyed. */
    record RecordKeyDestroyed(PersonId person) implements OfTheRule {}
}
