package community.linli.catalog.views.households;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import community.linli.catalog.views.households.HouseholdDocument.Invitation;
import community.linli.catalog.views.households.HouseholdDocument.Resident;
import community.linli.eventsourcing.Actor;
import community.linli.eventsourcing.District;
import community.linli.eventsourcing.envelope.DomainJson;
import community.linli.eventsourcing.http.ReadRequest;
import community.linli.eventsourcing.mongo.DistrictDocuments;
import community.linli.eventsourcing.testkit.documents.DocumentStore;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/** What is asked of the database finds what is meant, in a database. */
class HouseholdsQueryTest {

    private static final ReadRequest REQUEST =
            new ReadRequest(new District("north"), new Actor("stella", Set.of("steward")), List.of());
    private static final String ANA = "p-000000000000a11a";
    private static final Instant NOON = Instant.parse("2026-05-01T04:00:00Z");
    private static final Invitation OPEN = new Invitation("i", NOON);

    private final DocumentStore store = DocumentStore.inMemory();
    private final MongoClient client = MongoClients.create(store.uri());
    private final MongoTemplate mongo = new MongoTemplate(client, "views");
    private final HouseholdsQuery query = new HouseholdsQuery(new Stored());

    private final class Stored implements DistrictDocuments {
        @Override
        public <D> List<D> find(ReadRequest request, String projection, Class<D> type, Criteria criteria, Sort sort) {
            return mongo.find(new Query(criteria).with(sort), Document.class, projection).stream()
                    .map(document -> read(document, type))
                    .toList();
        }

        @Override
        public <D> Optional<D> findById(ReadRequest request, String projection, Class<D> type, String id) {
            return Optional.ofNullable(mongo.findById(id, Document.class, projection))
                    .map(document -> read(document, type));
        }

        private static <D> D read(Document document, Class<D> type) {
            document.remove("_id");
            return DomainJson.mapper().readValue(document.toJson(), type);
        }
    }

    private void keep(String projection, String id, Object document) {
        mongo.save(
                Document.parse(DomainJson.mapper().writeValueAsString(document)).append("_id", id), projection);
    }

    private void household(String id, String community, @Nullable Invitation invitation, Resident... residents) {
        keep("households", id, new HouseholdDocument(id, community, "1", 1, id, List.of(residents), invitation));
    }

    @BeforeEach
    void happen() {
        household("c", "jinping-26", OPEN);
        household("b", "jinping-26", null, new Resident(ANA, NOON, null));
        household("a", "jinping-26", OPEN);
        household("d", "yulin-3", OPEN);
        keep("join-requests", "x", new JoinRequestDocument("x", "a", "jinping-26", NOON, NOON, "open", null));
        keep("join-requests", "y", new JoinRequestDocument("y", "a", "jinping-26", NOON, NOON, "lapsed", null));
        keep("join-requests", "z", new JoinRequestDocument("z", "b", "jinping-26", NOON, NOON, "open", null));
    }

    @AfterEach
    void close() {
        client.close();
        store.close();
    }

    @Test
    void theInvitedHouseholdsOfACommunityAreFoundInOrder() {
        assertThat(query.invited(REQUEST, "jinping-26", NOON.minusSeconds(1)))
                .extracting(HouseholdDocument::household)
                .containsExactly("a", "c");
        assertThat(query.invited(REQUEST, "jinping-26", NOON)).isEmpty();
    }

    @Test
    void aPersonsHomeIsFound() {
        assertThat(query.home(REQUEST, ANA)).map(HouseholdDocument::household).contains("b");
        assertThat(query.home(REQUEST, "x")).isEmpty();
        assertThat(query.household(REQUEST, "jinping-26", "d")).isEmpty();
    }

    @Test
    void theOpenRequestsOfAHouseholdAreFound() {
        assertThat(query.open(REQUEST, "a"))
                .extracting(JoinRequestDocument::person)
                .containsExactly("x");
        assertThat(query.request(REQUEST, "y")).map(JoinRequestDocument::status).contains("lapsed");
    }
}
