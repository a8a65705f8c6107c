package community.linli.lending.itemdiary;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;

/**
 * Local days, half-open.
 *
 * @param from first day
 * @param until first day after the last; after {@code from}
 */
public record Span(LocalDate from, LocalDate until) {

    public Span {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException("A span has at least one day, not " + from + " to " + until);
        }
    }

    /** From the first to the last day, both inclusive. */
    public static Span ofDays(LocalDate first, LocalDate last) {
        return new Span(first, last.plusDays(1));
    }

    /** The last day, inclusive. */
    public LocalDate last() {
        return until.minusDays(1);
    }

    /** How many days. */
    public long days() {
        return ChronoUnit.DAYS.between(from, until);
    }

    /** Whether the day is one of them. */
    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && day.isBefore(until);
    }

    /** Whether the two have a day in common. */
    public boolean overlaps(Span other) {
        return from.isBefore(other.until) && other.from.isBefore(until);
    }

    /** What is left of it without the days of the other: nothing, one stretch or two. */
    public Stream<Span> without(Span other) {
        return overlaps(other)
                ? Stream.concat(between(from, other.from), between(other.until, until))
                : Stream.of(this);
    }

    private static Stream<Span> between(LocalDate from, LocalDate until) {
        return from.isBefore(until) ? Stream.of(new Span(from, until)) : Stream.empty();
    }

    /** So many days longer at its end. */
    public Span longerBy(int days) {
        return days == 0 ? this : new Span(from, until.plusDays(days));
    }
}
