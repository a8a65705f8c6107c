package community.linli.catalog.views.households;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import community.linli.catalog.views.households.HouseholdDocument.Invitation;
import community.linli.catalog.views.households.HouseholdDocument.Resident;
import community.linli.catalog.views.households.HouseholdsController.Me;
import community.linli.catalog.views.households.HouseholdsController.Page;
import community.linli.eventsourcing.Actor;
import community.linli.eventsourcing.District;
import community.linli.eventsourcing.http.ProblemException;
import community.linli.eventsourcing.http.ReadRequest;
import community.linli.eventsourcing.mongo.DistrictDocuments;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;

class HouseholdsControllerTest {

    private static final String ANA = "p-000000000000a11a";
    private static final String BEN = "p-000000000000be11";
    private static final Instant TODAY = Instant.parse("2026-05-01T10:00:00Z");
    private static final Invitation OPEN = new Invitation("2-301~1", TODAY);
    private static final HouseholdDocument HOME =
            new HouseholdDocument("2-301", "jinping-26", "2", 3, "301", List.of(new Resident(ANA, TODAY, null)), OPEN);
    private static final JoinRequestDocument ASKED =
            new JoinRequestDocument(BEN, "2-301", "jinping-26", TODAY, TODAY, "open", null);

    private final HouseholdsController controller = new HouseholdsController(new HouseholdsQuery(new Stored()));

    /** One household and one request. */
    private static final class Stored implements DistrictDocuments {
        @Override
        public <D> List<D> find(ReadRequest request, String projection, Class<D> type, Criteria criteria, Sort sort) {
            return List.of(type.cast(type == HouseholdDocument.class ? HOME : ASKED));
        }

        @Override
        public <D> Optional<D> findById(ReadRequest request, String projection, Class<D> type, String id) {
            return find(request, projection, type, new Criteria(), Sort.unsorted()).stream()
                    .filter(one -> id.equals("2-301") || id.equals(BEN))
                    .findFirst();
        }
    }

    private Page page(String community, String household, String person, String role) {
        return controller.household(by(person, role), community, household);
    }

    private static ReadRequest by(String person, String role) {
        return new ReadRequest(new District("north"), new Actor(person, Set.of(role)), List.of());
    }

    @Test
    void whoLivesThereSeesWhoElseDoesAndNoInvitations() {
        Page page = page("jinping-26", "2-301", ANA, "resident");
        assertThat(page.residents())
                .extracting(HouseholdsController.Resident::person)
                .containsExactly(ANA);
        assertThat(page.invitation()).isNull();
        assertThat(page.requests()).isNull();
    }

    @Test
    void aStewardSeesWhatIsOpenAsWell() {
        Page page = page("jinping-26", "2-301", "stella", "steward");
        assertThat(page.invitation()).isEqualTo(OPEN);
        assertThat(page.requests())
                .extracting(HouseholdsController.Request::person)
                .containsExactly(BEN);
    }

    @Test
    void forAllOthersThereIsNoSuchHousehold() {
        for (String[] asked : new String[][] {
            {"jinping-26", "2-301", BEN, "resident"},
            {"yulin-3", "2-301", ANA, "resident"},
            {"yulin-3", "2-301", "stella", "steward"},
            {"jinping-26", "2-302", "stella", "steward"}
        }) {
            assertThatThrownBy(() -> page(asked[0], asked[1], asked[2], asked[3]))
                    .isInstanceOfSatisfying(
                            ProblemException.class,
                            problem -> assertThat(problem.slug()).isEqualTo("not-found"));
        }
    }

    @Test
    void everybodySeesOnesOwnDoorOrThatThereIsNone() {
        assertThat(controller.me(by(ANA, "resident")))
                .isEqualTo(new Me(ANA, "2-301", "jinping-26", "2", 3, "301", null));
        assertThat(controller.me(by(BEN, "resident"))).isEqualTo(new Me(BEN, null, null, null, null, null, ASKED));
        assertThat(controller.me(by("olga", "officer"))).isEqualTo(new Me("olga", null, null, null, null, null, null));
    }
}
