package community.linli.benchmarks.http;

import community.linli.benchmarks.http.Neighbours.Pair;
import community.linli.localstack.LocalStack;
import community.linli.localstack.Ports;
import community.linli.localstack.StackSettings;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;

/**
 * Lends through the gateway of a stack that it starts, at 1, 16 and 64 clients: prints commands a second, p50, p95 and p99 of each command, how
 * long after its answer a command is shown by the loan's page, what a raw producer comes to on the same broker, and each process's time on the
 * processor. Clients, documents and tokens are in this process. Run from the checkout's root, after {@code mvn -DskipTests package}. Bounded:
 * about three minutes.
 */
public final class LendingBenchmark {

    private static final int[] CLIENTS = {1, 16, 64};
    private static final int PAIRS = 64;
    private static final Duration WARM_UP = Duration.ofSeconds(45);
    private static final Duration MEASURED = Duration.ofSeconds(15);
    private static final Duration WATCHED = Duration.ofSeconds(10);
    private static final Duration WRITTEN = Duration.ofSeconds(4);

    private LendingBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        Path data = Files.createTempDirectory("linli-lending-benchmark");
        StackSettings settings =
                new StackSettings(Path.of(""), data, Ports.free(), Map.of(), Map.of(), System.out::println);
        try (LocalStack stack = LocalStack.start(settings)) {
            List<Pair> pairs = Neighbours.movedIn(stack, PAIRS);
            printLoad("before");
            Run.of(pairs, PAIRS, WARM_UP, null);
            List<Latency> lines = new ArrayList<>();
            List<Run> runs = lend(stack, pairs, lines);
            List<Latency> written = write(stack);
            lines.addAll(written);
            System.out.println(Latency.heading());
            lines.forEach(System.out::println);
            printRates(runs, written);
            System.out.println("Asked again since no answer came in time: " + Caller.askedAgain());
            printLoad("after");
        }
    }

    private static List<Run> lend(LocalStack stack, List<Pair> pairs, List<Latency> lines)
            throws InterruptedException, ExecutionException {
        List<Run> runs = new ArrayList<>();
        for (int clients : CLIENTS) {
            Map<String, Duration> before = processorTimes(stack);
            Run run = Run.of(pairs, clients, MEASURED, null);
            printProcessorTimes(run, before, processorTimes(stack));
            runs.add(run);
            lines.addAll(run.lines());
            Watcher watcher = Watcher.started();
            try (watcher) {
                Run.of(pairs, clients, WATCHED, watcher);
            }
            lines.add(Latency.of("answered until shown", clients, watcher.lags()));
            lines.add(Latency.of("a read meanwhile", clients, watcher.reads()));
        }
        return runs;
    }

    private static List<Latency> write(LocalStack stack) throws InterruptedException, ExecutionException {
        List<Latency> written = new ArrayList<>();
        try (RawProducer raw = new RawProducer(stack.bootstrapServers())) {
            raw.run(PAIRS, WRITTEN);
            for (int clients : CLIENTS) {
                written.add(raw.run(clients, WRITTEN));
            }
        }
        return written;
    }

    private static void printRates(List<Run> runs, List<Latency> written) {
        for (int i = 0; i < runs.size(); i++) {
            Run run = runs.get(i);
            double raw = written.get(i).count() / (WRITTEN.toNanos() / 1e9);
            System.out.printf(
                    Locale.ROOT,
                    "%d clients: %.0f commands a second, %.1f times those of one client, %.2f %% of %.0f written raw%n",
                    run.clients(),
                    run.perSecond(),
                    run.perSecond() / runs.getFirst().perSecond(),
                    100 * run.perSecond() / raw,
                    raw);
        }
    }

    private static Map<String, Duration> processorTimes(LocalStack stack) {
        Map<String, Duration> times = new LinkedHashMap<>();
        stack.processes()
                .forEach((part, pid) -> ProcessHandle.of(pid)
                        .flatMap(process -> process.info().totalCpuDuration())
                        .ifPresent(time -> times.put(part, time)));
        return times;
    }

    private static void printProcessorTimes(Run run, Map<String, Duration> before, Map<String, Duration> after) {
        System.out.printf("%d clients, processor time a command:", run.clients());
        after.forEach((part, time) -> System.out.printf(
                Locale.ROOT,
                " %s %.2f ms",
                part,
                time.minus(before.getOrDefault(part, Duration.ZERO)).toNanos() / 1e6 / run.commands()));
        System.out.println();
    }

    private static void printLoad(String when) {
        System.out.printf(
                Locale.ROOT,
                "Load average %s: %.1f on %d cores%n",
                when,
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                Runtime.getRuntime().availableProcessors());
    }
}
