package community.linli.lending.views.statistics;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

/**
 * The months asked for, and the weeks that belong to them: those whose Thursday lies in them.
 *
 * @param from the first month
 * @param to the last, inclusive
 */
record Period(YearMonth from, YearMonth to) {

    /** Ten years. */
    static final int MOST_MONTHS = 120;

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2999;
    private static final int MONTHS_SHOWN = 12;

    /** The twelve months that end with this one. */
    static Period until(YearMonth last) {
        return new Period(last.minusMonths(MONTHS_SHOWN - 1), last);
    }

    /** Whether it begins before it ends and is not too long. */
    boolean isAnswered() {
        return !to.isBefore(from)
                && from.getYear() >= FIRST_YEAR
                && to.getYear() <= LAST_YEAR
                && ChronoUnit.MONTHS.between(from, to) < MOST_MONTHS;
    }

    LocalDate firstMonday() {
        return from.atDay(1)
                .with(TemporalAdjusters.nextOrSame(DayOfWeek.THURSDAY))
                .minusDays(3);
    }

    LocalDate lastMonday() {
        return to.atEndOfMonth()
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.THURSDAY))
                .minusDays(3);
    }

    /** A month as a number, such as {@code 202605}. */
    static int number(YearMonth month) {
        return month.getYear() * 100 + month.getMonthValue();
    }
}
