package community.linli.lending.desk;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.Status;
import biweekly.util.ICalDate;
import community.linli.lending.facts.HouseholdId;
import community.linli.lending.loan.LoanEvent.ExtensionGranted;
import community.linli.lending.loan.LoanEvent.HandoverAgreed;
import community.linli.lending.loan.LoanEvent.HandoverMissed;
import community.linli.lending.loan.LoanEvent.LoanReturned;
import community.linli.lending.loan.Side;
import community.linli.lending.reservation.ReservationEvent.Cause;
import community.linli.lending.reservation.ReservationEvent.DaysReserved;
import community.linli.lending.reservation.ReservationEvent.ReservationMoved;
import community.linli.lending.reservation.ReservationEvent.ReservationReleased;
import community.linli.lending.reservation.ReservationId;
import community.linli.lending.views.feed.FeedQuery;
import community.linli.lending.views.inbox.NoticeTexts;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Written by one library, read and validated by another. */
class CalendarTextTest {

    private static final Instant LATER = Instant.parse("2026-05-08T16:00:00Z");

    private final SmallDistrict district = new SmallDistrict();

    private String text(HouseholdId household, String language) {
        NoticeTexts texts =
                new NoticeTexts(language, ZoneId.of("Asia/Shanghai"), Map.of("drill", "Drill; big, \"heavy\"\\"));
        return new CalendarText("north", household, texts)
                .of(new FeedQuery(district).of(DeskTest.LOOKING, household, district.instant()), district.instant());
    }

    private List<VEvent> events(HouseholdId household) {
        String text = text(household, "en");
        ICalendar calendar = Biweekly.parse(text).first();
        if (calendar.getEvents().isEmpty()) {
            // the other library does not count the clock, which makes it a calendar all the same
            assertThat(text).contains("BEGIN:VTIMEZONE");
            return List.of();
        }
        assertThat(calendar.validate(ICalVersion.V2_0).isEmpty())
                .as(calendar.validate(ICalVersion.V2_0).toString())
                .isTrue();
        return calendar.getEvents();
    }

    private VEvent only(HouseholdId household) {
        List<VEvent> events = events(household);
        assertThat(events).hasSize(1);
        return events.getFirst();
    }

    @Test
    void aDueDayIsAWholeDayForBothHouseholdsAndNobodyElse() {
        district.benHasIt();

        VEvent due = only(SmallDistrict.BENS);
        assertThat(due.getSummary().getValue()).isEqualTo("Drill; big, \"heavy\"\\: bring it back today");
        assertThat(only(SmallDistrict.ANAS).getSummary().getValue()).endsWith(": comes back today");
        assertThat(due.getDateStart().getValue().hasTime()).isFalse();
        assertThat(due.getDateStart().getValue().getRawComponents().toString()).contains("2026", "5", "8");
        assertThat(text(SmallDistrict.BENS, "en")).contains("DTSTART;VALUE=DATE:20260508", "DTEND;VALUE=DATE:20260509");
        assertThat(events(new HouseholdId("9-909"))).isEmpty();
    }

    @Test
    void aMovedDueDayKeepsItsIdAndCountsOn() {
        district.benHasIt();
        VEvent before = only(SmallDistrict.BENS);
        district.passes(Duration.ofHours(1));
        district.happens(
                "ana",
                new ExtensionGranted(SmallDistrict.LOAN, SmallDistrict.DRILL, SmallDistrict.DUE.plusDays(7), LATER));
        VEvent after = only(SmallDistrict.BENS);

        assertThat(after.getUid().getValue()).isEqualTo(before.getUid().getValue());
        assertThat(before.getSequence().getValue()).isZero();
        assertThat(after.getSequence().getValue()).isEqualTo(1);
        assertThat(text(SmallDistrict.BENS, "zh")).contains("DTSTART;VALUE=DATE:20260515", "今天归还");
    }

    @Test
    void whatIsCalledOffStaysCancelledForThirtyDays() {
        district.benHasIt();
        district.happens(
                "ana", new LoanReturned(SmallDistrict.LOAN, SmallDistrict.DRILL, null, null, null, null, null, null));

        VEvent off = only(SmallDistrict.BENS);
        assertThat(off.getStatus()).isEqualTo(Status.cancelled());
        assertThat(off.getSequence().getValue()).isEqualTo(1);
        district.passes(Duration.ofDays(30));
        assertThat(events(SmallDistrict.BENS)).hasSize(1);
        district.passes(Duration.ofMillis(1));
        assertThat(events(SmallDistrict.BENS)).isEmpty();
    }

    @Test
    void anAgreedHandoverStandsAtItsHourAndAMissedOneIsCalledOff() {
        Instant begin = Instant.parse("2026-05-02T10:00:00Z");
        district.benAsks()
                .happens(
                        "ana",
                        new HandoverAgreed(SmallDistrict.LOAN, SmallDistrict.DRILL, begin, begin.plusSeconds(3600)));
        VEvent meeting = only(SmallDistrict.ANAS);
        assertThat(meeting.getDateStart().getValue()).isEqualTo(new ICalDate(Date.from(begin), true));
        assertThat(meeting.getDateEnd().getValue()).isEqualTo(new ICalDate(Date.from(begin.plusSeconds(3600)), true));

        district.happens("ben", new HandoverMissed(SmallDistrict.LOAN, SmallDistrict.DRILL, Side.OWNER));
        assertThat(only(SmallDistrict.ANAS).getStatus()).isEqualTo(Status.cancelled());
        district.happens(
                "ana",
                new HandoverAgreed(
                        SmallDistrict.LOAN, SmallDistrict.DRILL, begin.plusSeconds(86400), begin.plusSeconds(90000)));
        assertThat(only(SmallDistrict.ANAS))
                .extracting(
                        one -> one.getStatus().getValue(),
                        one -> one.getSequence().getValue())
                .containsExactly("CONFIRMED", 2);
    }

    @Test
    void reservedDaysAreMovedAndReleased() {
        ReservationId id = new ReservationId("r-1");
        LocalDate from = LocalDate.parse("2026-06-01");
        district.happens(
                "ben",
                new DaysReserved(
                        id,
                        SmallDistrict.DRILL,
                        SmallDistrict.JINPING,
                        SmallDistrict.BENS,
                        SmallDistrict.ANAS,
                        from,
                        from.plusDays(2),
                        LATER,
                        LATER),
                new ReservationMoved(id, SmallDistrict.DRILL, SmallDistrict.BENS, from, from.plusDays(3), LATER, null));
        assertThat(text(SmallDistrict.BENS, "en"))
                .contains("DTSTART;VALUE=DATE:20260601", "DTEND;VALUE=DATE:20260605", "SEQUENCE:1");

        district.happens(
                "ana", new ReservationReleased(id, SmallDistrict.DRILL, SmallDistrict.BENS, Cause.DECLINED, null));
        assertThat(only(SmallDistrict.BENS).getStatus()).isEqualTo(Status.cancelled());
    }

    @Test
    void theSameEntriesGiveTheSameText() {
        district.benHasIt();
        String before = text(SmallDistrict.BENS, "en");
        district.passes(Duration.ofDays(1));

        assertThat(text(SmallDistrict.BENS, "en")).isEqualTo(before);
    }
}
