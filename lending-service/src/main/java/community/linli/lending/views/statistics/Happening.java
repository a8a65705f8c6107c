package community.linli.lending.views.statistics;

import static community.linli.lending.views.statistics.Counted.ACCEPTED;
import static community.linli.lending.views.statistics.Counted.BECAME_OVERDUE;
import static community.linli.lending.views.statistics.Counted.DENIED_AT_THE_DOOR;
import static community.linli.lending.views.statistics.Counted.GIFTS;
import static community.linli.lending.views.statistics.Counted.HANDED_OVER;
import static community.linli.lending.views.statistics.Counted.REQUESTED;
import static community.linli.lending.views.statistics.Counted.RETURNED;
import static community.linli.lending.views.statistics.Counted.RETURNED_LATE;
import static community.linli.lending.views.statistics.Counted.SWAPPED_ITEMS;
import static community.linli.lending.views.statistics.Counted.SWAPS;

import community.linli.eventsourcing.Recorded;
import community.linli.lending.facts.CommunityId;
import community.linli.lending.gift.GiftEvent.GiftHandedOver;
import community.linli.lending.loan.LoanEvent.DoorLoanDenied;
import community.linli.lending.loan.LoanEvent.LoanAccepted;
import community.linli.lending.loan.LoanEvent.LoanBecameOverdue;
import community.linli.lending.loan.LoanEvent.LoanHandedOver;
import community.linli.lending.loan.LoanEvent.LoanRequested;
import community.linli.lending.loan.LoanEvent.LoanReturned;
import community.linli.lending.loan.LoanEvent.LoanStartedAtTheDoor;
import community.linli.lending.loan.Parties;
import community.linli.lending.swap.SwapEvent.SwapCompleted;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an event adds to a week.
 *
 * @param community null in events from before it was told
 * @param secondsToAccept how long a request had waited; null for anything else, and where it is not known
 */
record Happening(
        @Nullable CommunityId community,
        Moment moment,
        Map<Counted, Integer> counts,
        @Nullable Long secondsToAccept) {

    /** Of an event that is not counted nothing. */
    static Optional<Happening> of(Recorded<?> recorded) {
        Instant time = recorded.time();
        return Optional.ofNullable(
                switch (recorded.occurrence()) {
                    case LoanRequested asked -> of(asked.community(), Moment.of(time), REQUESTED);
                    case LoanAccepted accepted -> accepted(accepted, time);
                    case LoanHandedOver over -> of(place(over.parties()), Moment.of(over.handedOverOn()), HANDED_OVER);
                    case LoanStartedAtTheDoor over ->
                        of(place(over.parties()), Moment.of(over.startedOn()), HANDED_OVER);
                    case DoorLoanDenied denied -> of(place(denied.parties()), Moment.of(time), DENIED_AT_THE_DOOR);
                    case LoanReturned back -> returned(back, time);
                    case LoanBecameOverdue late -> of(place(late.parties()), Moment.of(late.dueOn()), BECAME_OVERDUE);
                    case SwapCompleted swap ->
                        new Happening(
                                swap.community(),
                                Moment.of(time),
                                Map.of(SWAPS, 1, SWAPPED_ITEMS, swap.legs().size()),
                                null);
                    case GiftHandedOver gift -> of(gift.community(), Moment.of(time), GIFTS);
                    default -> null;
                });
    }

    private static Happening of(@Nullable CommunityId community, Moment moment, Counted counted) {
        return new Happening(community, moment, Map.of(counted, 1), null);
    }

    private static Happening accepted(LoanAccepted accepted, Instant time) {
        Instant asked = accepted.requestedAt();
        return new Happening(
                place(accepted.parties()),
                Moment.of(time),
                Map.of(ACCEPTED, 1),
                asked == null ? null : Duration.between(asked, time).toSeconds());
    }

    private static Happening returned(LoanReturned back, Instant time) {
        LocalDate day = back.returnedOn();
        LocalDate due = back.dueOn();
        boolean isLate = day != null && due != null && day.isAfter(due);
        return new Happening(
                place(back.parties()),
                day == null ? Moment.of(time) : Moment.of(day),
                isLate ? Map.of(RETURNED, 1, RETURNED_LATE, 1) : Map.of(RETURNED, 1),
                null);
    }

    private static @Nullable CommunityId place(@Nullable Parties parties) {
        return parties == null ? null : parties.community();
    }
}
