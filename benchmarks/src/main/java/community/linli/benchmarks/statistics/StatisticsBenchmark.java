package community.linli.benchmarks.statistics;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.sun.management.OperatingSystemMXBean;
import community.linli.eventsourcing.Actor;
import community.linli.eventsourcing.http.ReadRequest;
import community.linli.eventsourcing.mongo.MongoDistrictDocuments;
import community.linli.eventsourcing.testkit.documents.DocumentStore;
import community.linli.lending.LendingContext;
import community.linli.lending.houserules.Rules;
import community.linli.lending.views.statistics.ClockProjection;
import community.linli.lending.views.statistics.ItemYearsProjection;
import community.linli.lending.views.statistics.ListedItemsProjection;
import community.linli.lending.views.statistics.ParticipantsProjection;
import community.linli.lending.views.statistics.Statistics;
import community.linli.lending.views.statistics.StatisticsQuery;
import community.linli.lending.views.statistics.WeeksProjection;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * Folds a made-up district's loans with the projections that lending-service runs, in the order of the loans, prints how many documents they become and
 * how large those are, then puts them into the embedded document store and asks lending-service's own query. That store has no index but by id: where
 * MongoDB goes to the first twenty of a year, it looks at every thing of every year.
 *
 * <p>Arguments: how many loans; 200,000 without. Ten million take some minutes and want {@code -Xmx4g}.
 */
public final class StatisticsBenchmark {

    private static final int USUALLY = 200_000;
    private static final int CHUNK = 1_000;
    private static final int TIMES = 5;
    private static final int TENTHS = 10;

    private StatisticsBenchmark() {}

    /** Folds, asks and prints. */
    public static void main(String[] arguments) {
        long loans = arguments.length > 0 ? Long.parseLong(arguments[0].replace("_", "")) : USUALLY;
        List<KeptDocuments<?>> views = List.of(
                new KeptDocuments<>(new WeeksProjection()),
                new KeptDocuments<>(new ParticipantsProjection()),
                new KeptDocuments<>(new ItemYearsProjection()),
                new KeptDocuments<>(new ListedItemsProjection()),
                new KeptDocuments<>(new ClockProjection()));
        fold(loans, views);
        try (DocumentStore store = DocumentStore.inMemory();
                MongoClient client = MongoClients.create(store.uri())) {
            MongoTemplate mongo = new MongoTemplate(client, "lending");
            System.out.println("view | documents | MiB as JSON | largest, bytes");
            views.forEach(view -> keep(view, mongo));
            System.out.println("question | weeks | loans begun | median s | first ms | fastest ms | fastest CPU ms");
            ask(mongo, "district, ten years", Optional.empty(), YearMonth.of(2016, 1));
            ask(mongo, "district, one year", Optional.empty(), YearMonth.of(2025, 1));
            ask(mongo, "community, ten years", Optional.of("community-7"), YearMonth.of(2016, 1));
            ask(mongo, "community, one year", Optional.of("community-7"), YearMonth.of(2025, 1));
        }
    }

    /** A row for each tenth of the loans. */
    private static void fold(long loans, List<KeptDocuments<?>> views) {
        System.out.println("loans | occurrences | s | CPU s | documents | heap MiB");
        MadeUpDistrict district = new MadeUpDistrict(recorded -> views.forEach(view -> view.apply(recorded)));
        long started = System.nanoTime();
        long cpuBefore = cpu();
        district.begin();
        for (int tenth = 1; tenth <= TENTHS; tenth++) {
            district.lend(loans, tenth);
            System.out.printf(
                    "%d | %d | %d | %d | %d | %d%n",
                    loans * tenth / TENTHS,
                    district.heard(),
                    (System.nanoTime() - started) / 1_000_000_000,
                    (cpu() - cpuBefore) / 1_000_000_000,
                    views.stream().mapToInt(KeptDocuments::size).sum(),
                    heapMiB());
        }
    }

    /** Of the whole process, the embedded store's and the collector's included. */
    private static long cpu() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
                ? system.getProcessCpuTime()
                : 0;
    }

    private static long heapMiB() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20;
    }

    /** As the engine stores them. */
    private static void keep(KeptDocuments<?> view, MongoTemplate mongo) {
        String collection = view.name() + "-v" + view.version();
        List<Document> chunk = new ArrayList<>();
        long[] bytes = new long[2];
        view.forEach((id, json) -> {
            bytes[0] += json.length;
            bytes[1] = Math.max(bytes[1], json.length);
            chunk.add(Document.parse(new String(json, StandardCharsets.UTF_8))
                    .append("_id", MadeUpDistrict.DISTRICT + "/" + id)
                    .append("district", MadeUpDistrict.DISTRICT.slug()));
            if (chunk.size() == CHUNK) {
                mongo.insert(chunk, collection);
                chunk.clear();
            }
        });
        if (!chunk.isEmpty()) {
            mongo.insert(chunk, collection);
        }
        mongo.save(new Document("_id", view.name()).append("version", view.version()), "pointers");
        System.out.printf("%s | %d | %d | %d%n", view.name(), view.size(), bytes[0] >> 20, bytes[1]);
    }

    private static void ask(MongoTemplate mongo, String question, Optional<String> community, YearMonth from) {
        StatisticsQuery query = new StatisticsQuery(
                new MongoDistrictDocuments(mongo, LendingContext.declare(Rules.usual()), Duration.ofSeconds(2)));
        ReadRequest request =
                new ReadRequest(MadeUpDistrict.DISTRICT, new Actor("analyst", Set.of("analyst")), List.of());
        long first = 0;
        long fastest = Long.MAX_VALUE;
        long fastestCpu = Long.MAX_VALUE;
        Optional<Statistics> told = Optional.empty();
        for (int time = 0; time < TIMES; time++) {
            long started = System.nanoTime();
            long cpuBefore = cpu();
            told = Optional.of(query.of(request, community, from, YearMonth.of(2025, 12)));
            long millis = (System.nanoTime() - started) / 1_000_000;
            fastestCpu = Math.min(fastestCpu, (cpu() - cpuBefore) / 1_000_000);
            first = time == 0 ? millis : first;
            fastest = Math.min(fastest, millis);
        }
        Statistics statistics = told.orElseThrow();
        System.out.printf(
                "%s | %d | %d | %d | %d | %d | %d%n",
                question,
                statistics.weeks().size(),
                statistics.total().handedOver(),
                statistics.timeToAccept().medianSeconds(),
                first,
                fastest,
                fastestCpu);
    }
}
