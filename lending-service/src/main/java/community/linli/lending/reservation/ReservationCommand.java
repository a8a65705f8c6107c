package community.linli.lending.reservation;

import community.linli.eventsourcing.Command;
import community.linli.eventsourcing.Subject;
import community.linli.lending.facts.CommunityId;
import community.linli.lending.facts.ItemId;
import java.time.LocalDate;

/** What can be asked of one reservation. Refusals are {@link ReservationRejection}; to a household that is no party it does not exist. */
public sealed interface ReservationCommand extends Command {

    /** The reservation that is asked. */
    ReservationId reservation();

    @Override
    default Subject subject() {
        return reservation().subject();
    }

    /** What a member of a household asks. */
    sealed interface OfAHousehold extends ReservationCommand {

        /** The community named in the path. */
        CommunityId community();
    }

    /** What only a timer or a reaction asks; comes too early or too late without harm. */
    sealed interface OfTheRule extends ReservationCommand {}

    /** What one of the two households asks. */
    sealed interface OfAParty extends OfAHousehold {}

    /** What the household that lists the item asks. */
    sealed interface OfTheOwner extends OfAParty {}

    /** What the household that reserved asks. */
    sealed interface OfTheBorrower extends OfAParty {}

    /**
     * A household reserves days of a neighbour's item. They are held from that moment; the owner confirms them, or the item's own rule does. Refused
     * for days that are another's, or so near that those who wait for the item could not have it before, and by the rules of a request.
     *
     * @param from first day, from tomorrow on
     * @param to last day, inclusive
     */
    record ReserveDays(ReservationId reservation, CommunityId community, ItemId item, LocalDate from, LocalDate to)
            implements OfAHousehold {}

    /** The owner agrees. */
    record ConfirmReservation(ReservationId reservation, CommunityId community) implements OfTheOwner {}

    /**
     * The owner says no, or needs the item after all; until the days have become a loan.
     *
     * @param reason 1 to 200 characters
     */
    record DeclineReservation(ReservationId reservation, CommunityId community, String reason) implements OfTheOwner {}

    /** Other days instead, by the rules of reserving; fewer of the same days stay confirmed. */
    record MoveReservation(ReservationId reservation, CommunityId community, LocalDate from, LocalDate to)
            implements OfTheBorrower {}

    /** The household does not need the days; they are free at once. */
    record GiveDaysBack(ReservationId reservation, CommunityId community) implements OfTheBorrower {}

    /** A reaction: lending goes on in the community; the owner has the whole time to answer, and days whose time has come begin. */
    record ResumeReservation(ReservationId reservation) implements OfTheRule {}

    /** A timer or a reaction: looks whether the days can stay reserved, and whether their time has come. */
    record SettleReservation(ReservationId reservation) implements OfTheRule {

        /** Of the reservation that carries a claim. */
        public static SettleReservation of(Subject by) {
            return new SettleReservation(new ReservationId(by.id()));
        }
    }
}
