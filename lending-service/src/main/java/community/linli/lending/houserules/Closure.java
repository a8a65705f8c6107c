package community.linli.lending.houserules;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Days on which nobody is expected to lend or bring back: a holiday, or the community's own closing.
 *
 * @param from first closed day
 * @param to last closed day, inclusive
 */
public record Closure(LocalDate from, LocalDate to, String name) {

    /** Longer ones spread what falls due in them over as many days as they had, so that not everything comes back on one day. */
    static final int SPREADS_OVER = 3;

    boolean covers(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    private long days() {
        return ChronoUnit.DAYS.between(from, to) + 1;
    }

    /** Where a due day inside the closure moves to: the day after it, or, after a long one, as many days later as it lay in it. */
    LocalDate moved(LocalDate due) {
        LocalDate reopening = to.plusDays(1);
        return days() > SPREADS_OVER ? reopening.plusDays(ChronoUnit.DAYS.between(from, due)) : reopening;
    }
}
