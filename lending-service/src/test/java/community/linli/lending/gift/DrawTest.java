package community.linli.lending.gift;

import static org.assertj.core.api.Assertions.assertThat;

import community.linli.lending.facts.HouseholdId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class DrawTest {

    private static List<HouseholdId> households(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> new HouseholdId("1-" + number))
                .toList();
    }

    /** Worked out by {@code printf '%s:1-0' seed | sha256sum} for each of the three. */
    @Test
    void anyoneCanRepeatADraw() {
        assertThat(Draw.winner("677feb9246b740ff7eacb086fb2a442b41a0b5c3fb076abfbfde9c3791bf8a2f", households(3)))
                .contains(new HouseholdId("1-2"));
        assertThat(Draw.digest("677feb9246b740ff7eacb086fb2a442b41a0b5c3fb076abfbfde9c3791bf8a2f"))
                .isEqualTo("770a709368b492bf3dbdf87bce86143eee5130f3c4e8cb653d7fa1e508614599");
    }

    @Property(tries = 50)
    void theOrderOfWishesDoesNotMatter(@ForAll @IntRange(min = 1, max = 20) int count, @ForAll int chance) {
        String seed = Draw.digest("" + chance);
        List<HouseholdId> backwards = new ArrayList<>(households(count));
        Collections.reverse(backwards);
        assertThat(Draw.winner(seed, backwards)).isEqualTo(Draw.winner(seed, households(count)));
    }

    @Test
    void everyWishWinsAboutAsOftenAsAnyOther() {
        Map<HouseholdId, Integer> wins = new HashMap<>();
        DrawSeeds seeds = new DrawSeeds(new byte[32]);
        for (int draw = 0; draw < 5000; draw++) {
            wins.merge(Draw.winner(seeds.of("command-" + draw), households(5)).orElseThrow(), 1, Integer::sum);
        }
        assertThat(wins).hasSize(5);
        assertThat(wins.values()).allMatch(count -> count > 850 && count < 1150);
    }

    @Test
    void aRepeatedRequestMakesTheSameSeedAndAnotherProcessAnother() {
        DrawSeeds seeds = new DrawSeeds(new byte[32]);
        byte[] other = new byte[32];
        other[0] = 1;
        assertThat(seeds.of("one")).matches("[0-9a-f]{64}").isEqualTo(new DrawSeeds(new byte[32]).of("one"));
        assertThat(seeds.of("two")).isNotEqualTo(seeds.of("one"));
        assertThat(new DrawSeeds(other).of("one")).isNotEqualTo(seeds.of("one"));
    }

    @Test
    void nobodyWinsWhereNobodyWishes() {
        assertThat(Draw.winner("seed", List.of())).isEmpty();
    }
}
