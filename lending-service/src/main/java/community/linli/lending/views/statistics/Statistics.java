package community.linli.lending.views.statistics;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The answer: {@code {"from":"2026-01","to":"2026-03","timeZone":"Asia/Shanghai","weeks":[…],"total":{…},"participation":{…},"timeToAccept":{…},
 * "overdue":{…},"mostLent":[…]}}.
 *
 * @param weeks every week of the period, also those in which nothing happened
 * @param participation households that live here today and have lent or borrowed in the period, of all that live here today; what a household
 *     before them did behind the same door, and loans that the other side says never began, do not count
 * @param overdue things that came back late, of all that came back
 * @param mostLent of each calendar year that the period touches, whole years
 */
public record Statistics(
        String from,
        String to,
        String timeZone,
        List<Week> weeks,
        Figures total,
        Rate participation,
        TimeToAccept timeToAccept,
        Rate overdue,
        List<MostLent> mostLent) {

    /**
     * One ISO week: {@code {"week":"2026-W18","from":"2026-04-27","figures":{…},"timeToAccept":{…}}}.
     *
     * @param from its Monday
     */
    public record Week(String week, LocalDate from, Figures figures, TimeToAccept timeToAccept) {

        static Week of(LocalDate monday, Map<Counted, Long> counts, Waits waits) {
            int week = monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
            return new Week(
                    monday.get(IsoFields.WEEK_BASED_YEAR) + (week < 10 ? "-W0" : "-W") + week,
                    monday,
                    Figures.of(counts),
                    TimeToAccept.of(waits));
        }
    }

    /** What was {@link Counted}. */
    public record Figures(
            long requested,
            long accepted,
            long handedOver,
            long returned,
            long returnedLate,
            long becameOverdue,
            long deniedAtTheDoor,
            long swaps,
            long swappedItems,
            long gifts) {

        static Figures of(Map<Counted, Long> counts) {
            return new Figures(
                    counts.getOrDefault(Counted.REQUESTED, 0L),
                    counts.getOrDefault(Counted.ACCEPTED, 0L),
                    counts.getOrDefault(Counted.HANDED_OVER, 0L),
                    counts.getOrDefault(Counted.RETURNED, 0L),
                    counts.getOrDefault(Counted.RETURNED_LATE, 0L),
                    counts.getOrDefault(Counted.BECAME_OVERDUE, 0L),
                    counts.getOrDefault(Counted.DENIED_AT_THE_DOOR, 0L),
                    counts.getOrDefault(Counted.SWAPS, 0L),
                    counts.getOrDefault(Counted.SWAPPED_ITEMS, 0L),
                    counts.getOrDefault(Counted.GIFTS, 0L));
        }
    }

    /**
     * So many of so many: {@code {"count":113,"of":148,"perMille":763}}.
     *
     * @param perMille rounded down; null of none
     */
    public record Rate(long count, long of, @Nullable Long perMille) {

        static Rate of(long count, long all) {
            return new Rate(count, all, all == 0 ? null : 1000 * count / all);
        }
    }

    /**
     * How long the owner took to say yes: {@code {"measured":61,"medianSeconds":5376,"relativeErrorPerMille":32}}.
     *
     * @param measured how many of the accepted requests say when they were made
     * @param medianSeconds null of none
     * @param relativeErrorPerMille how far the median may be from the exact one
     */
    public record TimeToAccept(long measured, @Nullable Long medianSeconds, int relativeErrorPerMille) {

        static TimeToAccept of(Waits waits) {
            var median = waits.medianSeconds();
            return new TimeToAccept(
                    waits.count(), median.isPresent() ? median.getAsLong() : null, Waits.RELATIVE_ERROR_PER_MILLE);
        }
    }

    /**
     * What was lent most in a calendar year, most first: {@code {"year":2026,"items":[…]}}.
     *
     * @param items for residents, stewards and officers at most twenty things that were ever on a board; for analysts kinds of things, each with at
     *     least five households that lent and five that borrowed, smaller ones together as {@code other}
     */
    public record MostLent(int year, List<Lent> items) {}

    /**
     * {@code {"item":"0f3b…","name":"Drill","category":"Old tools","lent":12}}; for analysts {@code {"category":"tools","lent":12}}.
     *
     * @param item null for analysts
     * @param name null for analysts
     * @param category its household's word; for analysts one of a fixed list
     * @param lent loans that began; those that the other side says never did are not counted
     */
    public record Lent(@Nullable String item, @Nullable String name, String category, long lent) {}
}
