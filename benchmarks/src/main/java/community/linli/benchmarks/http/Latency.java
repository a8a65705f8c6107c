package community.linli.benchmarks.http;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;

/** What waiting for one thing came to. */
record Latency(String what, int clients, int count, double medianMillis, double p95Millis, double p99Millis) {

    /** Of so many waits, in nanoseconds. */
    static Latency of(String what, int clients, Collection<Long> nanos) {
        long[] sorted = nanos.stream().mapToLong(Long::longValue).toArray();
        Arrays.sort(sorted);
        return new Latency(
                what, clients, sorted.length, millis(sorted, 0.5), millis(sorted, 0.95), millis(sorted, 0.99));
    }

    private static double millis(long[] sorted, double share) {
        return sorted.length == 0
                ? Double.NaN
                : sorted[(int) Math.min(sorted.length - 1, Math.floor(sorted.length * share))] / 1e6;
    }

    static String heading() {
        return String.format("%-36s %8s %8s %10s %10s %10s", "", "clients", "count", "p50 ms", "p95 ms", "p99 ms");
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%-36s %8d %8d %10.1f %10.1f %10.1f",
                what,
                clients,
                count,
                medianMillis,
                p95Millis,
                p99Millis);
    }
}
