package community.linli.proposals.views.rounds;

import community.linli.proposals.round.RoundSchedule;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A round's dates as moments, and whether the clock is between them; the first moment of a phase belongs to it, its end does not.
 *
 * @param isSubmissionOpen whether proposals are taken at this moment, even where a timer is late
 * @param isWithinVoting whether it is between the first and the last moment of voting
 */
public record RoundClock(
        @Nullable Instant submission,
        @Nullable Instant review,
        @Nullable Instant deliberation,
        @Nullable Instant rollAt,
        @Nullable Instant voting,
        @Nullable Instant votingEnds,
        boolean isSubmissionOpen,
        boolean isWithinVoting) {

    private static final RoundClock WITHOUT_DATES = new RoundClock(null, null, null, null, null, null, false, false);

    /** What the clock says of the round at a moment. */
    static RoundClock at(RoundDocument round, Instant now) {
        RoundSchedule dates = round.schedule();
        String zone = round.zone();
        if (dates == null || zone == null) {
            return WITHOUT_DATES;
        }
        try {
            return at(dates, ZoneId.of(zone), now, isUnderWay(round.phase()));
        } catch (DateTimeException unknown) {
            return WITHOUT_DATES;
        }
    }

    private static RoundClock at(RoundSchedule dates, ZoneId zone, Instant now, boolean isUnderWay) {
        Instant submission = moment(dates.submission(), zone);
        Instant review = moment(dates.review(), zone);
        Instant voting = moment(dates.voting(), zone);
        Instant ends = moment(dates.votingEnds(), zone);
        return new RoundClock(
                submission,
                review,
                moment(dates.deliberation(), zone),
                moment(dates.rollAt(), zone),
                voting,
                ends,
                isUnderWay && isWithin(now, submission, review),
                isUnderWay && isWithin(now, voting, ends));
    }

    private static boolean isUnderWay(String phase) {
        return !phase.equals("DRAFT") && !phase.equals("ANNULLED");
    }

    private static boolean isWithin(Instant now, Instant from, Instant until) {
        return !now.isBefore(from) && now.isBefore(until);
    }

    private static Instant moment(LocalDateTime local, ZoneId zone) {
        return local.atZone(zone).toInstant();
    }
}
