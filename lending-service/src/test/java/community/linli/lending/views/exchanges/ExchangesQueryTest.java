package community.linli.lending.views.exchanges;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import community.linli.eventsourcing.Actor;
import community.linli.eventsourcing.District;
import community.linli.eventsourcing.envelope.DomainJson;
import community.linli.eventsourcing.http.ReadRequest;
import community.linli.eventsourcing.mongo.DistrictDocuments;
import community.linli.eventsourcing.testkit.documents.DocumentStore;
import community.linli.lending.facts.CommunityId;
import community.linli.lending.facts.HouseholdId;
import community.linli.lending.facts.ItemId;
import community.linli.lending.settlement.CaseId;
import community.linli.lending.swap.SwapId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/** Who finds which swaps and cases, in a database. */
class ExchangesQueryTest {

    private static final String JINPING = "jinping-26";
    private static final Instant MORNING = Instant.parse("2026-05-01T02:00:00Z");
    private static final HouseholdId ANAS = new HouseholdId("2-301");
    private static final HouseholdId BENS = new HouseholdId("1-102");

    private final DocumentStore store = DocumentStore.inMemory();
    private final MongoClient client = MongoClients.create(store.uri());
    private final MongoTemplate mongo = new MongoTemplate(client, "exchanges");
    private final ExchangesQuery query = new ExchangesQuery(new Stored());

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

        private <D> D read(Document document, Class<D> type) {
            document.remove("_id");
            return DomainJson.mapper().readValue(document.toJson(), type);
        }
    }

    private void write(String projection, String id, Object document) {
        Document written = Document.parse(DomainJson.mapper().writeValueAsString(document));
        mongo.save(written.append("_id", id), projection);
    }

    @BeforeEach
    void happen() {
        home("ana", ANAS);
        home("ben", BENS);
        home("cho", new HouseholdId("3-3"));
        swap("early", "undone", MORNING);
        swap("late", "undone", MORNING.plusSeconds(60));
        swap("going-on", "sealed", MORNING.plusSeconds(30));
        matter("silent", "open", MORNING);
        matter("talked-of", "open", MORNING.plusSeconds(60));
        matter("over", "settled", MORNING);
    }

    @AfterEach
    void close() {
        client.close();
        store.close();
    }

    private void home(String person, HouseholdId household) {
        write(HomesProjection.NAME, person, new HomeDocument(new CommunityId(JINPING), household));
    }

    private void swap(String id, String phase, Instant changed) {
        write(
                SwapsProjection.NAME,
                id,
                new SwapDocument(
                        new SwapId(id),
                        new CommunityId(JINPING),
                        ANAS,
                        phase,
                        3,
                        List.of(),
                        List.of(ANAS, BENS),
                        List.of(ANAS),
                        MORNING,
                        null,
                        changed,
                        null));
    }

    private void matter(String id, String phase, Instant lastWord) {
        write(
                CasesProjection.NAME,
                id,
                new CaseDocument(
                        new CaseId(id),
                        new ItemId("drill"),
                        new CommunityId(JINPING),
                        BENS,
                        ANAS,
                        "lost",
                        phase,
                        1,
                        lastWord,
                        lastWord,
                        MORNING,
                        false,
                        null,
                        List.of(),
                        null,
                        null));
    }

    private static ReadRequest by(String person, String role) {
        return new ReadRequest(new District("north"), new Actor(person, Set.of(role)), List.of());
    }

    @Test
    void aHouseholdFindsItsSwapsAndStewardsWhatIsNotHome() {
        assertThat(query.mySwaps(by("ben", "resident"), JINPING))
                .extracting(found -> found.swap().value())
                .containsExactly("late", "going-on", "early");
        assertThat(query.mySwaps(by("cho", "resident"), JINPING)).isEmpty();
        assertThat(query.mySwaps(by("ben", "resident"), "elsewhere")).isEmpty();
        assertThat(query.undoneSwaps(by("sun", "steward"), JINPING))
                .extracting(found -> found.swap().value())
                .containsExactly("early", "late");
    }

    @Test
    void oneSwapIsFoundByItsHouseholdsAndStewards() {
        assertThat(query.swap(by("ben", "resident"), JINPING, "early")).isPresent();
        assertThat(query.swap(by("sun", "steward"), JINPING, "early")).isPresent();
        assertThat(query.swap(by("cho", "resident"), JINPING, "early")).isEmpty();
        assertThat(query.swap(by("sun", "steward"), "elsewhere", "early")).isEmpty();
    }

    @Test
    void stewardsFindTheCaseOfTheLongestSilenceFirst() {
        assertThat(query.openCases(by("sun", "steward"), JINPING))
                .extracting(found -> found.loan().value())
                .containsExactly("silent", "talked-of");
        assertThat(query.openCases(by("sun", "steward"), "elsewhere")).isEmpty();
    }

    @Test
    void aHouseholdFindsItsCases() {
        assertThat(query.myCases(by("ana", "resident"), JINPING)).hasSize(3);
        assertThat(query.myCases(by("cho", "resident"), JINPING)).isEmpty();
        assertThat(query.oneCase(by("ana", "resident"), JINPING, "over")).isPresent();
        assertThat(query.oneCase(by("cho", "resident"), JINPING, "over")).isEmpty();
    }
}
