package community.linli.eventsourcing.testkit.projections;

import static community.linli.eventsourcing.testkit.projections.InvoiceCounts.ALL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import community.linli.eventsourcing.Actor;
import community.linli.eventsourcing.District;
import community.linli.eventsourcing.http.ProblemException;
import community.linli.eventsourcing.http.ReadRequest;
import community.linli.eventsourcing.index.Asked;
import community.linli.eventsourcing.index.Found;
import community.linli.eventsourcing.index.Found.Hit;
import community.linli.eventsourcing.index.Indexes;
import community.linli.eventsourcing.readside.ProjectionStatus;
import community.linli.eventsourcing.testkit.projections.InvoiceCounts.Count;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.FSDirectory;
import org.awaitility.core.ConditionFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a searched read model promises (ADR 0022). */
class IndexIT {

    private static final int FIRST_BATCH = 2_000;
    private static final Sort MOST_OFTEN = new Sort(new SortField("often", SortField.Type.LONG, true));
    private static final District SOUTH = new District("south");

    @TempDir
    private Path state;

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final List<Indexes> started = new ArrayList<>();
    private InvoiceLog log;

    @BeforeEach
    void connect() {
        log = new InvoiceLog(2);
    }

    @AfterEach
    void disconnect() {
        started.forEach(Indexes::close);
        log.close();
    }

    private Indexes start(CountsIndex index) {
        return start(index, state);
    }

    private Indexes start(CountsIndex index, Path folder) {
        Indexes indexes =
                new Indexes(log.context(), List.of(index), log.settings(0, folder), Duration.ofSeconds(20), registry);
        started.add(indexes);
        indexes.start();
        return indexes;
    }

    private static CountsIndex counts(int version) {
        return new CountsIndex(new InvoiceCounts(version));
    }

    private static ReadRequest request(District district, String... positions) {
        return new ReadRequest(district, new Actor("ana", Set.of()), List.of(positions));
    }

    private static Optional<Integer> read(Indexes indexes, CountsIndex index, String id) {
        return Optional.ofNullable(indexes.byIds(request(InvoiceLog.NORTH), index, List.of(id))
                        .get(id))
                .map(Count::times);
    }

    private static Found<Count> find(Indexes indexes, CountsIndex index, Asked asked) {
        return indexes.find(request(InvoiceLog.NORTH), index, asked);
    }

    private static Asked all(int limit, @Nullable String cursor) {
        return new Asked(MatchAllDocsQuery.INSTANCE, MOST_OFTEN, limit, cursor, List.of(CountsIndex.TIMES), List.of());
    }

    private List<String> folders() {
        try (Stream<Path> all = Files.list(state.resolve("index"))) {
            return all.map(folder -> folder.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Within the time there is; until an index is filled, reading it is a problem. */
    private static ConditionFactory eventually() {
        return await().atMost(Duration.ofSeconds(30)).ignoreException(ProblemException.class);
    }

    @Test
    void whatHasHappenedIsFoundCountedAndOrdered() {
        log.remindedOften("one", 3);
        log.remindedOften("two", 5);
        log.reminded(1, "three", true);
        CountsIndex index = counts(2);

        Indexes indexes = start(index);

        eventually()
                .untilAsserted(() -> assertThat(
                                find(indexes, index, all(10, null)).hits())
                        .extracting(Hit::id)
                        .containsExactly("two", "one", "three"));
        Found<Count> found = find(indexes, index, all(10, null));
        assertThat(found.total()).isEqualTo(3);
        assertThat(found.counts()).containsExactly(Map.entry(CountsIndex.TIMES, Map.of("1", 1L, "3", 1L, "5", 1L)));
        assertThat(found.next()).isNull();
        assertThat(find(indexes, index, Asked.howMany(new TermQuery(new Term(CountsIndex.TIMES, "5"))))
                        .total())
                .isEqualTo(1);
    }

    @Test
    void anEmptyIndexAnswersThatThereIsNothing() {
        CountsIndex index = counts(2);
        Indexes indexes = start(index);

        eventually()
                .untilAsserted(() -> assertThat(find(indexes, index, all(10, null)))
                        .isEqualTo(new Found<>(List.of(), 0, Map.of(CountsIndex.TIMES, Map.of()), null)));
    }

    @Test
    void anotherDistrictFindsCountsAndReadsNothing() {
        log.remindedOften("one", 3);
        CountsIndex index = counts(2);
        Indexes indexes = start(index);
        eventually().untilAsserted(() -> assertThat(read(indexes, index, "one")).contains(3));

        Found<Count> found = indexes.find(request(SOUTH), index, all(10, null));

        assertThat(found).isEqualTo(new Found<>(List.of(), 0, Map.of(CountsIndex.TIMES, Map.of()), null));
        assertThat(indexes.byIds(request(SOUTH), index, List.of("one", "../north/one")))
                .isEmpty();
    }

    @Test
    void whatIsNotToBeFoundIsKeptAllTheSame() {
        log.remindedOften("one", 100);
        CountsIndex index = counts(2);
        Indexes indexes = start(index);
        eventually().untilAsserted(() -> assertThat(read(indexes, index, "one")).contains(100));

        assertThat(find(indexes, index, all(10, null)).total()).isZero();
    }

    @Test
    void thePagesTogetherHoldEverythingOnce() {
        for (int invoice = 0; invoice < 23; invoice++) {
            log.remindedOften("invoice-" + invoice, 1 + invoice % 3);
        }
        CountsIndex index = counts(2);
        Indexes indexes = start(index);
        eventually()
                .untilAsserted(() ->
                        assertThat(find(indexes, index, all(1, null)).total()).isEqualTo(23));

        List<String> seen = new ArrayList<>();
        String cursor = null;
        do {
            Found<Count> page = find(indexes, index, all(5, cursor));
            page.hits().forEach(hit -> seen.add(hit.id()));
            assertThat(page.total()).isEqualTo(23);
            cursor = page.next();
        } while (cursor != null);

        assertThat(seen).hasSize(23).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "", "e30", "????", "eyJxdWVzdGlvbiI6IngiLCJ2YWx1ZXMiOltdfQ", "bnVsbA"})
    void aCursorThatWasNeverGivenOutIsRefused(String cursor) {
        CountsIndex index = counts(2);
        Indexes indexes = start(index);
        eventually()
                .untilAsserted(() ->
                        assertThat(find(indexes, index, all(1, null)).total()).isZero());

        assertThatThrownBy(() -> find(indexes, index, all(1, cursor)))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.slug()).isEqualTo("unknown-cursor"));
    }

