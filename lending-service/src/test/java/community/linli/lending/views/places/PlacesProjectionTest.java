package community.linli.lending.views.places;

import static org.assertj.core.api.Assertions.assertThat;

import community.linli.eventsourcing.Event;
import community.linli.eventsourcing.Subject;
import community.linli.eventsourcing.testkit.laws.ProjectionScenario;
import community.linli.lending.facts.CatalogFacts.ItemListed;
import community.linli.lending.facts.CatalogFacts.ItemWithdrawn;
import community.linli.lending.facts.CatalogFacts.ResidentJoined;
import community.linli.lending.facts.CatalogFacts.ResidentLeft;
import community.linli.lending.facts.CommunityId;
import community.linli.lending.facts.HouseholdId;
import community.linli.lending.facts.ItemId;
import community.linli.lending.facts.PersonId;
import community.linli.lending.loan.LoanId;
import community.linli.lending.reservation.ReservationEvent.Cause;
import community.linli.lending.reservation.ReservationEvent.DaysReserved;
import community.linli.lending.reservation.ReservationEvent.ReservationBecameLoan;
import community.linli.lending.reservation.ReservationEvent.ReservationConfirmed;
import community.linli.lending.reservation.ReservationEvent.ReservationKeptWaiting;
import community.linli.lending.reservation.ReservationEvent.ReservationMoved;
import community.linli.lending.reservation.ReservationEvent.ReservationReleased;
import community.linli.lending.reservation.ReservationId;
import community.linli.lending.waitlist.TurnId;
import community.linli.lending.waitlist.WaitlistEvent;
import community.linli.lending.waitlist.WaitlistEvent.TurnJoined;
import community.linli.lending.waitlist.WaitlistEvent.TurnMoved;
import community.linli.lending.waitlist.WaitlistEvent.TurnOffered;
import community.linli.lending.waitlist.WaitlistEvent.TurnPaused;
import community.linli.lending.waitlist.WaitlistEvent.TurnSteppedAside;
import community.linli.lending.waitlist.WaitlistEvent.TurnTaken;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PlacesProjectionTest {

    private static final CommunityId JINPING = new CommunityId("jinping-26");
    private static final HouseholdId ANAS = new HouseholdId("2-301");
    private static final HouseholdId BENS = new HouseholdId("1-102");
    private static final HouseholdId CHOS = new HouseholdId("1-103");
    private static final HouseholdId DANS = new HouseholdId("1-104");
    private static final ItemId DRILL = new ItemId("drill");
    private static final LocalDate DAY = LocalDate.parse("2026-06-01");
    private static final Instant LATER = Instant.parse("2026-05-08T02:00:00Z");
    private static final Subject ITEM = new Subject("item", "drill");
    private static final ReservationId RESERVATION = new ReservationId("reservation-1");
    private static final DaysReserved RESERVED =
            new DaysReserved(RESERVATION, DRILL, JINPING, BENS, ANAS, DAY, DAY.plusDays(2), LATER, LATER);

    private static ReservationDocument reservation(Event... then) {
        Event[] all = Stream.concat(Stream.of(RESERVED), Stream.of(then)).toArray(Event[]::new);
        return Objects.requireNonNull(ProjectionScenario.of(new ReservationsProjection())
                .given(all)
                .documents()
                .get("reservation-1"));
    }

    private static TurnJoined joined(HouseholdId household) {
        return new TurnJoined(turn(household), DRILL, JINPING, household, ANAS, null);
    }

    private static TurnId turn(HouseholdId household) {
        return new TurnId("turn-of-" + household);
    }

    private static LineDocument line(WaitlistEvent... then) {
        return Objects.requireNonNull(ProjectionScenario.of(new LinesProjection())
                .given(ITEM, new ItemListed(DRILL, JINPING, ANAS, "Drill", "tools", "lend", 7, null, null, null))
                .given(joined(BENS), joined(CHOS), joined(DANS))
                .given(then)
                .given(ITEM, new ItemWithdrawn(DRILL))
                .documents()
                .get("drill"));
    }

    private static List<Long> before(LineDocument line) {
        return line.line().turns().stream().map(TurnShown::before).toList();
    }

    private static List<HouseholdId> order(LineDocument line) {
        return line.line().turns().stream().map(TurnShown::household).toList();
    }

    @Test
    void aReservationIsHeldUntilTheOwnersWord() {
        assertThat(reservation())
                .extracting(
                        ReservationDocument::phase,
                        ReservationDocument::version,
                        ReservationDocument::from,
                        ReservationDocument::to,
                        ReservationDocument::answerBy)
                .containsExactly("reserved", 1L, DAY, DAY.plusDays(2), LATER);
        assertThat(reservation(new ReservationConfirmed(RESERVATION, DRILL, true)))
                .extracting(ReservationDocument::phase, ReservationDocument::isAutomatic, ReservationDocument::version)
                .containsExactly("confirmed", true, 2L);
    }

    @Test
    void movedDaysAreTheOwnersToAnswerUnlessTheyAreConfirmed() {
        ReservationMoved fewer = new ReservationMoved(RESERVATION, DRILL, BENS, DAY, DAY.plusDays(1), LATER, null);
        Instant answerBy = LATER.plusSeconds(60);
        ReservationMoved others =
                new ReservationMoved(RESERVATION, DRILL, BENS, DAY.plusDays(7), DAY.plusDays(8), LATER, answerBy);
        assertThat(reservation(new ReservationConfirmed(RESERVATION, DRILL, false), fewer))
                .extracting(ReservationDocument::phase, ReservationDocument::to, ReservationDocument::answerBy)
                .containsExactly("confirmed", DAY.plusDays(1), LATER);
        assertThat(reservation(new ReservationConfirmed(RESERVATION, DRILL, false), others))
                .extracting(ReservationDocument::phase, ReservationDocument::from, ReservationDocument::answerBy)
                .containsExactly("reserved", DAY.plusDays(7), answerBy);
    }

    @Test
    void aReservationWaitsForItsItemAndBecomesALoan() {
        ReservationKeptWaiting waiting = new ReservationKeptWaiting(RESERVATION, DRILL, LATER);
        assertThat(reservation(waiting))
                .extracting(ReservationDocument::phase, ReservationDocument::waitsUntil)
                .containsExactly("waiting", LATER);
        assertThat(reservation(waiting, new ReservationBecameLoan(RESERVATION, DRILL, BENS, new LoanId("loan-1"))))
                .extracting(ReservationDocument::phase, ReservationDocument::loan)
                .containsExactly("loan", new LoanId("loan-1"));
    }

    @Test
    void releasedDaysSayWhy() {
        for (Cause cause : Cause.values()) {
            assertThat(reservation(new ReservationReleased(RESERVATION, DRILL, BENS, cause, "Sorry.")))
                    .extracting(ReservationDocument::phase, ReservationDocument::cause, ReservationDocument::reason)
                    .containsExactly(
                            "released",
                            switch (cause) {
                                case GIVEN_BACK -> "given-back";
                                case DECLINED -> "declined";
                                case UNANSWERED -> "unanswered";
                                case DISPLACED -> "displaced";
                                case HOUSEHOLD_LEFT -> "household-left";
                            },
                            "Sorry.");
        }
    }

    @Test
    void whoIsJumpedOverStandsBeforeNobody() {
        assertThat(before(line())).containsExactly(0L, 1L, 2L);
        assertThat(before(line(new TurnPaused(turn(BENS), DRILL, BENS, DAY)))).containsExactly(0L, 0L, 1L);
        LineDocument offered = line(new TurnOffered(turn(BENS), DRILL, BENS, LATER));
        assertThat(before(offered)).containsExactly(0L, 1L, 2L);
        assertThat(offered.turnOf(BENS).map(TurnShown::offeredUntil)).contains(LATER);
    }

    @Test
    void aLineIsInTheOrderInWhichItIsServed() {
        assertThat(order(line(new TurnSteppedAside(turn(BENS), DRILL, BENS)))).containsExactly(CHOS, BENS, DANS);
        assertThat(order(line(new TurnMoved(turn(DANS), DRILL, DANS, turn(BENS), "In need."))))
                .containsExactly(DANS, BENS, CHOS);
        assertThat(order(line(new TurnTaken(turn(BENS), DRILL, BENS)))).containsExactly(CHOS, DANS);
    }

    @Test
    void aLineKnowsWhatTheItemIsCalled() {
        assertThat(line().line())
                .extracting(LineShown::itemName, LineShown::length)
                .containsExactly("Drill", 3);
        assertThat(line().line().withoutNames().turns()).isEmpty();
    }

    @Test
    void whoHasLeftLivesNowhere() {
        PersonId ana = new PersonId("ana");
        Subject resident = new Subject("resident", "ana");
        ProjectionScenario.of(new ResidentsProjection())
                .given(resident, new ResidentJoined(ana, JINPING, ANAS))
                .thenDocument("ana", new ResidentDocument(JINPING, ANAS))
                .given(resident, new ResidentLeft(ana, JINPING, ANAS))
                .thenNoDocument("ana");
    }
}
