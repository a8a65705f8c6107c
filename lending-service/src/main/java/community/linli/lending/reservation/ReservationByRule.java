package community.linli.lending.reservation;

import community.linli.eventsourcing.Decision;
import community.linli.eventsourcing.Event;
import community.linli.lending.calendar.LentItem;
import community.linli.lending.facts.KnownCommunity;
import community.linli.lending.facts.KnownDistrict;
import community.linli.lending.facts.KnownHousehold;
import community.linli.lending.facts.KnownItem.Listing;
import community.linli.lending.itemdiary.Availability;
import community.linli.lending.itemdiary.ItemDiary;
import community.linli.lending.itemdiary.ItemDiary.Claim;
import community.linli.lending.itemdiary.ItemDiary.Standing;
import community.linli.lending.itemdiary.Span;
import community.linli.lending.loan.LoanId;
import community.linli.lending.loan.Parties;
import community.linli.lending.loan.ReservedLoan;
import community.linli.lending.reservation.ReservationCommand.OfTheRule;
import community.linli.lending.reservation.ReservationCommand.ResumeReservation;
import community.linli.lending.reservation.ReservationEvent.Cause;
import community.linli.lending.reservation.ReservationEvent.ReservationBecameLoan;
import community.linli.lending.reservation.ReservationEvent.ReservationKeptWaiting;
import community.linli.lending.reservation.ReservationEvent.ReservationResumed;
import community.linli.lending.reservation.ReservationState.Held;
import community.linli.lending.reservation.ReservationState.Terms;
import community.linli.lending.reservation.Reserving.Deciding;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What becomes of reserved days without anybody's word. */
record ReservationByRule(Held held, Deciding deciding) {

    /** Reservations and loans take their ids from requests alike; this keeps the two apart. */
    private static final String LOAN_OF = "reserved-";

    Decision decide(OfTheRule command) {
        if (hasLeft()) {
            return released(Cause.HOUSEHOLD_LEFT);
        }
        Optional<Listing> listing = stillLent();
        if (listing.isEmpty() || !fits(days(), EnumSet.of(Standing.LOST))) {
            return released(Cause.DISPLACED);
        }
        return switch (command) {
            case ResumeReservation resume when !held.isConfirmed() -> resumed();
            case OfTheRule settle when now().isBefore(dueAt()) -> Decision.noChange();
            case OfTheRule settle -> held.isConfirmed() ? begin(listing.get()) : unanswered();
        };
    }

    /** A time to answer that a pause has cut short begins anew. */
    private Decision resumed() {
        Terms terms = held.terms();
        Instant answerBy =
                deciding.answerBy(terms.owner(), terms.item(), held.days().from());
        return rests() || !answerBy.isAfter(held.lookAt())
                ? Decision.noChange()
                : Decision.accepted(new ReservationResumed(terms.reservation(), terms.item(), answerBy));
    }

    /** The first day begins the days, whenever a confirmed reservation was to be looked at. */
    private Instant dueAt() {
        return held.isConfirmed() && held.beginsAt().isBefore(held.lookAt()) ? held.beginsAt() : held.lookAt();
    }

    /** In a pause the time to answer stands still; the days do not. */
    private Decision unanswered() {
        return rests() && now().isBefore(held.beginsAt()) ? Decision.noChange() : released(Cause.UNANSWERED);
    }

    private Decision begin(Listing listing) {
        Instant end = deciding.startOf(held.days().until());
        if (!now().isBefore(end)) {
            return released(Cause.DISPLACED);
        }
        boolean canBegin = !rests() && fits(days(), EnumSet.of(Standing.LOST, Standing.OUT));
        return canBegin ? became(listing) : waiting(end);
    }

    private Decision became(Listing listing) {
        Terms terms = held.terms();
        LoanId loan = new LoanId(LOAN_OF + terms.reservation());
        List<Event> events = new ArrayList<>();
        events.add(new ReservationBecameLoan(terms.reservation(), terms.item(), terms.household(), loan));
        events.addAll(new ReservedLoan(
                        loan, terms.item(), new Parties(terms.community(), terms.household(), terms.owner()), days())
                .begun(listing, deciding.usual(), deciding.context()));
        return Decision.accepted(events);
    }

    private Decision waiting(Instant until) {
        return until.equals(held.lookAt())
                ? Decision.noChange()
                : Decision.accepted(new ReservationKeptWaiting(
                        held.terms().reservation(), held.terms().item(), until));
    }

    private Decision released(Cause cause) {
        return Decision.accepted(ReservationDecider.released(held.terms(), cause, null));
    }

    private boolean hasLeft() {
        return deciding.lookup()
                .find(KnownHousehold.class, held.terms().household().value())
                .filter(KnownHousehold::hasLeft)
                .isPresent();
    }

    /** The listing, while its owner is the one who was asked and lends it. */
    private Optional<Listing> stillLent() {
        LentItem thing = thing();
        return KnownDistrict.of(deciding.lookup()).isClosed() || !thing.isListed()
                ? Optional.empty()
                : thing.listing()
                        .filter(Listing::isForLending)
                        .filter(listing -> listing.owner().equals(held.terms().owner()));
    }

    private boolean rests() {
        return KnownCommunity.of(deciding.lookup(), held.terms().community()).isPaused();
    }

    /**
     * Whether a copy is left for the days beside those reserved before, those promised, and those that stand so. Buffers that were lengthened since,
     * and offers to who waits, do not count: the days were reserved.
     */
    private boolean fits(Span days, Set<Standing> withoutCopy) {
        List<Claim> claims = thing().diary().claims();
        Stream<Claim> before = claims.stream()
                .takeWhile(
                        claim -> !claim.by().equals(held.terms().reservation().subject()))
                .filter(claim -> claim.standing() == Standing.RESERVED);
        Stream<Claim> firmer = claims.stream()
                .filter(claim -> claim.standing() == Standing.PROMISED || withoutCopy.contains(claim.standing()));
        ItemDiary others = new ItemDiary(Stream.concat(before, firmer).toList(), null, 0);
        int copies = thing().availability().copies();
        return new Availability(others, copies, 0, List.of(), thing().today()).isFree(days, null);
    }

    private LentItem thing() {
        return deciding.thing(held.terms().item());
    }

    /** Those of the days that are not over; all of them before the first and after the last. */
    private Span days() {
        LocalDate today = thing().today();
        return held.days().covers(today) ? new Span(today, held.days().until()) : held.days();
    }

    private Instant now() {
        return deciding.context().time();
    }
}