    @Test
    void aCursorOfAnotherQuestionOrAnotherDistrictIsRefused() {
        log.reminded("one");
        log.reminded("two");
        CountsIndex index = counts(2);
        Indexes indexes = start(index);
        eventually()
                .untilAsserted(() ->
                        assertThat(find(indexes, index, all(1, null)).total()).isEqualTo(2));
        String cursor = find(indexes, index, all(1, null)).next();
        Asked other =
                new Asked(new TermQuery(new Term(CountsIndex.TIMES, "1")), MOST_OFTEN, 1, cursor, List.of(), List.of());

        assertThatThrownBy(() -> find(indexes, index, other)).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> indexes.find(request(SOUTH), index, all(1, cursor)))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void aReaderSeesItsOwnWrite() {
        CountsIndex index = counts(2);
        Indexes indexes = start(index);
        eventually()
                .untilAsserted(() ->
                        assertThat(find(indexes, index, all(1, null)).total()).isZero());

        log.remindedOften("one", 7);

        assertThat(indexes.find(request(InvoiceLog.NORTH, log.service() + ":0:700"), index, all(1, null))
                        .hits())
                .extracting(Hit::document)
                .containsExactly(new Count(7));
    }

    @Test
    void whatTheLogHoldsTwiceCountsOnce() {
        log.reminded("one");
        log.repeated("one");
        log.reminded("one");
        CountsIndex index = counts(2);
        Indexes indexes = start(index);

        eventually().untilAsserted(() -> assertThat(read(indexes, index, "one")).contains(2));
        log.repeated("one");
        log.reminded("two");
        eventually().untilAsserted(() -> assertThat(read(indexes, index, "two")).contains(1));
        assertThat(read(indexes, index, "one")).contains(2);
    }

    @Test
    void aGapStopsTheIndexWhichSaysSo() {
        log.reminded("one");
        log.remindedAfterAGap("one");

        ProjectionStatus status = start(counts(2)).statuses().getFirst();

        eventually()
                .untilAsserted(() -> assertThat(status.stoppedBecause())
                        .contains("invoice/one of north comes with version 3 where 2 is due"));
        assertThat(registry.get("linli.projection.stopped").gauge().value()).isEqualTo(1);
    }

    @Test
    void anIndexThatWasClosedGoesOnWhereItWas() {
        log.remindedOften("one", 40);
        CountsIndex index = counts(1);
        Indexes first = start(index);
        eventually().untilAsserted(() -> assertThat(read(first, index, ALL)).contains(40));
        first.close();

        Semaphore onlyTheLast = new Semaphore(2);
        CountsIndex again = new CountsIndex(new HeldCounts(new InvoiceCounts(1), onlyTheLast));
        log.reminded("one");
        Indexes second = start(again);

        eventually().untilAsserted(() -> assertThat(read(second, again, ALL)).contains(41));
        assertThat(read(second, again, "one")).contains(41);
        assertThat(onlyTheLast.availablePermits()).isZero();
    }

    @Test
    void whatAKillLeavesOnDiskGoesOnFromItsLastCommitAndCountsEverythingOnce() throws IOException {
        int events = 2 * FIRST_BATCH;
        log.remindedOften("one", events);
        Semaphore gate = new Semaphore(FIRST_BATCH + FIRST_BATCH / 2);
        Indexes killed = start(new CountsIndex(new HeldCounts(new InvoiceCounts(2), gate)));
        Path image = state.resolve("image");
        eventually().until(() -> copied(image) && committed(image) > 0);
        assertThat(committed(image)).as("killed amid the rest").isLessThan(events);

        CountsIndex index = counts(2);
        Indexes next = start(index, image);

        eventually().untilAsserted(() -> assertThat(read(next, index, "one")).contains(events));
        gate.release(events);
        killed.close();
    }

