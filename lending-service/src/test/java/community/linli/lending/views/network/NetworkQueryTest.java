package community.linli.lending.views.network;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import community.linli.eventsourcing.Actor;
import community.linli.eventsourcing.District;
import community.linli.eventsourcing.envelope.DomainJson;
import community.linli.eventsourcing.http.ProblemException;
import community.linli.eventsourcing.http.ReadRequest;
import community.linli.eventsourcing.mongo.DistrictDocuments;
import community.linli.eventsourcing.testkit.documents.DocumentStore;
import community.linli.lending.facts.CommunityId;
import community.linli.lending.facts.ItemId;
import community.linli.lending.views.network.NetworkController.Mine;
import community.linli.lending.views.network.NetworkController.OfADistrict;
import community.linli.lending.views.network.NetworkQuery.OfACommunity;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.Assertions;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/** Who is shown what, from a database. */
class NetworkQueryTest {

    private static final String JINPING = "jinping-26";
    private static final String DAY = "2026-05-01T02:00:00Z";

    private final DocumentStore store = DocumentStore.inMemory();
    private final MongoClient client = MongoClients.create(store.uri());
    private final MongoTemplate mongo = new MongoTemplate(client, "network");
    private final NetworkController controller = new NetworkController(new NetworkQuery(new Stored()));

    private final class Stored implements DistrictDocuments {
        @Override
        public <D> List<D> find(ReadRequest request, String projection, Class<D> type, Criteria criteria, Sort sort) {
            return mongo.find(new Query(criteria).with(sort), Document.class, projection).stream()
                    .map(document -> read(document, type))
                    .toList();
        }

        @Override
        public <D> Optional<D> findById(ReadRequest request, String projection, Class<D> type, String id) {
            return Optional.ofNullable(mongo.findById(request.district() + "/" + id, Document.class, projection))
                    .map(document -> read(document, type));
        }

        private <D> D read(Document document, Class<D> type) {
            document.remove("_id");
            return DomainJson.mapper().readValue(document.toJson(), type);
        }
    }

    private void write(String projection, String id, Object document) {
        Document written = Document.parse(DomainJson.mapper().writeValueAsString(document));
        mongo.save(written.append("_id", "north/" + id), projection);
    }

    private void write(Doors doors) {
        doors.documents()
                .forEach(door -> write(
                        AcquaintancesProjection.NAME,
                        door.community().value() + "/" + door.household().value(),
                        door));
    }

    private void thing(String item, String community, String owner, String category) {
        ItemDocument document = new ItemDocument(
                new ItemId(item), new CommunityId(community), Doors.household(owner), item, category, true);
        write(OfferedThingsProjection.NAME, item, document);
    }

    @BeforeEach
    void happen() {
        write(new Doors(JINPING).lived("me", "ana", "ben").wish("me", "drill").meet("me", "ben", DAY));
        write(new Doors("jinping-260").lived("x", "y").meet("x", "y", DAY));
        write(new Doors("jinping").lived("z"));
        DistrictDocument district = DistrictDocument.UNHEARD_OF
                .with(new CommunityId("jinping-260"))
                .with(new CommunityId(JINPING))
                .with(new CommunityId("jinping"));
        write(DistrictProjection.NAME, DistrictProjection.HERE, district);
        thing("drill", JINPING, "ben", "tools");
        thing("saw", JINPING, "ana", "tools");
        thing("kite", JINPING, "ana", "toys");
        thing("axe", "jinping-260", "x", "tools");
    }

    @AfterEach
    void close() {
        client.close();
        store.close();
    }

    private static ReadRequest by(String person, String role) {
        return new ReadRequest(new District("north"), new Actor(person, Set.of(role)), List.of());
    }

    @Test
    void aCommunitysFiguresAreOfItsOwnDoorsAlone() {
        Figures figures = controller.community(by("lin", "analyst"), JINPING);
        assertThat(figures)
                .extracting(Figures::households, Figures::connected, Figures::pairs, Figures::largest)
                .containsExactly(3, 2, 1, 2);
    }

    @Test
    void aDistrictsAreSumsAndThoseOfEachCommunity() {
        OfADistrict district = controller.district(by("lin", "analyst"));
        assertThat(district.communities())
                .extracting(one -> one.community().value(), one -> one.figures().households())
                .containsExactly(
                        Assertions.tuple("jinping", 1),
                        Assertions.tuple(JINPING, 3),
                        Assertions.tuple("jinping-260", 2));
        assertThat(district.total())
                .isEqualTo(Figures.sum(district.communities().stream()
                        .map(OfACommunity::figures)
                        .toList()));
        assertThat(district.total().pairs()).isEqualTo(2);
    }

    @Test
    void anAnalystIsShownNoHousehold() {
        OfADistrict district = controller.district(by("lin", "analyst"));
        Figures community = controller.community(by("lin", "analyst"), JINPING);
        String shown = DomainJson.mapper().writeValueAsString(List.of(district, community));
        assertThat(shown).doesNotContainPattern("\"(me|ana|ben|x|y|z|household|door)\"");
    }

    @Test
    void aHouseholdIsShownItsAcquaintancesAndSuggestions() {
        Mine mine = controller.mine(by("person-me", "resident"), JINPING);
        assertThat(mine.household()).isEqualTo(Doors.household("me"));
        assertThat(mine.met()).extracting(met -> met.household().value()).containsExactly("ben");
        assertThat(mine.suggestions())
                .singleElement()
                .satisfies(made -> assertThat(made.household().value()).isEqualTo("ana"))
                .satisfies(made ->
                        assertThat(made.reasons()).extracting(Reason::name).containsExactly("saw"));
        assertThat(controller.mine(by("person-ana", "resident"), JINPING).suggestions())
                .isEmpty();
    }

    @Test
    void stewardsAreShownTheDoorsOfTheirCommunity() {
        assertThat(controller.households(by("sun", "steward"), JINPING).households())
                .extracting(home -> home.household().value())
                .containsExactly("ana", "ben", "me");
    }

    @Test
    void whoLivesElsewhereAndWhatNobodyHasHeardOfIsNotFound() {
        Assertions.assertThatThrownBy(() -> controller.mine(by("person-x", "resident"), JINPING))
                .isInstanceOf(ProblemException.class);
        Assertions.assertThatThrownBy(() -> controller.community(by("lin", "analyst"), "elsewhere"))
                .isInstanceOf(ProblemException.class);
        assertThat(controller.community(by("person-me", "resident"), JINPING)).isNotNull();
        Assertions.assertThatThrownBy(() -> controller.community(by("person-x", "resident"), JINPING))
                .isInstanceOf(ProblemException.class)
                .extracting("slug")
                .isEqualTo("not-found");
    }
}
