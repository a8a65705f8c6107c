package community.linli.lending.itemdiary;

import community.linli.eventsourcing.Subject;
import community.linli.lending.itemdiary.ItemDiary.Claim;
import community.linli.lending.itemdiary.ItemDiary.Standing;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * When an item is free: the one answer, given to whoever promises it and to whoever shows it.
 *
 * <p>Copies are interchangeable, so days are free while fewer claims than copies take any one of them. A copy that is late, or lost, takes
 * every day from its first on, for nobody knows when it comes back.
 *
 * @param copies how many there are, those written off not counted
 * @param bufferDays days to be left between two claims
 * @param blocked days that the owner keeps
 * @param today the local date of the question
 */
public record Availability(ItemDiary diary, int copies, int bufferDays, List<Span> blocked, LocalDate today) {

    public Availability {
        blocked = List.copyOf(blocked);
    }

    /** Whether a copy can be had for all of these days; the claim of {@code except} itself does not count. */
    public boolean isFree(Span wanted, @Nullable Subject except) {
        return blocked.stream().noneMatch(wanted::overlaps) && peak(wanted, except) < copies;
    }

    /** How many copies could be promised from today on. */
    public long freeToday() {
        return freeOn(today);
    }

    /** How many copies could be promised for this day. */
    public long freeOn(LocalDate day) {
        return free(Span.ofDays(day, day));
    }

    /** How many copies can be had, each for all of these days. */
    public long free(Span wanted) {
        return blocked.stream().anyMatch(wanted::overlaps) ? 0 : unclaimed(wanted);
    }

    /** Copies that no claim takes on any of these days; the days that the owner keeps are not looked at. */
    public long unclaimed(Span wanted) {
        return Math.max(0, copies - peak(wanted, null));
    }

    /** How many copies claims keep from others on this day. */
    public long takenOn(LocalDate day) {
        return copies - unclaimed(Span.ofDays(day, day));
    }

    /** Whether the owner keeps this day. */
    public boolean isBlocked(LocalDate day) {
        return blocked.stream().anyMatch(span -> span.covers(day));
    }

    /** The same once these have no claim any more. */
    public Availability without(List<Subject> ended) {
        return new Availability(diary.without(ended), copies, bufferDays, blocked, today);
    }

    /** Copies that no claim keeps, on whatever day. */
    public long unclaimed() {
        return copies - diary.claims().stream().filter(Claim::holds).count();
    }

    /** Copies in their owner's home. */
    public int atHome() {
        return (int) Math.max(
                0, copies - diary.claims().stream().filter(Claim::isAway).count());
    }

    /** The last day, not after this one, until which a claim that begins today can last; empty where not even today is free. */
    public Optional<LocalDate> longestUntil(LocalDate latest, @Nullable Subject except) {
        return Stream.iterate(latest, day -> !day.isBefore(today), day -> day.minusDays(1))
                .filter(day -> isFree(Span.ofDays(today, day), except))
                .findFirst();
    }

    /** The lowest number of a copy that is in its owner's home. */
    public int copyAtHome() {
        List<Integer> away = diary.claims().stream()
                .filter(Claim::isAway)
                .flatMap(claim -> Stream.ofNullable(claim.copy()))
                .toList();
        return IntStream.iterate(1, copy -> copy + 1)
                .filter(copy -> !away.contains(copy))
                .findFirst()
                .orElseThrow();
    }

    /** The most claims that take one and the same of these days. Between two beginnings nothing is added, so only beginnings are looked at. */
    private long peak(Span wanted, @Nullable Subject except) {
        List<Span> taken = diary.claims().stream()
                .filter(claim -> claim.holds() && !claim.by().equals(except))
                .map(this::taken)
                .filter(span -> span.overlaps(wanted.longerBy(bufferDays)))
                .toList();
        return Stream.concat(Stream.of(wanted.from()), taken.stream().map(Span::from))
                .filter(wanted.longerBy(bufferDays)::covers)
                .mapToLong(
                        day -> taken.stream().filter(span -> span.covers(day)).count())
                .max()
                .orElse(0);
    }

    private Span taken(Claim claim) {
        Span span = claim.span();
        if (span == null || claim.standing() == Standing.LOST) {
            return new Span(LocalDate.MIN, LocalDate.MAX);
        }
        return claim.isLate(today) ? new Span(span.from(), LocalDate.MAX) : span.longerBy(bufferDays);
    }
}
