package community.linli.lending.loan;

import community.linli.lending.loan.LoanState.Back;
import community.linli.lending.loan.LoanState.Code;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
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

    /** What changes with an event; the rest stays. */
    private static final class Changing {
        private List<Integer> reminded;
        private boolean markedOverdue;
        private Back back;

        @Nullable
        private Instant referAt;

        @Nullable
        private LocalDate askedUntil;

        private int extensions;
        private boolean isRecalled;

        @Nullable
        private Code code;

        private List<String> partsBack;
        private boolean isDamageReported;

        private Changing(Keeping before) {
            reminded = before.reminded;
            markedOverdue = before.markedOverdue;
            back = before.back;
            referAt = before.referAt;
            askedUntil = before.askedUntil;
            extensions = before.extensions;
            isRecalled = before.isRecalled;
            code = before.code;
            partsBack = before.partsBack;
            isDamageReported = before.isDamageReported;
        }
    }

    private Keeping changed(Consumer<Changing> change) {
        Changing now = new Changing(this);
        change.accept(now);
        return new Keeping(
                reminderDays,
                now.reminded,
                now.markedOverdue,
                now.back,
                now.referAt,
                now.askedUntil,
                now.extensions,
                now.isRecalled,
                unheard,
                contestBy,
                now.code,
                now.partsBack,
                now.isDamageReported);
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
        return changed(now -> {
            now.reminded = List.of();
            now.markedOverdue = false;
        });
    }

    /** Out once more: what was asked or said of its end is not so. */
    Keeping again(boolean isDamaged) {
        return changed(now -> {
            now.back = Back.NO;
            now.referAt = null;
            now.askedUntil = null;
            now.code = null;
            now.isDamageReported |= isDamaged;
        });
    }

    /** What has still to be said: when a later step has been said, an earlier one has no sense any more. */
    List<Integer> remindersLeft() {
        return reminderDays.stream()
                .filter(step -> reminded.stream().allMatch(said -> said < step))
                .toList();
    }

    Keeping reminded(int step) {
        return changed(now -> now.reminded = plus(reminded, List.of(step)));
    }

    Keeping overdue() {
        return changed(now -> now.markedOverdue = true);
    }

    Keeping back(Back said, @Nullable Instant refer) {
        return changed(now -> {
            now.back = said;
            now.referAt = refer;
        });
    }

    Keeping asked(@Nullable LocalDate until) {
        return changed(now -> now.askedUntil = until);
    }

    Keeping extended() {
        return changed(now -> {
            now.askedUntil = null;
            now.extensions++;
        });
    }

    Keeping recalled() {
        return changed(now -> {
            now.askedUntil = null;
            now.isRecalled = true;
        });
    }

    Keeping showing(Code shown) {
        return changed(now -> now.code = shown);
    }

    Keeping partsBack(List<String> parts) {
        return changed(now -> now.partsBack = plus(partsBack, parts));
    }

    Keeping damaged() {
        return changed(now -> now.isDamageReported = true);
    }

    private static <T> List<T> plus(List<T> some, List<T> more) {
        return Stream.concat(some.stream(), more.stream()).distinct().toList();
    }
}
