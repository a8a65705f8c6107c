package community.linli.lending.views.statistics;

import community.linli.eventsourcing.Occurrence;
import community.linli.lending.facts.ItemId;
import community.linli.lending.loan.LoanEvent.DoorLoanDenied;
import community.linli.lending.loan.LoanEvent.LoanHandedOver;
import community.linli.lending.loan.LoanEvent.LoanStartedAtTheDoor;
import community.linli.lending.loan.LoanId;
import community.linli.lending.loan.Parties;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A loan that has begun, whichever way.
 *
 * @param parties null in events from before they were told
 * @param day on the district's clock
 * @param isGainsayable whether one side alone has spoken for it, and the other may say that it never began
 */
record Beginning(LoanId loan, ItemId item, @Nullable Parties parties, LocalDate day, boolean isGainsayable) {

    static Optional<Beginning> of(Occurrence occurrence) {
        return Optional.ofNullable(
                switch (occurrence) {
                    case LoanHandedOver over ->
                        new Beginning(
                                over.loan(), over.item(), over.parties(), over.handedOverOn(), over.unheard() != null);
                    case LoanStartedAtTheDoor over ->
                        new Beginning(over.loan(), over.item(), over.parties(), over.startedOn(), true);
                    default -> null;
                });
    }

    /** The beginning that the other side denies; empty in events from before its day was told. */
    static Optional<Beginning> deniedBy(Occurrence occurrence) {
        return occurrence instanceof DoorLoanDenied denied && denied.handedOverOn() != null
                ? Optional.of(
                        new Beginning(denied.loan(), denied.item(), denied.parties(), denied.handedOverOn(), true))
                : Optional.empty();
    }
}
