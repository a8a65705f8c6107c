package community.linli.lending.views.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class WaitsTest {

    private static Waits of(List<Integer> all) {
        Waits waits = Waits.NONE;
        for (int one : all) {
            waits = waits.plus(one);
        }
        return waits;
    }

    @Property
    void theMedianIsWithinTheStatedErrorOfTheExactOne(
            @ForAll @Size(min = 1, max = 60) List<@IntRange(max = Integer.MAX_VALUE) Integer> all) {
        long exact = all.stream().sorted().toList().get((all.size() - 1) / 2);

        long told = of(all).medianSeconds().orElseThrow();

        assertThat(1000 * Math.abs(told - exact)).isLessThanOrEqualTo(Waits.RELATIVE_ERROR_PER_MILLE * exact);
    }

    @Property
    void itNeverHasMoreBucketsThanItSays(@ForAll @IntRange(min = Integer.MIN_VALUE) int seconds) {
        assertThat(Waits.NONE.plus(seconds).buckets()).hasSizeLessThanOrEqualTo(Waits.BUCKETS);
        assertThat(Waits.NONE.plus(Long.MAX_VALUE).buckets()).hasSize(Waits.BUCKETS);
    }

    @Property
    void togetherTheyAreWhatOneWouldBe(
            @ForAll List<@IntRange(max = 400_000) Integer> some, @ForAll List<@IntRange(max = 400_000) Integer> more) {
        Waits together = of(some).plus(of(more));

        assertThat(together.count()).isEqualTo(some.size() + more.size());
        assertThat(together)
                .isEqualTo(of(java.util.stream.Stream.concat(some.stream(), more.stream())
                        .toList()));
    }
}
