package community.linli.eventsourcing.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import community.linli.eventsourcing.Actor;
import community.linli.eventsourcing.BoundedContext;
import community.linli.eventsourcing.District;
import community.linli.eventsourcing.http.ProblemException;
import community.linli.eventsourcing.http.ReadRequest;
import community.linli.eventsourcing.mongo.DistrictDocuments.First;
import community.linli.eventsourcing.readside.AwaitedPositions;
import community.linli.eventsourcing.testkit.invoices.InvoicesContext;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** A reader that says what it has written sees it, or hears that it does not. */
abstract class ReadYourWritesKit {

    private static final BoundedContext CONTEXT = InvoicesContext.declare();
    private static final Duration LONG = Duration.ofSeconds(60);
    private static final String NAME = "streets";

    record Street(int times) {}

    private final MockHttpServletResponse response = new MockHttpServletResponse();
    private MongoClient client;
    private MongoTemplate mongo;
    private ProjectionStore store;

    abstract String uri();

    @BeforeEach
    void connect() {
        client = MongoClients.create(uri());
        mongo = new MongoTemplate(client, "kit-" + UUID.randomUUID());
        store = new ProjectionStore(mongo.getDb(), NAME, 1);
        store.pointHere();
    }

    @AfterEach
    void disconnect() {
        mongo.getDb().drop();
        client.close();
    }

    private void applied(long command) {
        Document now = new Document("_id", "north/elm")
                .append("district", "north")
                .append("times", (int) command)
                .append(ProjectionBatch.GUARD, new Document(ProjectionBatch.OFFSETS, new Document("s", command)));
        store.write(Map.of("north/elm", Optional.of(now)), store.load(List.of("north/elm")));
        store.move(
                "invoices.events.v1",
                0,
                store.position("invoices.events.v1", 0),
                new ProjectionStore.Position(10 * command, command));
    }

    private Optional<Street> read(Duration readWait, String... positions) {
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(new MockHttpServletRequest(), response));
        try {
            ReadRequest request =
                    new ReadRequest(new District("north"), new Actor("ana", Set.of()), List.of(positions));
            return new MongoDistrictDocuments(mongo, CONTEXT, readWait).findById(request, NAME, Street.class, "elm");
        } finally {
            RequestContextHolder.resetRequestAttributes();
        }
    }

    private @Nullable String stale() {
        return response.getHeader(AwaitedPositions.STALE);
    }

    @Test
    @Timeout(30)
    void whatIsAppliedAlreadyIsAnsweredAtOnce() {
        applied(17);

        assertThat(read(LONG, "invoices:0:17", "invoices:0:3")).contains(new Street(17));
        assertThat(stale()).isNull();
    }

    @Test
    @Timeout(30)
    void aReaderWaitsForItsOwnWrite() throws Exception {
        applied(16);
        CompletableFuture<Optional<Street>> answer = new CompletableFuture<>();
        Thread reader = Thread.ofPlatform().start(() -> answer.complete(read(LONG, "invoices:0:17")));
        await().until(() -> reader.getState() == Thread.State.TIMED_WAITING);

        applied(17);

        assertThat(answer.get()).contains(new Street(17));
        assertThat(stale()).isNull();
    }

    @Test
    void aReaderThatHasWaitedLongEnoughGetsWhatThereIsAndHearsThatItIsStale() {
        applied(16);

        assertThat(read(Duration.ofMillis(30), "invoices:0:17")).contains(new Street(16));
        assertThat(stale()).isEqualTo("true");
    }

    @Test
    void aPartitionOfWhichNothingIsAppliedIsStale() {
        assertThat(read(Duration.ofMillis(30), "invoices:1:0")).isEmpty();
        assertThat(stale()).isEqualTo("true");
    }

    @Test
    void oneOfSeveralWritesThatIsMissingMakesTheAnswerStale() {
        applied(17);

        read(Duration.ofMillis(30), "invoices:0:17", "customers:0:5");

        assertThat(stale()).as("customers are read as facts").isEqualTo("true");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "::",
                "invoices",
                "invoices:0",
                "invoices:0:",
                "invoices:0:x",
                "invoices:0:-1",
                "invoices:x:1",
                "invoices:-1:1",
                "invoices:0:1:2",
                "invoices:0:99999999999999999999",
                "invoices:99999999999999999999:1",
                "strangers:0:99"
            })
    @Timeout(30)
    void whatIsNoPositionOfOursIsNotWaitedFor(String position) {
        applied(17);

        assertThat(read(LONG, position)).contains(new Street(17));
        assertThat(stale()).isNull();
    }

    @Test
    void aProjectionThatWasNeverFilledCannotBeRead() {
        mongo.getDb().drop();

        assertThatThrownBy(() -> read(Duration.ZERO)).isInstanceOfSatisfying(ProblemException.class, problem -> {
            assertThat(problem.status()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
            assertThat(problem.slug()).isEqualTo("read-unavailable");
        });
    }

    @Test
    void theFirstOfManyAreFoundAndAllOfTheDistrictAreCounted() {
        store.prepare(List.of(List.of("times")));
        applied(17);
        for (int times = 0; times < 5; times++) {
            lit("north", "street-" + times, times);
        }
        lit("south", "street-9", 99);
        ReadRequest request = new ReadRequest(new District("north"), new Actor("ana", Set.of()), List.of());
        DistrictDocuments documents = new MongoDistrictDocuments(mongo, CONTEXT, LONG);
        Criteria lit = Criteria.where("times").gte(2);

        assertThat(documents.find(request, NAME, Street.class, lit, new First(Sort.by(Direction.DESC, "times"), 2)))
                .containsExactly(new Street(17), new Street(4));
        assertThat(documents.count(request, NAME, Street.class, lit)).isEqualTo(4);
    }

    private void lit(String district, String street, int times) {
        String id = district + "/" + street;
        Document now = new Document("_id", id)
                .append("district", district)
                .append("times", times)
                .append(ProjectionBatch.GUARD, new Document(ProjectionBatch.OFFSETS, new Document("s", 1L)));
        store.write(Map.of(id, Optional.of(now)), Map.of());
    }
}
