package community.linli.lending.views.statistics;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/**
 * Where in the weeks something happened, as far as it is known before the district's clock is. An instant lies in the same week on every clock of the
 * world, but for the 26 hours in which it turns from Sunday to Monday somewhere: there the quarter of an hour is kept, and the reader decides.
 *
 * @param monday the week's first day
 * @param quarter the quarter of an hour, counted from that Monday's beginning in UTC, from -56 to 47; null where the week is certain
 */
record Moment(LocalDate monday, @Nullable Integer quarter) {

    private static final Duration QUARTER = Duration.ofMinutes(15);
    private static final Duration LATEST_MONDAY = Duration.ofHours(12);
    private static final Duration EARLIEST_MONDAY = Duration.ofDays(6).plusHours(10);

    /** A day on the district's clock. */
    static Moment of(LocalDate day) {
        return new Moment(mondayOf(day), null);
    }

    static Moment of(Instant instant) {
        LocalDate monday = mondayOf(instant.atZone(ZoneOffset.UTC).toLocalDate());
        Duration since = Duration.between(begin(monday), instant);
        if (since.compareTo(LATEST_MONDAY) < 0) {
            return new Moment(monday, quarters(since));
        }
        if (since.compareTo(EARLIEST_MONDAY) >= 0) {
            return new Moment(monday.plusWeeks(1), quarters(since.minusDays(7)));
        }
        return new Moment(monday, null);
    }

    /** The first day of the week in which a quarter of an hour around a Monday lies on this clock. */
    static LocalDate mondayOf(LocalDate monday, int quarter, ZoneId zone) {
        return mondayOf(
                begin(monday).plus(QUARTER.multipliedBy(quarter)).atZone(zone).toLocalDate());
    }

    static LocalDate mondayOf(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private static Instant begin(LocalDate monday) {
        return monday.atTime(LocalTime.MIDNIGHT).toInstant(ZoneOffset.UTC);
    }

    private static int quarters(Duration since) {
        return (int) Math.floorDiv(since.toSeconds(), QUARTER.toSeconds());
    }
}
