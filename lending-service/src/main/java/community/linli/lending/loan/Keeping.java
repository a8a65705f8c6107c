package community.linli.lending.loan;

import community.linli.lending.loan.LoanState.Back;
import community.linli.lending.loan.LoanState.Code;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What has happened while the item was in the borrower's home.
 *
 * @param reminderDays days from the due day on which the borrower is reminded
 * @param reminded those of them for which that has been done, for the due day that holds
 * @param markedOverdue whether the end of this due day has been recorded
 * @param back whether somebody says that it is back
 * @param referAt when a steward is asked though nobody says more
 * @param askedUntil the day until which the borrower would like to keep it; null while nothing is asked
 * @param extensions how often it has been granted
 * @param isRecalled whether the owner has asked for it sooner
 * @param unheard the side that may still gainsay the handover
 * @param contestBy until when
 * @param code shown for the return
 * @param partsBack parts of the kit that are back already
 * @param isDamageReported whether a case is open
 */
record Keeping(
        List<Integer> reminderDays,
        List<Integer> reminded,
        boolean markedOverdue,
        Back back,
        @Nullable Instant referAt,
        @Nullable LocalDate askedUntil,
        int extensions,
        boolean isRecalled,
        @Nullable Side unheard,
        @Nullable Instant contestBy,
        @Nullable Code code,
        List<String> partsBack,
        boolean isDamageReported) {

    Keeping {
        reminderDays = List.copyOf(reminderDays);
        reminded = List.copyOf(reminded);
        partsBack = List.copyOf(partsBack);
    }

    static Keeping begun(List<Integer> reminderDays, @Nullable Side unheard, @Nullable Instant contestBy) {
        return new Keeping(
                reminderDays,
                List.of(),
                false,
                Back.NO,
                null,
                null,
                0,
                false,
                unheard,
                contestBy,
                null,
                List.of(),
                false);
    }

    /** For another due day: its reminders begin anew, and it is late again only when that day is over. */
    Keeping afresh() {
        return new Keeping(
                reminderDays,
                List.of(),
                false,
                back,
                referAt,
                askedUntil,
                extensions,
                isRecalled,
                unheard,
                contestBy,
                code,
                partsBack,
                isDamageReported);
    }

    Keeping reminded(int step) {
        return new Keeping(
                reminderDays,
                plus(reminded, step),
                markedOverdue,
                back,
                referAt,
                askedUntil,
                extensions,
                isRecalled,
                unheard,
                contestBy,
                code,
                partsBack,
                isDamageReported);
    }

    Keeping overdue() {
        return new Keeping(
                reminderDays,
                reminded,
                true,
                back,
                referAt,
                askedUntil,
                extensions,
                isRecalled,
                unheard,
                contestBy,
                code,
                partsBack,
                isDamageReported);
    }

    Keeping back(Back now, @Nullable Instant refer) {
        return new Keeping(
                reminderDays,
                reminded,
                markedOverdue,
                now,
                refer,
                askedUntil,
                extensions,
                isRecalled,
                unheard,
                contestBy,
                code,
                partsBack,
                isDamageReported);
    }

    Keeping asked(@Nullable LocalDate until) {
        return new Keeping(
                reminderDays,
                reminded,
                markedOverdue,
                back,
                referAt,
                until,
                extensions,
                isRecalled,
                unheard,
                contestBy,
                code,
                partsBack,
                isDamageReported);
    }

    Keeping extended() {
        return new Keeping(
                reminderDays,
                reminded,
                markedOverdue,
                back,
                referAt,
                null,
                extensions + 1,
                isRecalled,
                unheard,
                contestBy,
                code,
                partsBack,
                isDamageReported);
    }

    Keeping recalled() {
        return new Keeping(
                reminderDays,
                reminded,
                markedOverdue,
                back,
                referAt,
                null,
                extensions,
                true,
                unheard,
                contestBy,
                code,
                partsBack,
                isDamageReported);
    }

    Keeping showing(@Nullable Code shown) {
        return new Keeping(
                reminderDays,
                reminded,
                markedOverdue,
                back,
                referAt,
                askedUntil,
                extensions,
                isRecalled,
                unheard,
                contestBy,
                shown,
                partsBack,
                isDamageReported);
    }

    Keeping partsBack(List<String> parts) {
        return new Keeping(
                reminderDays,
                reminded,
                markedOverdue,
                back,
                referAt,
                askedUntil,
                extensions,
                isRecalled,
                unheard,
                contestBy,
                code,
                Stream.concat(partsBack.stream(), parts.stream()).distinct().toList(),
                isDamageReported);
    }

    Keeping damaged() {
        return new Keeping(
                reminderDays,
                reminded,
                markedOverdue,
                back,
                referAt,
                askedUntil,
                extensions,
                isRecalled,
                unheard,
                contestBy,
                code,
                partsBack,
                true);
    }

    private static List<Integer> plus(List<Integer> steps, int step) {
        return Stream.concat(steps.stream(), Stream.of(step)).toList();
    }
}
