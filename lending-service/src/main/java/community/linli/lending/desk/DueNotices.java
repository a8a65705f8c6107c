package community.linli.lending.desk;

import community.linli.lending.postbox.Channel;
import community.linli.lending.postbox.ContactKind;
import community.linli.lending.postbox.NoticeId;
import community.linli.lending.postbox.Preferences;
import community.linli.lending.views.inbox.InboxQuery;
import community.linli.lending.views.inbox.NeighbourDocument;
import community.linli.lending.views.inbox.PostboxDocument;
import community.linli.lending.views.inbox.ThreadDocument;
import community.linli.lending.views.inbox.ThreadDocument.Notice;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;

/**
 * What is to be sent to one person now: told to the household since the person is there, not read, not begun, not muted, still mattering, out of quiet
 * hours, and not older than a day beyond the moment when it could first be sent. A function of its arguments.
 */
record DueNotices(PostboxDocument box, NeighbourDocument home, ZoneId zone) {

    private static final int AT_MOST = 50;
    private static final Duration TOO_LATE = Duration.ofDays(1);

    /** Those to be begun now on this channel, oldest first, at most 50. */
    List<Notice> at(Instant now, ContactKind channel, List<ThreadDocument> threads) {
        if (isQuiet(now)) {
            return List.of();
        }
        return threads.stream()
                .flatMap(thread -> thread.notices().stream().filter(thread::stillMatters))
                .filter(notice -> InboxQuery.isFor(home, notice) && isWished(notice))
                .filter(notice -> !box.hasRead(notice.id()) && !box.hasBegun(channel, notice.id()))
                .filter(notice -> isDue(sendable(notice.at()), now))
                .sorted(Comparator.comparing(Notice::id))
                .limit(AT_MOST)
                .toList();
    }

    /** Those of a sending that still matter. */
    List<Notice> mattering(List<NoticeId> ids, List<ThreadDocument> threads) {
        return threads.stream()
                .flatMap(thread -> thread.notices().stream().filter(thread::stillMatters))
                .filter(notice -> ids.contains(notice.id()) && InboxQuery.isFor(home, notice))
                .sorted(Comparator.comparing(Notice::id))
                .toList();
    }

    private boolean isWished(Notice notice) {
        return notice.kind().isNeverSilent()
                || !box.preferences().muted().contains(notice.kind().group());
    }

    private static boolean isDue(Instant sendable, Instant now) {
        return !sendable.isAfter(now) && now.isBefore(sendable.plus(TOO_LATE));
    }

    /** The first moment at which what happened then may be sent. */
    Instant sendable(Instant at) {
        Preferences wished = box.preferences();
        Integer hour = wished.digestHour();
        Instant from = wished.channel() == Channel.DIGEST && hour != null ? next(at, hour) : at;
        Integer until = wished.quietUntilHour();
        return until != null && isQuiet(from) ? next(from, until) : from;
    }

    /** Whether the person wants to hear nothing at this moment. */
    boolean isQuiet(Instant moment) {
        Integer from = box.preferences().quietFromHour();
        Integer until = box.preferences().quietUntilHour();
        if (from == null || until == null) {
            return false;
        }
        int hour = moment.atZone(zone).getHour();
        return from < until ? hour >= from && hour < until : hour >= from || hour < until;
    }

    /** The next moment at which the local clock shows this full hour; where it is skipped, the one after it. */
    private Instant next(Instant after, int hour) {
        ZonedDateTime local = after.atZone(zone);
        ZonedDateTime today = local.toLocalDate().atTime(LocalTime.of(hour, 0)).atZone(zone);
        return (today.isBefore(local)
                        ? local.toLocalDate()
                                .plusDays(1)
                                .atTime(LocalTime.of(hour, 0))
                                .atZone(zone)
                        : today)
                .toInstant();
    }
}
