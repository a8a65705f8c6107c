package community.linli.lending.houserules;

import community.linli.eventsourcing.Decision;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Within which bounds a rule can be set, so that no setting makes a loan, a turn or a request last for ever or not at all. */
final class SettingRanges {

    private static final Duration SHORTEST = Duration.ofHours(1);
    private static final Duration LONGEST = Duration.ofDays(90);
    private static final int REMINDERS_AT_MOST = 12;
    private static final int REMINDER_RANGE = 60;

    private SettingRanges() {}

    /** The refusal of the first that is out of its range. */
    static Optional<Decision> firstBroken(Setting set) {
        return Stream.of(
                        within("requestLife", set.requestLife()),
                        within("nudgeAfter", set.nudgeAfter()),
                        within("promiseLife", set.promiseLife()),
                        within("fetchGraceDays", set.fetchGraceDays(), 0, 30),
                        within("turnOfferDays", set.turnOfferDays(), 1, 30),
                        within("claimsAtMost", set.claimsAtMost(), 1, 100),
                        within("newcomerClaimsAtMost", set.newcomerClaimsAtMost(), 1, 100),
                        within("loanDaysAtMost", set.loanDaysAtMost(), 1, 365),
                        within("extensionsAtMost", set.extensionsAtMost(), 0, 12),
                        within("extensionUntilDaysOverdue", set.extensionUntilDaysOverdue(), 0, 90),
                        within("recallGuaranteedDays", set.recallGuaranteedDays(), 0, 90),
                        within("recallNoticeDays", set.recallNoticeDays(), 0, 90),
                        within("lostAfterDaysOverdue", set.lostAfterDaysOverdue(), 1, 365),
                        within("backdatedDaysAtMost", set.backdatedDaysAtMost(), 0, 30),
                        within("horizonDays", set.horizonDays(), 1, 365),
                        within("bufferDays", set.bufferDays(), 0, 30),
                        within("claimSilenceDays", set.claimSilenceDays(), 1, 90),
                        within("mediationAfterDays", set.mediationAfterDays(), 1, 90),
                        within("remarkDays", set.remarkDays(), 0, 30),
                        reminders(set.reminderDays()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Decision> within(String rule, @Nullable Integer value, int least, int most) {
        return value == null || (value >= least && value <= most) ? Optional.empty() : outside(rule);
    }

    private static Optional<Decision> within(String rule, @Nullable Duration value) {
        boolean isWithin = value == null || (value.compareTo(SHORTEST) >= 0 && value.compareTo(LONGEST) <= 0);
        return isWithin ? Optional.empty() : outside(rule);
    }

    private static Optional<Decision> reminders(@Nullable List<Integer> days) {
        boolean isWithin = days == null
                || (days.size() <= REMINDERS_AT_MOST
                        && days.stream().allMatch(day -> Math.abs(day) <= REMINDER_RANGE)
                        && days.stream().sorted().distinct().toList().equals(days));
        return isWithin ? Optional.empty() : outside("reminderDays");
    }

    private static Optional<Decision> outside(String rule) {
        return Optional.of(Decision.rejectedAt("/setting/" + rule, HouseRulesRejection.RULE_OUT_OF_RANGE));
    }
}
