package community.linli.lending.views.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import community.linli.eventsourcing.Subject;
import community.linli.eventsourcing.http.ProblemException;
import community.linli.eventsourcing.http.ReadRequest;
import community.linli.lending.StoredViews;
import community.linli.lending.facts.CatalogFacts.ResidentJoined;
import community.linli.lending.facts.CatalogFacts.ResidentLeft;
import community.linli.lending.facts.CommunityId;
import community.linli.lending.facts.HouseholdId;
import community.linli.lending.facts.PersonId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who reads which figures, out of a database. */
class WhoReadsFiguresTest {

    private static final CommunityId HERE = StoredViews.JINPING;
    private static final HouseholdId ANAS = new HouseholdId("ana");

    private final StoredViews views = new StoredViews(
            new WeeksProjection(),
            new ParticipantsProjection(),
            new ItemYearsProjection(),
            new ListedItemsProjection(),
            new ClockProjection());
    private final StatisticsController controller = new StatisticsController(
            new StatisticsQuery(views), InstantSource.fixed(Instant.parse("2026-05-31T00:00:00Z")));

    @AfterEach
    void close() {
        views.close();
    }

    private Statistics here(ReadRequest request) {
        return controller.ofACommunity(request, HERE.value(), null, null);
    }

    @Test
    void whoLivesElsewhereReadsNoFiguresOfACommunity() {
        views.lives("ana", ANAS)
                .learn(
                        new Subject("resident", "cho"),
                        new ResidentJoined(new PersonId("cho"), new CommunityId("elsewhere"), new HouseholdId("cho")));

        assertThat(here(StoredViews.by("ana", "resident"))).isNotNull();
        for (String role : List.of("steward", "officer", "analyst")) {
            assertThat(here(StoredViews.by("sun", role))).as(role).isNotNull();
        }
        isNotFoundBy(StoredViews.by("cho", "resident"));
        isNotFoundBy(StoredViews.by("stranger", "resident"));
        views.learn(new Subject("resident", "ana"), new ResidentLeft(new PersonId("ana"), HERE, ANAS));
        isNotFoundBy(StoredViews.by("ana", "resident"));
    }

    private void isNotFoundBy(ReadRequest request) {
        String here = HERE.value();
        for (Runnable reading : List.<Runnable>of(
                () -> controller.ofACommunity(request, here, null, null),
                () -> controller.weeksOfACommunity(request, here, null, null),
                () -> controller.itemsOfACommunity(request, here, "not a month", null))) {
            assertThatThrownBy(reading::run)
                    .isInstanceOf(ProblemException.class)
                    .extracting("slug")
                    .isEqualTo("not-found");
        }
    }
}
