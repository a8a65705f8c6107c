package community.linli.lending.houserules;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rules that a scope sets for itself; null where it leaves them to the wider one. Meanings and units: {@link Rules}. */
public record Setting(
        @Nullable Duration requestLife,
        @Nullable Duration nudgeAfter,
        @Nullable Duration promiseLife,
        @Nullable Integer fetchGraceDays,
        @Nullable Integer turnOfferDays,
        @Nullable Integer claimsAtMost,
        @Nullable Integer newcomerClaimsAtMost,
        @Nullable Integer loanDaysAtMost,
        @Nullable Integer extensionsAtMost,
        @Nullable Integer extensionUntilDaysOverdue,
        @Nullable Integer recallGuaranteedDays,
        @Nullable Integer recallNoticeDays,
        @Nullable Boolean overdueBlocks,
        @Nullable Integer lostAfterDaysOverdue,
        @Nullable Integer backdatedDaysAtMost,
        @Nullable Integer horizonDays,
        @Nullable Integer bufferDays,
        @Nullable List<Integer> reminderDays,
        @Nullable Integer claimSilenceDays,
        @Nullable Integer mediationAfterDays,
        @Nullable Integer remarkDays) {

    /** Leaves everything as it is. */
    public static final Setting NOTHING = new Setting(
            null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
            null, null, null);

    public Setting {
        reminderDays = reminderDays == null ? null : List.copyOf(reminderDays);
    }

    Rules over(Rules wider) {
        return new Rules(
                or(requestLife, wider.requestLife()),
                or(nudgeAfter, wider.nudgeAfter()),
                or(promiseLife, wider.promiseLife()),
                or(fetchGraceDays, wider.fetchGraceDays()),
                or(turnOfferDays, wider.turnOfferDays()),
                or(claimsAtMost, wider.claimsAtMost()),
                or(newcomerClaimsAtMost, wider.newcomerClaimsAtMost()),
                or(loanDaysAtMost, wider.loanDaysAtMost()),
                or(extensionsAtMost, wider.extensionsAtMost()),
                or(extensionUntilDaysOverdue, wider.extensionUntilDaysOverdue()),
                or(recallGuaranteedDays, wider.recallGuaranteedDays()),
                or(recallNoticeDays, wider.recallNoticeDays()),
                or(overdueBlocks, wider.overdueBlocks()),
                or(lostAfterDaysOverdue, wider.lostAfterDaysOverdue()),
                or(backdatedDaysAtMost, wider.backdatedDaysAtMost()),
                or(horizonDays, wider.horizonDays()),
                or(bufferDays, wider.bufferDays()),
                or(reminderDays, wider.reminderDays()),
                or(claimSilenceDays, wider.claimSilenceDays()),
                or(mediationAfterDays, wider.mediationAfterDays()),
                or(remarkDays, wider.remarkDays()));
    }

    private static <T> T or(@Nullable T own, T wider) {
        return own == null ? wider : own;
    }
}
