package community.linli.lending.views.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * How long many things took, in whole seconds, in at most {@link #BUCKETS} buckets: exact below 32 s, then sixteen buckets to each doubling. What it
 * answers is the middle of a bucket, at most a thirty-second part from the truth ({@link #RELATIVE_ERROR_PER_MILLE}).
 *
 * @param buckets how many fell into each; none after the last that has any
 */
public record Waits(List<Long> buckets) {

    /** The most that are kept, however much falls into them. */
    public static final int BUCKETS = 448;

    /** How far an answer may be from the truth, rounded up. */
    public static final int RELATIVE_ERROR_PER_MILLE = 32;

    static final Waits NONE = new Waits(List.of());

    private static final int LINEAR_BITS = 4;
    private static final int LINEAR = 1 << LINEAR_BITS;

    /** With one more; what is negative took no time, what is longer than 68 years took 68. */
    Waits plus(long seconds) {
        int bucket = bucketOf(Math.clamp(seconds, 0, Integer.MAX_VALUE));
        List<Long> more = new ArrayList<>(Math.max(buckets.size(), bucket + 1));
        more.addAll(buckets);
        while (more.size() <= bucket) {
            more.add(0L);
        }
        more.set(bucket, more.get(bucket) + 1);
        return new Waits(more);
    }

    /** All of both. */
    Waits plus(Waits other) {
        if (buckets.isEmpty()) {
            return other;
        }
        List<Long> sum = new ArrayList<>();
        for (int bucket = 0; bucket < Math.max(buckets.size(), other.buckets.size()); bucket++) {
            sum.add(in(bucket) + other.in(bucket));
        }
        return new Waits(sum);
    }

    private long in(int bucket) {
        return bucket < buckets.size() ? buckets.get(bucket) : 0;
    }

    /** How many there are. */
    long count() {
        return buckets.stream().mapToLong(Long::longValue).sum();
    }

    /** The middle one by length, the shorter of two; empty where there is none. */
    OptionalLong medianSeconds() {
        long rank = (count() + 1) / 2;
        long passed = 0;
        for (int bucket = 0; bucket < buckets.size(); bucket++) {
            passed += buckets.get(bucket);
            if (rank > 0 && passed >= rank) {
                return OptionalLong.of(middleOf(bucket));
            }
        }
        return OptionalLong.empty();
    }

    static int bucketOf(long seconds) {
        int shift = Math.max(0, Long.SIZE - Long.numberOfLeadingZeros(seconds) - 1 - LINEAR_BITS);
        return LINEAR * shift + (int) (seconds >> shift);
    }

    static long middleOf(int bucket) {
        if (bucket < LINEAR) {
            return bucket;
        }
        int shift = bucket / LINEAR - 1;
        long first = (long) (bucket % LINEAR + LINEAR) << shift;
        return first + ((1L << shift) >> 1);
    }
}
