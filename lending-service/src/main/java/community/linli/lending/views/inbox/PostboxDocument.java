package community.linli.lending.views.inbox;

import community.linli.lending.facts.PersonId;
import community.linli.lending.postbox.ContactKind;
import community.linli.lending.postbox.NoticeId;
import community.linli.lending.postbox.Preferences;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A person's postbox as the desk reads it; never leaves the service as it is.
 *
 * @param mail sealed
 * @param webhook sealed
 * @param readUpTo all up to it is read
 * @param read these beside
 * @param feedDigest of the calendar's secret
 * @param isErasing whether the key is to be destroyed
 * @param sendings of the last three days, and whatever is under way
 */
public record PostboxDocument(
        PersonId person,
        Preferences preferences,
        @Nullable String mail,
        @Nullable String webhook,
        @Nullable NoticeId readUpTo,
        List<NoticeId> read,
        @Nullable String feedDigest,
        boolean isErasing,
        List<Sending> sendings) {

    private static final Duration KEPT = Duration.ofDays(3);
    private static final int SENDINGS_AT_MOST = 200;

    /**
     * What was sent, or is to be.
     *
     * @param status {@code under-way}, {@code waiting}, {@code sent} or {@code failed}
     * @param nextAttempt while it waits
     * @param why it failed or waits
     */
    public record Sending(
            String batch,
            ContactKind channel,
            List<NoticeId> notices,
            Instant begunAt,
            int attempt,
            Instant outcomeBy,
            String status,
            @Nullable Instant nextAttempt,
            @Nullable String why) {

        /** Whether it is not over. */
        public boolean isOpen() {
            return status.equals("under-way") || status.equals("waiting");
        }

        Sending again(int now, Instant until) {
            return new Sending(batch, channel, notices, begunAt, now, until, "under-way", null, why);
        }

        Sending now(String state, @Nullable Instant next, @Nullable String cause) {
            return new Sending(batch, channel, notices, begunAt, attempt, outcomeBy, state, next, cause);
        }
    }

    static PostboxDocument empty(PersonId person) {
        return new PostboxDocument(person, Preferences.USUAL, null, null, null, List.of(), null, false, List.of());
    }

    PostboxDocument wishing(Preferences now) {
        return new PostboxDocument(person, now, mail, webhook, readUpTo, read, feedDigest, isErasing, sendings);
    }

    PostboxDocument reached(ContactKind kind, @Nullable String sealed) {
        boolean isMail = kind == ContactKind.MAIL;
        return new PostboxDocument(
                person,
                preferences,
                isMail ? sealed : mail,
                isMail ? webhook : sealed,
                readUpTo,
                read,
                feedDigest,
                isErasing,
                sendings);
    }

    PostboxDocument reading(@Nullable NoticeId further, List<NoticeId> more) {
        NoticeId now = readUpTo == null || (further != null && further.compareTo(readUpTo) > 0) ? further : readUpTo;
        List<NoticeId> rest = Stream.concat(read.stream(), more.stream())
                .filter(notice -> now == null || notice.compareTo(now) > 0)
                .distinct()
                .sorted()
                .toList();
        return new PostboxDocument(person, preferences, mail, webhook, now, rest, feedDigest, isErasing, sendings);
    }

    PostboxDocument feed(@Nullable String digest) {
        return new PostboxDocument(person, preferences, mail, webhook, readUpTo, read, digest, isErasing, sendings);
    }

    PostboxDocument erasing() {
        return new PostboxDocument(person, Preferences.USUAL, null, null, null, List.of(), null, true, List.of());
    }

    PostboxDocument beginning(Sending sending) {
        Instant since = sending.begunAt().minus(KEPT);
        List<Sending> all = Stream.concat(
                        sendings.stream()
                                .filter(one -> one.isOpen() || !one.begunAt().isBefore(since)),
                        Stream.of(sending))
                .toList();
        return with(all.subList(Math.max(0, all.size() - SENDINGS_AT_MOST), all.size()));
    }

    PostboxDocument changing(String batch, UnaryOperator<Sending> change) {
        return with(sendings.stream()
                .map(one -> one.batch().equals(batch) ? change.apply(one) : one)
                .toList());
    }

    private PostboxDocument with(List<Sending> now) {
        return new PostboxDocument(person, preferences, mail, webhook, readUpTo, read, feedDigest, isErasing, now);
    }

    /** Whether the person has read it. */
    public boolean hasRead(NoticeId notice) {
        return (readUpTo != null && notice.compareTo(readUpTo) <= 0) || read.contains(notice);
    }

    /** Whether it was begun on this channel. */
    public boolean hasBegun(ContactKind channel, NoticeId notice) {
        return sendings.stream()
                .anyMatch(one -> one.channel() == channel && one.notices().contains(notice));
    }

    /** The sealed address. */
    public Optional<String> sealed(ContactKind kind) {
        return Optional.ofNullable(kind == ContactKind.MAIL ? mail : webhook);
    }

    /** The person's language, or this where none is wished. */
    public String languageOr(String other) {
        String wished = preferences.language();
        return wished == null ? other : wished;
    }

    Shown shown() {
        return new Shown(
                preferences.language(),
                preferences.quietFromHour(),
                preferences.quietUntilHour(),
                preferences.muted().stream().map(Enum::name).toList(),
                preferences.channel().name(),
                preferences.digestHour(),
                mail != null,
                webhook != null,
                feedDigest != null,
                sendings.stream()
                        .map(one -> new Sent(
                                one.begunAt(),
                                one.channel().name(),
                                one.notices().size(),
                                one.attempt(),
                                one.status(),
                                one.why()))
                        .toList());
    }

    /** {@code {"language":"en",…,"channel":"MAIL","hasMail":true,"hasWebhook":false,"hasFeed":true,"sendings":[…]}}. */
    public record Shown(
            @Nullable String language,
            @Nullable Integer quietFromHour,
            @Nullable Integer quietUntilHour,
            List<String> muted,
            String channel,
            @Nullable Integer digestHour,
            boolean hasMail,
            boolean hasWebhook,
            boolean hasFeed,
            List<Sent> sendings) {

        static final Shown NOTHING =
                new Shown(null, null, null, List.of(), "NONE", null, false, false, false, List.of());
    }

    /** {@code {"begunAt":"…","channel":"MAIL","notices":3,"attempt":1,"status":"sent"}}; {@code why} says why one failed: {@code unknown} after our own fault. */
    public record Sent(
            Instant begunAt,
            String channel,
            int notices,
            int attempt,
            String status,
            @Nullable String why) {}
}
