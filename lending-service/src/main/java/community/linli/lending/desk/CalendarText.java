package community.linli.lending.desk;

import community.linli.lending.facts.HouseholdId;
import community.linli.lending.views.feed.FeedDocument;
import community.linli.lending.views.feed.FeedDocument.Entry;
import community.linli.lending.views.feed.FeedDocument.Kind;
import community.linli.lending.views.inbox.NoticeTexts;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.Standard;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Transp;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/**
 * A household's calendar as iCalendar (RFC 5545). The same entries give the same text: nothing in it says when it was written. What was called off
 * stays as {@code STATUS:CANCELLED} for 30 days, for a calendar that has it must hear of it.
 *
 * @param district in which the ids are ids
 * @param household whose it is
 */
record CalendarText(String district, HouseholdId household, NoticeTexts texts) {

    private static final Duration CANCELLED_SHOWN = Duration.ofDays(30);

    String of(List<FeedDocument> feed, Instant now) {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//Linli//Lending//EN"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(new XProperty("X-WR-CALNAME", texts.word("calendar")));
        calendar.add(clock());
        for (FeedDocument one : feed) {
            for (Entry entry : one.entries()) {
                boolean isOver = entry.isCancelled() && entry.changedAt().isBefore(now.minus(CANCELLED_SHOWN));
                if (!isOver) {
                    calendar.add(event(one, entry));
                }
            }
        }
        try {
            StringWriter text = new StringWriter();
            // what it says is checked in tests, with another library
            new CalendarOutputter(false).output(calendar, text);
            return text.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All moments are told in UTC; and a calendar without any component is none (section 3.6). */
    private static VTimeZone clock() {
        Standard always = new Standard();
        always.add(new DtStart<>(LocalDateTime.of(1970, 1, 1, 0, 0)));
        always.add(new TzOffsetFrom(ZoneOffset.UTC));
        always.add(new TzOffsetTo(ZoneOffset.UTC));
        VTimeZone utc = new VTimeZone();
        utc.add(new TzId("UTC"));
        utc.add(always);
        return utc;
    }

    private VEvent event(FeedDocument one, Entry entry) {
        VEvent event = new VEvent(false);
        String kind = entry.kind().name().toLowerCase(Locale.ROOT);
        event.add(new Uid(one.subject().replace('/', '-') + "-" + kind + "@" + district + ".linli"));
        event.add(new DtStamp(entry.changedAt()));
        if (entry.from() != null && entry.to() != null) {
            event.add(new DtStart<>(entry.from()));
            event.add(new DtEnd<>(entry.to().plusDays(1)));
            event.add(new Transp("TRANSPARENT"));
        } else if (entry.begin() != null && entry.end() != null) {
            event.add(new DtStart<>(entry.begin()));
            event.add(new DtEnd<>(entry.end()));
        }
        boolean isOwner = entry.kind() == Kind.DUE && household.equals(one.owner());
        String name = texts.names().getOrDefault(one.item().value(), texts.word("thing"));
        event.add(new Summary(
                texts.word("calendar." + kind + (isOwner ? ".owner" : "")).replace("{item}", name)));
        event.add(new Sequence(entry.sequence()));
        event.add(entry.isCancelled() ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED);
        return event;
    }
}
