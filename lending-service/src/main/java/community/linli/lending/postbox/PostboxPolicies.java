package community.linli.lending.postbox;

import community.linli.eventsourcing.CommandContext;
import community.linli.lending.facts.KnownMember;
import community.linli.lending.postbox.PostboxCommand.BeginSending;
import community.linli.lending.postbox.PostboxCommand.MarkRead;
import community.linli.lending.postbox.PostboxCommand.OfThePerson;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rules of postboxes. Each answers the refusal, if the rule does not hold. */
final class PostboxPolicies {

    static final int NOTICES_AT_MOST = 50;
    static final int SINGLE_READ_AT_MOST = 200;
    static final int UNDER_WAY_AT_MOST = 20;

    /** How long a sending may take before nobody knows what became of it; far more than any attempt takes. */
    static final Duration LONGEST_ATTEMPT = Duration.ofMinutes(10);

    /** A clock at the edge may be ahead of ours. */
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(1);

    private static final Set<String> LANGUAGES = Set.of("zh", "en");

    private static final List<Duration> PATIENCE = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(12));

    private PostboxPolicies() {}

    /** When an attempt is followed by another; empty where it is given up. */
    static Optional<Instant> nextAttempt(int attempt, Instant now) {
        return attempt > PATIENCE.size() ? Optional.empty() : Optional.of(now.plus(PATIENCE.get(attempt - 1)));
    }

    /** It is the asker's own. */
    static Optional<PostboxRejection> itIsTheirOwn(OfThePerson command, CommandContext context) {
        return unless(context.actor().id().equals(command.person().value()), PostboxRejection.NOT_YOUR_POSTBOX);
    }

    /** The person lives here. */
    static Optional<PostboxRejection> thePersonLivesHere(OfThePerson command, CommandContext context) {
        boolean isAtHome = context.lookup()
                .find(KnownMember.class, command.person().value())
                .flatMap(member -> Optional.ofNullable(member.home()))
                .isPresent();
        return unless(isAtHome, PostboxRejection.NOT_A_MEMBER);
    }

    /** Nothing is being erased. */
    static Optional<PostboxRejection> itIsNotBeingCleared(PostboxState box) {
        return unless(!box.isErasing(), PostboxRejection.POSTBOX_BEING_CLEARED);
    }

    /** The wishes can be fulfilled. */
    static Optional<PostboxRejection> theWishesMakeSense(Preferences wished) {
        boolean hasLanguage = wished.language() == null || LANGUAGES.contains(wished.language());
        return firstOf(List.of(
                unless(hasLanguage, PostboxRejection.LANGUAGE_UNKNOWN),
                unless(areQuietHours(wished), PostboxRejection.QUIET_HOURS_WRONG),
                unless(
                        wished.channel() == Channel.DIGEST ? isHour(wished.digestHour()) : wished.digestHour() == null,
                        PostboxRejection.DIGEST_HOUR_WRONG)));
    }

    private static boolean areQuietHours(Preferences wished) {
        Integer from = wished.quietFromHour();
        Integer until = wished.quietUntilHour();
        return from == null ? until == null : isHour(from) && isHour(until) && !from.equals(until);
    }

    private static boolean isHour(@Nullable Integer hour) {
        return hour != null && hour >= 0 && hour <= 23;
    }

    /** Nobody reads what has not happened. */
    static Optional<PostboxRejection> itHasHappened(MarkRead read, Instant now) {
        Instant latest = now.plus(CLOCKS_DIFFER);
        Stream<NoticeId> all = Stream.concat(Stream.ofNullable(read.upTo()), read.notices().stream());
        return unless(all.noneMatch(notice -> notice.at().isAfter(latest)), PostboxRejection.READ_AHEAD);
    }

    /** What is remembered one by one stays little. */
    static Optional<PostboxRejection> itIsNotScattered(MarkRead read, PostboxState.Reading then) {
        return unless(
                read.notices().size() <= NOTICES_AT_MOST && then.single().size() <= SINGLE_READ_AT_MOST,
                PostboxRejection.READ_TOO_SCATTERED);
    }

    /** The person wishes it so, and can be reached. */
    static Optional<PostboxRejection> thePersonIsReached(PostboxState box, ContactKind channel) {
        boolean isWished = box.preferences().channel().contact().equals(Optional.of(channel));
        return firstOf(List.of(
                unless(isWished, PostboxRejection.CHANNEL_NOT_WISHED),
                unless(box.contacts().of(channel).isPresent(), PostboxRejection.CONTACT_UNKNOWN)));
    }

    /** Nothing is sent twice, and nothing old. */
    static Optional<PostboxRejection> nothingIsSentTwice(PostboxState box, BeginSending begin, Instant now) {
        List<NoticeId> notices = begin.notices();
        boolean isRight = !notices.isEmpty()
                && notices.size() <= NOTICES_AT_MOST
                && notices.stream().distinct().count() == notices.size()
                && notices.stream()
                        .map(NoticeId::at)
                        .allMatch(at ->
                                at.isAfter(now.minus(PostboxState.MEMORY)) && !at.isAfter(now.plus(CLOCKS_DIFFER)));
        return firstOf(List.of(
                unless(isRight, PostboxRejection.NOTICES_WRONG),
                unless(
                        notices.stream().noneMatch(notice -> box.post().hasBegun(begin.channel(), notice)),
                        PostboxRejection.NOTICE_ALREADY_BEGUN),
                unless(box.post().underWay().size() < UNDER_WAY_AT_MOST, PostboxRejection.TOO_MUCH_UNDER_WAY)));
    }

    /** It waits and its time has come; or nobody knows what became of it, and it is not a mail. */
    static Optional<PostboxRejection> itMayBeTriedAgain(Sending sending, Instant now) {
        Instant next = sending.nextAttempt();
        boolean may = next == null
                ? sending.channel() == ContactKind.WEBHOOK && now.isAfter(sending.outcomeBy())
                : !now.isBefore(next);
        return unless(may, PostboxRejection.NOT_TO_BE_TRIED_NOW);
    }

    static Optional<PostboxRejection> firstOf(List<Optional<PostboxRejection>> refusals) {
        return refusals.stream().flatMap(Optional::stream).findFirst();
    }

    private static Optional<PostboxRejection> unless(boolean holds, PostboxRejection refusal) {
        return holds ? Optional.empty() : Optional.of(refusal);
    }
}
