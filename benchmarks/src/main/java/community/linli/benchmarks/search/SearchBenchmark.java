package community.linli.benchmarks.search;

import community.linli.catalog.views.search.Question;
import community.linli.catalog.views.search.SearchAnswer;
import community.linli.catalog.views.search.SearchDocument;
import community.linli.catalog.views.search.SearchIndex;
import community.linli.catalog.views.search.SearchQuery;
import community.linli.eventsourcing.Actor;
import community.linli.eventsourcing.Recorded;
import community.linli.eventsourcing.http.ReadRequest;
import community.linli.eventsourcing.index.StandaloneIndex;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Lists a made-up district's things in an index as catalog-service keeps it, then asks catalog-service's own query, one question after the other, with
 * facets and marks as through HTTP, and without HTTP. Prints how long the listing took, what it takes of disk and heap, and how long each kind of
 * question takes.
 *
 * <p>Arguments: how many things; 1,000,000 without.
 */
public final class SearchBenchmark {

    private static final int USUALLY = 1_000_000;
    private static final int BATCH = 2_000;
    private static final int TENTHS = 10;
    private static final int WARM_UP = 200;
    private static final int TIMES = 300;
    private static final ReadRequest REQUEST =
            new ReadRequest(MadeUpBoards.DISTRICT, new Actor("ana", Set.of("resident")), List.of());

    private SearchBenchmark() {}

    private record Kind(String name, List<Question> questions) {

        static Kind of(String name, String... words) {
            return new Kind(name, Arrays.stream(words).map(Question::of).toList());
        }
    }

    /** Lists, asks and prints. */
    public static void main(String[] arguments) throws IOException {
        int things = arguments.length > 0 ? Integer.parseInt(arguments[0].replace("_", "")) : USUALLY;
        Path folder = Files.createTempDirectory("linli-search-");
        SearchIndex mapping = new SearchIndex();
        try (StandaloneIndex<SearchDocument> index = new StandaloneIndex<>(mapping, folder)) {
            fill(index, things, folder);
            ask(new SearchQuery(index, mapping));
            System.out.printf("heap afterwards %d MiB%n", heapMiB());
        }
        long started = System.nanoTime();
        try (StandaloneIndex<SearchDocument> index = new StandaloneIndex<>(mapping, folder)) {
            long found = new SearchQuery(index, mapping)
                    .search(REQUEST, Question.of(""))
                    .total();
            System.out.printf("opened again with %d after %d ms%n", found, (System.nanoTime() - started) / 1_000_000);
        } finally {
            remove(folder);
        }
    }

    /** A row for each tenth of the things; committed at each row, less often than a service does. */
    private static void fill(StandaloneIndex<SearchDocument> index, int things, Path folder) throws IOException {
        System.out.println("things | s | heap MiB | disk MiB");
        MadeUpBoards boards = new MadeUpBoards();
        long started = System.nanoTime();
        List<Recorded<?>> batch = new ArrayList<>();
        for (int number = 1; number <= things; number++) {
            batch.add(boards.listed(number));
            if (batch.size() == BATCH || number == things) {
                index.apply(batch);
                batch.clear();
            }
            if (number % Math.max(1, things / TENTHS) == 0) {
                index.commit();
                System.out.printf(
                        "%d | %d | %d | %d%n",
                        number, (System.nanoTime() - started) / 1_000_000_000, heapMiB(), diskMiB(folder));
            }
        }
    }

    private static void ask(SearchQuery query) {
        List<Kind> kinds = List.of(
                Kind.of("nothing, newest first", ""),
                Kind.of("Chinese word", "电钻", "自行车", "空气炸锅", "望远镜", "血压计"),
                Kind.of("one character", "车", "机", "灯"),
                Kind.of("Chinese, many words", "博世电动螺丝刀", "小米无线吸尘器", "儿童安全座椅"),
                Kind.of("Latin word", "bosch", "projector", "kindle"),
                Kind.of("Latin with slips", "bocsh", "projecter", "telescpoe"),
                Kind.of("pinyin", "dianzuan", "zixingche", "kongqizhaguo", "wangyuanjing"),
                Kind.of("pinyin, unfinished", "di", "zix", "kongqizh"),
                Kind.of("first letters", "dz", "zxc", "kqzg"),
                Kind.of("mixed", "bosch 电钻", "小米 touyingyi", "lego jimu"),
                Kind.of("part of it", "想借一个电钻用几天", "有没有人有自行车"),
                Kind.of("not there", "zeppelin", "直升飞机"),
                new Kind(
                        "narrowed",
                        List.of(
                                new Question("电钻", "community-7", null, null, null, 20, null),
                                new Question("自行车", null, "户外", "lend", "available", 20, null))),
                new Kind("fiftieth page", List.of(new Question("电钻", null, null, null, null, 20, page(query, 50)))));
        kinds.forEach(kind -> ask(query, kind, WARM_UP));
        System.out.println("question | found | p50 ms | p99 ms");
        kinds.forEach(kind -> tell(kind, ask(query, kind, TIMES)));
    }

    private static @Nullable String page(SearchQuery query, int number) {
        @Nullable String cursor = null;
        for (int page = 1; page < number; page++) {
            cursor = query.search(REQUEST, new Question("电钻", null, null, null, null, 20, cursor))
                    .next();
        }
        return cursor;
    }

    /** What asking so often came to. */
    private record Asked(long found, double medianMillis, double p99Millis) {}

    private static Asked ask(SearchQuery query, Kind kind, int times) {
        long[] nanos = new long[times];
        long found = 0;
        for (int time = 0; time < times; time++) {
            Question question = kind.questions().get(time % kind.questions().size());
            long started = System.nanoTime();
            SearchAnswer answer = query.search(REQUEST, question);
            nanos[time] = System.nanoTime() - started;
            found = Math.max(found, answer.total());
        }
        Arrays.sort(nanos);
        return new Asked(found, nanos[times / 2] / 1e6, nanos[times * 99 / 100] / 1e6);
    }

    private static void tell(Kind kind, Asked asked) {
        System.out.printf(
                Locale.ROOT,
                "%s | %d | %.1f | %.1f%n",
                kind.name(),
                asked.found(),
                asked.medianMillis(),
                asked.p99Millis());
    }

    private static long heapMiB() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20;
    }

    private static long diskMiB(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.mapToLong(SearchBenchmark::size).sum() >> 20;
        }
    }

    private static long size(Path file) {
        try {
            return Files.isRegularFile(file) ? Files.size(file) : 0;
        } catch (IOException gone) {
            return 0;
        }
    }

    private static void remove(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
