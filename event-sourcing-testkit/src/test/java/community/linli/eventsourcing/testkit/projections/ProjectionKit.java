package community.linli.eventsourcing.testkit.projections;

import static community.linli.eventsourcing.testkit.projections.InvoiceCounts.ALL;
import static community.linli.eventsourcing.testkit.projections.InvoiceCounts.NAME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import community.linli.eventsourcing.Actor;
import community.linli.eventsourcing.Projection;
import community.linli.eventsourcing.http.ProblemException;
import community.linli.eventsourcing.http.ReadRequest;
import community.linli.eventsourcing.mongo.DistrictDocuments;
import community.linli.eventsourcing.mongo.MongoDistrictDocuments;
import community.linli.eventsourcing.mongo.Projections;
import community.linli.eventsourcing.readside.ProjectionStatus;
import community.linli.eventsourcing.testkit.projections.InvoiceCounts.Count;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.awaitility.core.ConditionFactory;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;

/** What a read model promises (ADR 0006), on whichever document store. */
abstract class ProjectionKit {

    private static final int PARTITIONS = 2;

    /** As many records as a projection takes at once. */
    private static final int FIRST_BATCH = 2_000;

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final List<Projections> started = new ArrayList<>();
    private InvoiceLog log;
    private MongoClient client;
    private MongoTemplate mongo;

    abstract String uri();

    @BeforeEach
    void connect() {
        client = MongoClients.create(uri());
        mongo = new MongoTemplate(client, "kit-" + UUID.randomUUID());
        log = new InvoiceLog(PARTITIONS);
    }

    @AfterEach
    void disconnect() {
        started.forEach(Projections::close);
        log.close();
        database().drop();
        client.close();
    }

    private MongoDatabase database() {
        return mongo.getDb();
    }

    private Projections start(int replica, Projection<?> projection) {
        Projections projections = new Projections(log.context(projection), log.settings(replica), database(), registry);
        started.add(projections);
        projections.start();
        return projections;
    }

    /** What code that declares this version reads. */
    private Optional<Integer> read(int version, String id) {
        DistrictDocuments documents =
                new MongoDistrictDocuments(mongo, log.context(new InvoiceCounts(version)), Duration.ZERO);
        ReadRequest request = new ReadRequest(InvoiceLog.NORTH, new Actor("ana", Set.of()), List.of());
        return documents.findById(request, NAME, Count.class, id).map(Count::times);
    }

    private @Nullable Integer stored(int version, String id) {
        Document found = database()
                .getCollection(NAME + "-v" + version)
                .find(Filters.eq("_id", "north/" + id))
                .first();
        return found == null ? null : found.getInteger("times");
    }

    private @Nullable Document position(int version) {
        return database()
                .getCollection("positions")
                .find(Filters.eq("_id", NAME + "-v" + version + "/" + log.topic() + "/0"))
                .first();
    }

    private int pointer() {
        Document pointer = database()
                .getCollection("pointers")
                .find(Filters.eq("_id", NAME))
                .first();
        return pointer == null ? 0 : pointer.getInteger("version");
    }

    /** Counts so many events, more than one batch has, and the others when it is let; so it has begun and not caught up. */
    private static HeldCounts held(int version) {
        return new HeldCounts(new InvoiceCounts(version), new Semaphore(FIRST_BATCH));
    }

    /** Within the time there is; until a projection is filled, reading it is a problem. */
    private static ConditionFactory eventually() {
        return await().atMost(Duration.ofSeconds(30)).ignoreException(ProblemException.class);
    }

    @Test
    void aNewVersionIsReadWhenItHasCaughtUpAndTheOldOneUntilThen() {
        int events = 2 * FIRST_BATCH;
        log.remindedOften("one", events - 1);
        start(0, new InvoiceCounts(1));
        eventually().untilAsserted(() -> assertThat(pointer()).isEqualTo(1));
        HeldCounts newVersion = held(2);
        Projections beside = start(0, newVersion);
        log.reminded("one");
        eventually().until(newVersion.gate()::hasQueuedThreads);
        eventually().untilAsserted(() -> assertThat(read(2, ALL)).contains(events));

        assertThat(stored(2, "one")).as("it has begun").isPositive();
        assertThat(pointer()).isEqualTo(1);
        assertThat(beside.statuses()).extracting(ProjectionStatus::isCaughtUp).containsExactly(false);
        newVersion.gate().release(events);

        eventually().untilAsserted(() -> assertThat(pointer()).isEqualTo(2));
        assertThat(read(2, "one")).contains(events);
        assertThat(read(2, ALL)).isEmpty();
        assertThat(stored(1, ALL)).isEqualTo(events);
    }

    @Test
    void aVersionThatIsLoweredAgainGoesOnWhereItWasAndIsReadByItsCode() {
        log.reminded("one");
        Projections old = start(0, new InvoiceCounts(1));
        eventually().untilAsserted(() -> assertThat(pointer()).isEqualTo(1));
        old.close();
        Projections next = start(0, new InvoiceCounts(2));
        eventually().untilAsserted(() -> assertThat(pointer()).isEqualTo(2));
        assertThat(read(1, ALL)).as("code of the old version, still running").contains(1);
        next.close();
        log.reminded("one");

        start(0, new InvoiceCounts(1));

        eventually().untilAsserted(() -> assertThat(read(1, ALL)).contains(2));
        assertThat(read(1, "one")).contains(2);
        assertThat(stored(2, "one")).isEqualTo(1);
    }

