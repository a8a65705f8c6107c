package community.linli.proposals.round;

import community.linli.eventsourcing.Decision;
import community.linli.proposals.round.RoundState.Known;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Which dates a round may have, and which of them can still be moved. Every comparison is between moments, so that a change of the clocks is no gap. */
final class SchedulePolicies {

    private static final int LAST_YEAR = 9_000;

    private enum Moment {
        SUBMISSION,
        REVIEW,
        DELIBERATION,
        ROLL,
        VOTING,
        VOTING_ENDS;

        LocalDateTime in(RoundSchedule schedule) {
            return switch (this) {
                case SUBMISSION -> schedule.submission();
                case REVIEW -> schedule.review();
                case DELIBERATION -> schedule.deliberation();
                case ROLL -> schedule.rollAt();
                case VOTING -> schedule.voting();
                case VOTING_ENDS -> schedule.votingEnds();
            };
        }
    }

    private SchedulePolicies() {}

    /** Why these dates are none. */
    static Optional<Decision> againstDates(RoundSchedule schedule, ZoneId zone) {
        return isInOrder(schedule, zone)
                ? Optional.empty()
                : Optional.of(Decision.rejected(RoundRejection.SCHEDULE_OUT_OF_ORDER));
    }

    /** Why these dates cannot be announced at this moment. */
    static Optional<Decision> againstAnnouncement(RoundSchedule schedule, ZoneId zone, Instant now) {
        return Arrays.stream(Moment.values())
                        .allMatch(moment ->
                                moment.in(schedule).atZone(zone).toInstant().isAfter(now))
                ? Optional.empty()
                : Optional.of(Decision.rejected(RoundRejection.SCHEDULE_IN_THE_PAST));
    }

    /** Why the dates of this round cannot become these at this moment. */
    static Optional<Decision> againstChange(Known round, RoundSchedule before, RoundSchedule after, Instant now) {
        List<Moment> moved = Arrays.stream(Moment.values())
                .filter(moment -> !moment.in(before).equals(moment.in(after)))
                .toList();
        return firstRefusal(round, before, after, now, moved).map(Decision::rejected);
    }

    private static Optional<RoundRejection> firstRefusal(
            Known round, RoundSchedule before, RoundSchedule after, Instant now, List<Moment> moved) {
        if (!now.isBefore(round.at(before.votingEnds()))) {
            return Optional.of(RoundRejection.VOTING_ENDED);
        }
        if (round.hasVotingBegun(now)) {
            boolean isLonger = moved.equals(List.of(Moment.VOTING_ENDS))
                    && round.at(after.votingEnds()).isAfter(round.at(before.votingEnds()))
                    && isInOrder(after, round.progress().zoneId());
            return isLonger ? Optional.empty() : Optional.of(RoundRejection.VOTING_ONLY_LONGER);
        }
        if (moved.stream().anyMatch(moment -> !now.isBefore(round.at(moment.in(before))))) {
            return Optional.of(RoundRejection.MOMENT_PASSED);
        }
        if (moved.contains(Moment.ROLL) && round.phaseAt(now) == Phase.DELIBERATION) {
            return Optional.of(RoundRejection.ROLL_ANNOUNCED_TO_BOXES);
        }
        if (!isInOrder(after, round.progress().zoneId())) {
            return Optional.of(RoundRejection.SCHEDULE_OUT_OF_ORDER);
        }
        boolean allAhead = moved.stream().allMatch(moment -> now.isBefore(round.at(moment.in(after))));
        return allAhead ? Optional.empty() : Optional.of(RoundRejection.SCHEDULE_IN_THE_PAST);
    }

    private static boolean isInOrder(RoundSchedule schedule, ZoneId zone) {
        if (Arrays.stream(Moment.values()).anyMatch(moment -> !isAYear(moment.in(schedule)))) {
            return false;
        }
        List<Instant> phases = List.of(
                schedule.submission().atZone(zone).toInstant(),
                schedule.review().atZone(zone).toInstant(),
                schedule.deliberation().atZone(zone).toInstant(),
                schedule.voting().atZone(zone).toInstant(),
                schedule.votingEnds().atZone(zone).toInstant());
        for (int next = 1; next < phases.size(); next++) {
            if (!phases.get(next - 1).isBefore(phases.get(next))) {
                return false;
            }
        }
        Instant roll = schedule.rollAt().atZone(zone).toInstant();
        // boxes are prepared when deliberation begins; a roll cannot be frozen before them
        return !roll.isBefore(phases.get(2)) && !roll.isAfter(phases.get(3));
    }

    private static boolean isAYear(LocalDateTime date) {
        return date.getYear() >= 1970 && date.getYear() <= LAST_YEAR;
    }
}
