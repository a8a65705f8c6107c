package community.linli.lending.postbox;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A person's postbox.
 *
 * @param feedDigest of the calendar's secret; null for no address
 * @param isErasing whether the person is erased and the key not yet destroyed
 */
public record PostboxState(
        Preferences preferences,
        Contacts contacts,
        Reading reading,
        @Nullable String feedDigest,
        Post post,
        boolean isErasing) {

    /** The type in its subjects. */
    public static final String SUBJECT_TYPE = "postbox";

    /** How long it is remembered what was begun; what is older is never begun. */
    static final Duration MEMORY = Duration.ofDays(3);

    /** Nothing wished, nothing known. */
    static final PostboxState EMPTY = new PostboxState(
            Preferences.USUAL,
            new Contacts(null, null),
            new Reading(null, List.of()),
            null,
            new Post(List.of(), List.of()),
            false);

    /** Sealed addresses. */
    record Contacts(@Nullable String mail, @Nullable String webhook) {

        Optional<String> of(ContactKind kind) {
            return Optional.ofNullable(kind == ContactKind.MAIL ? mail : webhook);
        }

        Contacts with(ContactKind kind, @Nullable String sealed) {
            return kind == ContactKind.MAIL ? new Contacts(sealed, webhook) : new Contacts(mail, sealed);
        }
    }

    /**
     * What has been read.
     *
     * @param single those after {@code upTo}, in order
     */
    record Reading(@Nullable NoticeId upTo, List<NoticeId> single) {

        Reading {
            single = List.copyOf(single);
        }

        boolean covers(NoticeId notice) {
            return (upTo != null && notice.compareTo(upTo) <= 0) || single.contains(notice);
        }

        Reading and(@Nullable NoticeId further, List<NoticeId> more) {
            NoticeId now = upTo == null || (further != null && further.compareTo(upTo) > 0) ? further : upTo;
            List<NoticeId> rest = Stream.concat(single.stream(), more.stream())
                    .filter(notice -> now == null || notice.compareTo(now) > 0)
                    .distinct()
                    .sorted()
                    .toList();
            return new Reading(now, rest);
        }
    }

    /** A notice that was begun on a channel. */
    record Begun(ContactKind channel, NoticeId notice) {}

    /**
     * What has been begun lately, and what is still on its way.
     *
     * @param begun of the last days
     */
    record Post(List<Begun> begun, List<Sending> underWay) {

        Post {
            begun = List.copyOf(begun);
            underWay = List.copyOf(underWay);
        }

        boolean hasBegun(ContactKind channel, NoticeId notice) {
            return begun.contains(new Begun(channel, notice));
        }

        Optional<Sending> sending(String batch) {
            return underWay.stream()
                    .filter(sending -> sending.batch().equals(batch))
                    .findFirst();
        }

        Post and(Sending sending, Instant at) {
            Instant since = at.minus(MEMORY);
            Predicate<Begun> isRemembered = one -> !one.notice().at().isBefore(since);
            List<Begun> known = Stream.concat(
                            begun.stream().filter(isRemembered),
                            sending.notices().stream().map(notice -> new Begun(sending.channel(), notice)))
                    .toList();
            List<Sending> more = new ArrayList<>(underWay);
            more.add(sending);
            return new Post(known, more);
        }

        Post changed(Sending sending) {
            return new Post(
                    begun,
                    underWay.stream()
                            .map(one -> one.batch().equals(sending.batch()) ? sending : one)
                            .toList());
        }

        Post without(String batch) {
            return new Post(
                    begun,
                    underWay.stream().filter(one -> !one.batch().equals(batch)).toList());
        }
    }

    PostboxState wishing(Preferences wished) {
        return new PostboxState(wished, contacts, reading, feedDigest, post, isErasing);
    }

    PostboxState reachedAt(Contacts now) {
        return new PostboxState(preferences, now, reading, feedDigest, post, isErasing);
    }

    PostboxState read(Reading now) {
        return new PostboxState(preferences, contacts, now, feedDigest, post, isErasing);
    }

    PostboxState withFeed(@Nullable String digest) {
        return new PostboxState(preferences, contacts, reading, digest, post, isErasing);
    }

    PostboxState with(Post now) {
        return new PostboxState(preferences, contacts, reading, feedDigest, now, isErasing);
    }

    /** Nothing is kept but that the key is to go. */
    static PostboxState erasing() {
        return new PostboxState(EMPTY.preferences, EMPTY.contacts, EMPTY.reading, EMPTY.feedDigest, EMPTY.post, true);
    }
}