    /** The index's files as they are on disk at this moment. */
    private boolean copied(Path image) throws IOException {
        Path from = state.resolve("index");
        Map<Path, byte[]> files = new HashMap<>();
        try (Stream<Path> all = Files.walk(from)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(image.resolve("index").resolve(from.relativize(file)), Files.readAllBytes(file));
            }
        } catch (IOException | UncheckedIOException vanished) {
            return false;
        }
        for (Map.Entry<Path, byte[]> file : files.entrySet()) {
            Files.createDirectories(file.getKey().getParent());
            Files.write(file.getKey(), file.getValue());
        }
        return true;
    }

    /** How many events lie on disk. */
    private long committed(Path folder) throws IOException {
        try (FSDirectory directory = FSDirectory.open(folder.resolve("index").resolve("invoice-counts-v2-1"))) {
            if (!DirectoryReader.indexExists(directory)) {
                return 0;
            }
            try (DirectoryReader reader = DirectoryReader.open(directory)) {
                String reached = reader.getIndexCommit().getUserData().get(log.topic() + "/0");
                return reached == null ? 0 : 1 + Long.parseLong(reached.substring(0, reached.indexOf(':')));
            }
        }
    }

    @Test
    void anotherVersionIsBuiltBesideTheOldOneAndReadWhenItIsWhole() {
        int events = FIRST_BATCH + 10;
        log.remindedOften("one", events);
        CountsIndex old = counts(2);
        Indexes first = start(old);
        eventually().untilAsserted(() -> assertThat(read(first, old, "one")).contains(events));
        first.close();
        Semaphore gate = new Semaphore(10);
        CountsIndex index = new CountsIndex(new HeldCounts(new InvoiceCounts(4), gate));

        Indexes second = start(index);

        eventually().until(gate::hasQueuedThreads);
        assertThat(folders()).containsExactly("invoice-counts-v2-1", "invoice-counts-v4-1");
        assertThatThrownBy(() -> read(second, index, "one"))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.slug()).isEqualTo("read-unavailable"));
        assertThat(second.statuses()).extracting(ProjectionStatus::isCaughtUp).containsExactly(false);
        gate.release(events);
        eventually().untilAsserted(() -> assertThat(read(second, index, "one")).contains(events));
        eventually().untilAsserted(() -> assertThat(folders()).containsExactly("invoice-counts-v4-1"));
    }

    /** What can happen to a folder. */
    enum Damage {
        FLIPPED {
            @Override
            void to(Path file) throws IOException {
                byte[] bytes = Files.readAllBytes(file);
                bytes[bytes.length / 2] ^= 1;
                Files.write(file, bytes);
            }
        },
        TRUNCATED {
            @Override
            void to(Path file) throws IOException {
                Files.write(file, new byte[0], StandardOpenOption.TRUNCATE_EXISTING);
            }
        },
        DELETED {
            @Override
            void to(Path file) throws IOException {
                Files.delete(file);
            }
        };

        abstract void to(Path file) throws IOException;
    }

    private static boolean isOfTheIndex(Path file) {
        return Files.isRegularFile(file) && !file.endsWith("write.lock");
    }

    @ParameterizedTest
    @EnumSource(Damage.class)
    void whateverFileIsDamagedTheIndexIsBuiltAnew(Damage damage) throws IOException {
        log.remindedOften("one", 20);
        CountsIndex index = counts(1);
        Indexes first = start(index);
        eventually().untilAsserted(() -> assertThat(read(first, index, ALL)).contains(20));
        first.close();
        List<Path> files;
        try (Stream<Path> all = Files.walk(state)) {
            files = all.filter(IndexIT::isOfTheIndex).toList();
        }
        assertThat(files).hasSizeGreaterThan(2);
        for (Path file : files) {
            Path damaged = state.resolve("damaged-" + file.getFileName());
            Path folder = Files.createDirectories(damaged.resolve("index").resolve("invoice-counts-v1-1"));
            for (Path each : files) {
                Files.copy(each, folder.resolve(each.getFileName()));
            }
            damage.to(folder.resolve(file.getFileName()));
            log.reminded("one");
            int events = 21 + files.indexOf(file);

            Indexes again = start(index, damaged);

            eventually().untilAsserted(() -> assertThat(read(again, index, ALL)).contains(events));
            assertThat(read(again, index, "one")).contains(events);
            again.close();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 30})
    void anIndexOfAnotherLogIsBuiltAnewHoweverLongThatIs(int events) {
        log.remindedOften("one", 20);
        CountsIndex index = counts(1);
        Indexes first = start(index);
        eventually().untilAsserted(() -> assertThat(read(first, index, ALL)).contains(20));
        first.close();
        log.lost();
        log.remindedOften("two", events);

        Indexes again = start(index);

        eventually().untilAsserted(() -> assertThat(read(again, index, ALL)).contains(events));
        assertThat(read(again, index, "one")).isEmpty();
    }
}