    @Test
    void theFirstVersionIsReadWhenAllItsPartitionsAreAppliedAndNotBefore() {
        int events = 2 * FIRST_BATCH;
        log.remindedOften("one", events);
        log.reminded(1, "two", true);
        HeldCounts held = held(2);
        start(0, held);
        eventually().until(held.gate()::hasQueuedThreads);
        assertThat(stored(2, "one")).as("it has begun").isPositive();
        assertThat(pointer()).isZero();

        held.gate().release(events);

        eventually().untilAsserted(() -> assertThat(pointer()).isEqualTo(2));
        assertThat(read(2, "one")).contains(events);
        assertThat(read(2, "two")).contains(1);
    }

    @Test
    void aGapStopsTheProjectionWhichSaysSoAndShowsNothingWrong() {
        log.reminded("one");
        Projections projections = start(0, new InvoiceCounts(2));
        eventually().untilAsserted(() -> assertThat(read(2, "one")).contains(1));

        log.remindedAfterAGap("one");
        log.reminded("two");

        ProjectionStatus status = projections.statuses().getFirst();
        eventually()
                .untilAsserted(() -> assertThat(status.stoppedBecause())
                        .contains("invoice/one of north comes with version 3 where 2 is due"));
        assertThat(registry.get("linli.projection.stopped").gauge().value()).isEqualTo(1);
        assertThat(read(2, "one")).contains(1);
        assertThat(read(2, "two")).isEmpty();
    }

    @Test
    void aRecordThatCannotBeReadStopsTheProjectionToo() {
        log.append(0, "no event".getBytes(StandardCharsets.UTF_8));

        ProjectionStatus status = start(0, new InvoiceCounts(2)).statuses().getFirst();

        eventually()
                .untilAsserted(() ->
                        assertThat(status.stoppedBecause()).get().asString().contains("not JSON"));
        assertThat(pointer()).isZero();
    }

    @Test
    void aFactThatCannotBeReadIsPassedOver() {
        log.said("no fact".getBytes(StandardCharsets.UTF_8));
        log.said(null);
        Projections projections =
                new Projections(log.contextHearingFacts(new InvoiceCounts(2)), log.settings(0), database(), registry);
        started.add(projections);
        projections.start();

        log.reminded("one");

        eventually().untilAsserted(() -> assertThat(read(2, "one")).contains(1));
        assertThat(projections.statuses().getFirst().stoppedBecause()).isEmpty();
    }

    @Test
    void thePositionMovesAtTheLastEventOfACommandAlone() {
        start(0, new InvoiceCounts(2));
        log.reminded(0, "one", false);
        log.reminded(0, "one", false);
        eventually().untilAsserted(() -> assertThat(stored(2, "one")).isEqualTo(2));
        assertThat(position(2)).isNull();

        long last = log.reminded(0, "one", true);

        eventually()
                .untilAsserted(() -> assertThat(position(2))
                        .isNotNull()
                        .containsEntry("offset", last)
                        .containsEntry("command", 300L));
        log.reminded(0, "one", false);
        eventually().untilAsserted(() -> assertThat(stored(2, "one")).isEqualTo(4));
        assertThat(position(2)).isNotNull().containsEntry("offset", last);
    }

    @Test
    void halfACommandIsNotAppliedTwiceByTheNextRunner() {
        log.reminded(0, "one", true);
        log.reminded(0, "one", false);
        Projections first = start(0, new InvoiceCounts(1));
        eventually().untilAsserted(() -> assertThat(stored(1, ALL)).isEqualTo(2));
        first.close();

        log.reminded(0, "one", true);
        start(0, new InvoiceCounts(1));

        eventually()
                .untilAsserted(() ->
                        assertThat(position(1)).isNotNull().extracting("offset").isEqualTo(2L));
        assertThat(stored(1, ALL)).isEqualTo(3);
    }

    @Test
    void aDatabaseDroppedInTheMiddleIsFilledFromTheFirstEvent() {
        for (int event = 0; event < 20; event++) {
            log.reminded("one");
        }
        start(0, new InvoiceCounts(1));
        eventually().untilAsserted(() -> assertThat(read(1, ALL)).contains(20));

        database().drop();
        log.reminded("one");

        eventually().untilAsserted(() -> {
            assertThat(pointer()).isEqualTo(1);
            assertThat(read(1, ALL)).contains(21);
            assertThat(read(1, "one")).contains(21);
        });
    }

    @Test
    void aPositionThatAnotherWriterMovedIsTakenUpFromTheDatabase() {
        log.reminded("one");
        start(0, new InvoiceCounts(1));
        eventually().untilAsserted(() -> assertThat(read(1, ALL)).contains(1));

        database()
                .getCollection("positions")
                .updateOne(
                        Filters.eq("_id", NAME + "-v1/" + log.topic() + "/0"),
                        new Document("$set", new Document("offset", -1L)));
        log.reminded("one");

        eventually().untilAsserted(() -> assertThat(position(1)).isNotNull().containsEntry("offset", 1L));
        assertThat(read(1, ALL)).as("the first event is not counted again").contains(2);
    }

    @Test
    void twoRunnersShareThePartitionsAndNothingIsCountedTwice() {
        start(0, new InvoiceCounts(2));
        for (int event = 0; event < 100; event++) {
            log.reminded(event % 2, "in-" + event % 2, true);
        }
        Projections second = start(1, new InvoiceCounts(2));
        for (int event = 0; event < 100; event++) {
            log.reminded(event % 2, "in-" + event % 2, true);
        }

        eventually()
                .untilAsserted(() ->
                        assertThat(second.statuses().getFirst().isCaughtUp()).isTrue());
        eventually().untilAsserted(() -> {
            assertThat(read(2, "in-0")).contains(100);
            assertThat(read(2, "in-1")).contains(100);
        });
        assertThat(started)
                .allSatisfy(projections -> assertThat(
                                projections.statuses().getFirst().stoppedBecause())
                        .isEmpty());
    }
}
