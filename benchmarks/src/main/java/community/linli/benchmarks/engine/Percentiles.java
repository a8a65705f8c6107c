package community.linli.benchmarks.engine;

import java.util.Arrays;
import java.util.Locale;

/** Latencies of one measurement. */
record Percentiles(String what, int clients, long[] nanos, double seconds) {

    private double millis(double share) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.min(sorted.length - 1, Math.floor(sorted.length * share))] / 1e6;
    }

    double perSecond() {
        return nanos.length / seconds;
    }

    static String heading() {
        return String.format("%-24s %8s %10s %10s %12s", "", "clients", "p50 ms", "p99 ms", "per second");
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT, "%-24s %8d %10.1f %10.1f %12.0f", what, clients, millis(0.5), millis(0.99), perSecond());
    }
}
