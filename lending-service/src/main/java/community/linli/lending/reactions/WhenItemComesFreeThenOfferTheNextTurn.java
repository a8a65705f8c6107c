package community.linli.lending.reactions;

import community.linli.eventsourcing.Command;
import community.linli.eventsourcing.Event;
import community.linli.eventsourcing.Lookup;
import community.linli.eventsourcing.Reaction;
import community.linli.eventsourcing.Recorded;
import community.linli.lending.calendar.CalendarEvent.DaysUnblocked;
import community.linli.lending.facts.ItemId;
import community.linli.lending.itemdiary.ItemDiary;
import community.linli.lending.itemdiary.ItemDiary.Standing;
import community.linli.lending.loan.LoanEvent.DoorLoanDenied;
import community.linli.lending.loan.LoanEvent.LoanCancelled;
import community.linli.lending.loan.LoanEvent.LoanDeclined;
import community.linli.lending.loan.LoanEvent.LoanExpired;
import community.linli.lending.loan.LoanEvent.LoanReturned;
import community.linli.lending.loan.LoanEvent.LoanWrittenOff;
import community.linli.lending.loan.LoanEvent.PromiseLapsed;
import community.linli.lending.waitlist.WaitlistCommand.OfferNextTurn;
import community.linli.lending.waitlist.WaitlistEvent.TurnJoined;
import java.util.List;
import java.util.Optional;

/** Whatever frees a copy, or its days, is the next one's turn; nobody who passes by comes first. */
public final class WhenItemComesFreeThenOfferTheNextTurn implements Reaction<Event> {

    @Override
    public List<Command> react(Recorded<Event> recorded, Lookup lookup) {
        return freed(recorded.occurrence())
                .filter(item -> isWaitedFor(item, lookup))
                .<List<Command>>map(item -> List.of(new OfferNextTurn(item)))
                .orElse(List.of());
    }

    /**
     * A copy that is lost for good may have been the last. A turn that joins is looked at as well, since its last day may pass while nothing else happens.
     */
    private static Optional<ItemId> freed(Event event) {
        return switch (event) {
            case LoanReturned back -> Optional.of(back.item());
            case LoanCancelled cancelled -> Optional.of(cancelled.item());
            case LoanDeclined declined -> Optional.of(declined.item());
            case LoanExpired expired -> Optional.of(expired.item());
            case PromiseLapsed lapsed -> Optional.of(lapsed.item());
            case DoorLoanDenied denied -> Optional.of(denied.item());
            case LoanWrittenOff off -> Optional.of(off.item());
            case DaysUnblocked unblocked -> Optional.of(unblocked.item());
            case TurnJoined joined -> Optional.of(joined.item());
            case Event other -> Optional.empty();
        };
    }

    private static boolean isWaitedFor(ItemId item, Lookup lookup) {
        return ItemDiary.of(lookup, item).claims().stream().anyMatch(claim -> claim.standing() == Standing.QUEUED);
    }
}
