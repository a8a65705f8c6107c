package community.linli.lending.views.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import community.linli.eventsourcing.Subject;
import community.linli.eventsourcing.http.ProblemException;
import community.linli.lending.StoredViews;
import community.linli.lending.facts.CatalogFacts.ResidentJoined;
import community.linli.lending.facts.CommunityId;
import community.linli.lending.facts.HouseholdId;
import community.linli.lending.facts.ItemId;
import community.linli.lending.facts.PersonId;
import community.linli.lending.reservation.ReservationEvent.DaysReserved;
import community.linli.lending.reservation.ReservationId;
import community.linli.lending.views.places.WaitlistsController.Places;
import community.linli.lending.waitlist.TurnId;
import community.linli.lending.waitlist.WaitlistEvent.TurnJoined;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who finds which reservations and turns, in a database. */
class PlacesQueryTest {

    private static final String JINPING = StoredViews.JINPING.value();
    private static final HouseholdId ANAS = new HouseholdId("2-301");
    private static final HouseholdId BENS = new HouseholdId("1-102");
    private static final HouseholdId CHOS = new HouseholdId("1-103");
    private static final ItemId DRILL = new ItemId("drill");
    private static final ItemId POT = new ItemId("pot");
    private static final Instant LATER = Instant.parse("2026-05-08T02:00:00Z");

    private final StoredViews views =
            new StoredViews(new LinesProjection(), new ReservationsProjection(), new ResidentsProjection());
    private final PlacesQuery query = new PlacesQuery(views);
    private final WaitlistsController waitlists = new WaitlistsController(query);
    private final ReservationsController reservations = new ReservationsController(query);

    @BeforeEach
    void happen() {
        views.lives("ana", ANAS)
                .lives("ben", BENS)
                .lives("cho", CHOS)
                .lends(ANAS, DRILL, "Drill", 1)
                .lends(BENS, POT, "Pot", 1)
                .lends(ANAS, new ItemId("saw"), "Saw", 1);
        joins(BENS, DRILL);
        joins(CHOS, DRILL);
        joins(CHOS, POT);
        reserves("early", BENS, "2026-06-01");
        reserves("late", CHOS, "2026-07-01");
    }

    @AfterEach
    void close() {
        views.close();
    }

    private void joins(HouseholdId household, ItemId item) {
        views.happens(
                new TurnJoined(new TurnId(household + "-" + item), item, StoredViews.JINPING, household, ANAS, null));
    }

    private void reserves(String id, HouseholdId household, String day) {
        LocalDate from = LocalDate.parse(day);
        views.happens(new DaysReserved(
                new ReservationId(id), DRILL, StoredViews.JINPING, household, ANAS, from, from, LATER, LATER));
    }

    private Places places(String person) {
        return waitlists.mine(StoredViews.by(person, "resident"), JINPING);
    }

    private List<String> reservationsOf(String person) {
        return reservations.mine(StoredViews.by(person, "resident"), JINPING).reservations().stream()
                .map(made -> made.reservation().value())
                .toList();
    }

    @Test
    void aHouseholdSeesItsOwnPlacesAndHowManyWaitForItsThings() {
        assertThat(places("cho").turns())
                .extracting(TurnShown::itemName, TurnShown::household, TurnShown::before)
                .containsExactly(tuple("Drill", CHOS, 1L), tuple("Pot", CHOS, 0L));
        assertThat(places("cho").lines()).isEmpty();
        assertThat(places("ana").turns()).isEmpty();
        assertThat(places("ana").lines()).containsExactly(new LineShown(DRILL, "Drill", 2, List.of()));
        assertThat(places("stranger")).isEqualTo(new Places(List.of(), List.of()));
    }

    @Test
    void whoLivesElsewhereReadsNoPlacesAndNoReservationsOfThisCommunity() {
        views.learn(
                new Subject("resident", "eve"),
                new ResidentJoined(new PersonId("eve"), new CommunityId("elsewhere"), new HouseholdId("9-9")));

        assertThat(places("eve")).isEqualTo(new Places(List.of(), List.of()));
        assertThat(reservationsOf("eve")).isEmpty();
        for (String community : List.of(JINPING, "elsewhere")) {
            assertThatThrownBy(() -> reservations.one(StoredViews.by("eve", "resident"), community, "early"))
                    .isInstanceOf(ProblemException.class)
                    .extracting("slug")
                    .isEqualTo("not-found");
        }
    }

    @Test
    void aStewardSeesTheWholeLine() {
        assertThat(waitlists
                        .line(StoredViews.by("sun", "steward"), JINPING, "drill")
                        .turns())
                .extracting(TurnShown::household)
                .containsExactly(BENS, CHOS);
        assertThatThrownBy(() -> waitlists.line(StoredViews.by("sun", "steward"), "elsewhere", "drill"))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void bothHouseholdsAndTheStewardSeeAReservation() {
        assertThat(reservationsOf("ana")).containsExactly("late", "early");
        assertThat(reservationsOf("ben")).containsExactly("early");
        assertThat(reservationsOf("stranger")).isEmpty();
        assertThat(query.reservation(StoredViews.by("ben", "resident"), JINPING, "early"))
                .get()
                .extracting(ReservationDocument::itemName)
                .isEqualTo("Drill");
        assertThat(query.reservation(StoredViews.by("cho", "resident"), JINPING, "early"))
                .isEmpty();
        assertThat(query.reservation(StoredViews.by("sun", "steward"), JINPING, "early"))
                .isPresent();
        assertThat(query.reservation(StoredViews.by("sun", "steward"), "elsewhere", "early"))
                .isEmpty();
    }
}
