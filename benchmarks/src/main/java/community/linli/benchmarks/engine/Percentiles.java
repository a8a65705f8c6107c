package community.linli.benchmarks.engine;

import java.util.Arrays;
import java.util.Locale;

/** What one measurement comes to. */
record Percentiles(String what, int clients, double medianMillis, double p99Millis, double perSecond) {

    /** Of latencies in nanoseconds, taken over so many seconds. */
    static Percentiles of(String what, int clients, long[] nanos, double seconds) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return new Percentiles(what, clients, millis(sorted, 0.5), millis(sorted, 0.99), nanos.length / seconds);
    }

    private static double millis(long[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1, Math.floor(sorted.length * share))] / 1e6;
    }

    static String heading() {
        return String.format("%-24s %8s %10s %10s %12s", "", "clients", "p50 ms", "p99 ms", "per second");
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT, "%-24s %8d %10.1f %10.1f %12.0f", what, clients, medianMillis, p99Millis, perSecond);
    }
}
