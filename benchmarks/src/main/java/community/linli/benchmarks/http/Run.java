package community.linli.benchmarks.http;

import community.linli.benchmarks.http.Neighbours.Pair;
import community.linli.benchmarks.http.Watcher.Answered;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * Loans from the request to the return by so many clients at once, each waiting for its answer before it goes on.
 *
 * @param latencies by what was said
 * @param seconds until the last of them was home
 */
record Run(int clients, Map<Step, List<Long>> latencies, double seconds) {

    /** Lends for this time and brings home what is out then. */
    static Run of(List<Pair> pairs, int clients, Duration time, @Nullable Watcher watcher)
            throws InterruptedException, ExecutionException {
        Map<Step, Queue<Long>> heard = new EnumMap<>(Step.class);
        for (Step step : Step.values()) {
            heard.put(step, new ConcurrentLinkedQueue<>());
        }
        long began = System.nanoTime();
        double seconds = Together.run(pairs.subList(0, clients).stream()
                .<Callable<Void>>map(pair -> () -> {
                    while (System.nanoTime() - began < time.toNanos()) {
                        lend(pair, heard, watcher);
                    }
                    return null;
                })
                .toList());
        Map<Step, List<Long>> latencies = new EnumMap<>(Step.class);
        heard.forEach((step, nanos) -> latencies.put(step, List.copyOf(nanos)));
        return new Run(clients, latencies, seconds);
    }

    private static void lend(Pair pair, Map<Step, Queue<Long>> heard, @Nullable Watcher watcher) {
        String loan = "";
        for (Step step : Step.values()) {
            long asked = System.nanoTime();
            HttpResponse<String> answer = step.say(pair, loan);
            long answered = System.nanoTime();
            heard.getOrDefault(step, new ConcurrentLinkedQueue<>()).add(answered - asked);
            loan = step == Step.REQUEST ? Neighbours.idOf(answer) : loan;
            if (watcher != null) {
                watcher.hear(new Answered(pair.borrower(), loan, Watcher.version(answer), answered));
            }
        }
    }

    /** Commands decided, of all kinds. */
    int commands() {
        return latencies.values().stream().mapToInt(List::size).sum();
    }

    double perSecond() {
        return commands() / seconds;
    }

    /** One line for each step, and one for all. */
    List<Latency> lines() {
        List<Latency> lines = new ArrayList<>();
        latencies.forEach((step, nanos) -> lines.add(Latency.of(step.label(), clients, nanos)));
        lines.add(Latency.of(
                "all five",
                clients,
                latencies.values().stream().flatMap(List::stream).toList()));
        return lines;
    }
}
