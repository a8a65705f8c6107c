package community.linli.lending.loan;

import community.linli.eventsourcing.Fold;
import community.linli.lending.loan.LoanEvent.DoorLoanDenied;
import community.linli.lending.loan.LoanEvent.DueMoved;
import community.linli.lending.loan.LoanEvent.ExtensionGranted;
import community.linli.lending.loan.LoanEvent.LoanHandedOver;
import community.linli.lending.loan.LoanEvent.LoanRecalled;
import community.linli.lending.loan.LoanEvent.LoanReopened;
import community.linli.lending.loan.LoanEvent.LoanReturned;
import community.linli.lending.loan.LoanEvent.LoanStartedAtTheDoor;
import community.linli.lending.loan.LoanEvent.LoanWrittenOff;
import community.linli.lending.loan.LoanEvent.LostItemFound;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The loans that are due on one day; kept under the day, {@code 2026-05-08}. For finding, not for deciding: one whose due day an old event moved
 * without naming the former one may linger.
 */
public record DueLoans(List<LoanId> loans) {

    public DueLoans {
        loans = List.copyOf(loans);
    }

    /** Keeps the days' lists. */
    public static final class Folding implements Fold<DueLoans, LoanEvent> {

        @Override
        public List<String> keys(LoanEvent event) {
            return Stream.concat(due(event).stream(), was(event).stream())
                    .map(LocalDate::toString)
                    .distinct()
                    .toList();
        }

        @Override
        public DueLoans initialState() {
            return new DueLoans(List.of());
        }

        @Override
        public DueLoans evolve(DueLoans day, String key, LoanEvent event) {
            Stream<LoanId> others = day.loans().stream().filter(loan -> !loan.equals(event.loan()));
            Stream<LoanId> itself =
                    due(event).filter(due -> due.toString().equals(key)).map(due -> event.loan()).stream();
            return new DueLoans(Stream.concat(others, itself).toList());
        }

        /** The due day of a loan that has ended, or is due on another day. */
        private static Optional<LocalDate> was(LoanEvent event) {
            return Optional.ofNullable(
                    switch (event) {
                        case LoanReturned back -> back.dueOn();
                        case LoanWrittenOff lost -> lost.dueOn();
                        case DoorLoanDenied denied -> denied.dueOn();
                        case ExtensionGranted granted -> granted.wasDueOn();
                        case LoanRecalled recalled -> recalled.wasDueOn();
                        case DueMoved moved -> moved.wasDueOn();
                        case LostItemFound found -> found.wasDueOn();
                        case LoanEvent other -> null;
                    });
        }

        private static Optional<LocalDate> due(LoanEvent event) {
            return switch (event) {
                case LoanHandedOver out -> Optional.of(out.dueOn());
                case LoanStartedAtTheDoor started -> Optional.of(started.dueOn());
                case ExtensionGranted granted -> Optional.of(granted.dueOn());
                case LoanRecalled recalled -> Optional.of(recalled.dueOn());
                case DueMoved moved -> Optional.of(moved.dueOn());
                case LostItemFound found -> Optional.of(found.dueOn());
                case LoanReopened reopened -> Optional.of(reopened.dueOn());
                case LoanEvent other -> Optional.empty();
            };
        }
    }
}
