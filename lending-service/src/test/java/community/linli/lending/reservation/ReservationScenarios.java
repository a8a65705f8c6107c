package community.linli.lending.reservation;

import community.linli.eventsourcing.Event;
import community.linli.eventsourcing.testkit.scenario.Scenario;
import community.linli.eventsourcing.testkit.scenario.ScenarioTest;
import community.linli.lending.LendingContext;
import community.linli.lending.facts.CatalogFacts.DistrictRegistered;
import community.linli.lending.facts.CatalogFacts.ItemListed;
import community.linli.lending.facts.CatalogFacts.ResidentJoined;
import community.linli.lending.facts.CommunityId;
import community.linli.lending.facts.HouseholdId;
import community.linli.lending.facts.ItemId;
import community.linli.lending.facts.PersonId;
import community.linli.lending.houserules.Rules;
import community.linli.lending.loan.LoanEvent.LoanAccepted;
import community.linli.lending.loan.LoanEvent.LoanHandedOver;
import community.linli.lending.loan.LoanEvent.LoanRequested;
import community.linli.lending.loan.LoanEvent.LoanReturned;
import community.linli.lending.loan.LoanId;
import community.linli.lending.loan.Parties;
import community.linli.lending.reservation.ReservationCommand.SettleReservation;
import community.linli.lending.reservation.ReservationEvent.Cause;
import community.linli.lending.reservation.ReservationEvent.DaysReserved;
import community.linli.lending.reservation.ReservationEvent.ReservationBecameLoan;
import community.linli.lending.reservation.ReservationEvent.ReservationConfirmed;
import community.linli.lending.reservation.ReservationEvent.ReservationKeptWaiting;
import community.linli.lending.reservation.ReservationEvent.ReservationReleased;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Ana's tent, lent for a week at most, which Ben reserves for the 20th to the 22nd; today is the first of May. */
abstract class ReservationScenarios extends ScenarioTest {

    static final Instant MORNING = Instant.parse("2026-05-01T02:00:00Z");
    static final LocalDate TODAY = LocalDate.parse("2026-05-01");
    static final LocalDate FIRST = LocalDate.parse("2026-05-20");
    static final LocalDate LAST = LocalDate.parse("2026-05-22");
    static final Instant ANSWER_BY = Instant.parse("2026-05-04T02:00:00Z");
    static final Instant BEGINS = startOf(FIRST);
    static final Instant ENDS = startOf(LAST.plusDays(1));
    static final CommunityId JINPING = new CommunityId("jinping-26");
    static final ItemId TENT = new ItemId("tent");
    static final ReservationId RESERVATION = new ReservationId("ben-tent");
    static final LoanId LOAN = new LoanId("reserved-ben-tent");
    static final LoanId CHOS = new LoanId("cho-tent");
    static final SettleReservation SETTLE = new SettleReservation(RESERVATION);
    static final DaysReserved RESERVED = reserved(RESERVATION, "ben", FIRST, LAST);
    static final ReservationConfirmed CONFIRMED = new ReservationConfirmed(RESERVATION, TENT, false);
    static final ReservationBecameLoan BECAME = new ReservationBecameLoan(RESERVATION, TENT, homeOf("ben"), LOAN);
    static final ReservationKeptWaiting WAITING = new ReservationKeptWaiting(RESERVATION, TENT, ENDS);

    ReservationScenarios() {
        super(LendingContext.declare(Rules.usual()));
    }

    static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZoneId.of("Asia/Shanghai")).toInstant();
    }

    static HouseholdId homeOf(String person) {
        return new HouseholdId("home-of-" + person);
    }

    static DaysReserved reserved(ReservationId reservation, String person, LocalDate from, LocalDate to) {
        return new DaysReserved(
                reservation,
                TENT,
                JINPING,
                homeOf(person),
                homeOf("ana"),
                from,
                to,
                ANSWER_BY.isBefore(startOf(from)) ? ANSWER_BY : startOf(from),
                startOf(from));
    }

    static ReservationReleased released(Cause cause, @Nullable String reason) {
        return new ReservationReleased(RESERVATION, TENT, homeOf("ben"), cause, reason);
    }

    /** The loan that Ben's days become on this day. */
    static LoanRequested asLoan(Instant at, LocalDate from) {
        return new LoanRequested(
                LOAN,
                TENT,
                JINPING,
                homeOf("ben"),
                homeOf("ana"),
                7,
                at.plus(Rules.usual().requestLife()),
                from,
                LAST,
                null,
                null,
                null,
                null,
                null,
                at);
    }

    static LoanAccepted asPromise(Instant at, LocalDate from, LocalDate lastToFetch) {
        return new LoanAccepted(LOAN, TENT, startOf(lastToFetch.plusDays(1)), from, LAST, parties("ben"), at, true);
    }

    static Parties parties(String borrower) {
        return new Parties(JINPING, homeOf(borrower), homeOf("ana"));
    }

    static LoanHandedOver outWithCho(LoanId loan, LocalDate due) {
        return new LoanHandedOver(
                loan, TENT, TODAY, due, startOf(due.plusDays(1)), 1, parties("cho"), null, null, null);
    }

    static LoanRequested askedByCho(LoanId loan) {
        return new LoanRequested(
                loan,
                TENT,
                JINPING,
                homeOf("cho"),
                homeOf("ana"),
                7,
                ANSWER_BY,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                MORNING);
    }

    static LoanAccepted promisedToCho(LoanId loan, LocalDate last) {
        return new LoanAccepted(loan, TENT, ANSWER_BY, TODAY, last, parties("cho"), MORNING, false);
    }

    static LoanReturned returnedByCho(LoanId loan, LocalDate on, LocalDate due) {
        return new LoanReturned(loan, TENT, null, null, parties("cho"), TODAY, on, due);
    }

    final Scenario onTheBoard() {
        return peopled(scenario(), 1);
    }

    static Scenario peopled(Scenario scenario, int copies) {
        scenario.at(MORNING).given(new DistrictRegistered("Asia/Shanghai"), listed(copies));
        for (String person : List.of("ana", "ben", "cho", "dan")) {
            scenario.given(new ResidentJoined(new PersonId(person), JINPING, homeOf(person)));
        }
        return scenario;
    }

    static ItemListed listed(int copies) {
        return new ItemListed(TENT, JINPING, homeOf("ana"), "Tent", "outdoors", "lend", 7, copies, null, null);
    }

    final Scenario confirmed() {
        return onTheBoard().given(RESERVED, CONFIRMED);
    }

    /** Confirmed for Ben, and with Cho until that day. */
    final Scenario outUntil(LocalDate due) {
        return confirmed().given(askedByCho(CHOS), promisedToCho(CHOS, due), outWithCho(CHOS, due));
    }

    /** What has come of the last deed. */
    static List<Event> all(Scenario scenario) {
        return scenario.answers().stream()
                .flatMap(answer -> answer.events().stream())
                .toList();
    }
}
