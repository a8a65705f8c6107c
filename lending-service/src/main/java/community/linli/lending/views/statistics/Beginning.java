package community.linli.lending.views.statistics;

import community.linli.eventsourcing.Occurrence;
import community.linli.lending.facts.ItemId;
import community.linli.lending.loan.LoanEvent.LoanHandedOver;
import community.linli.lending.loan.LoanEvent.LoanStartedAtTheDoor;
import community.linli.lending.loan.Parties;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A loan that has begun, whichever way.
 *
 * @param parties null in events from before they were told
 * @param day on the district's clock
 */
record Beginning(ItemId item, @Nullable Parties parties, LocalDate day) {

    static Optional<Beginning> of(Occurrence occurrence) {
        return Optional.ofNullable(
                switch (occurrence) {
                    case LoanHandedOver over -> new Beginning(over.item(), over.parties(), over.handedOverOn());
                    case LoanStartedAtTheDoor over -> new Beginning(over.item(), over.parties(), over.startedOn());
                    default -> null;
                });
    }
}
