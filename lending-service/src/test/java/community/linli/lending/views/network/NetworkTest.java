package community.linli.lending.views.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever meets whom in whatever order, the network says what a walk from door to door would find. */
class NetworkTest {

    private static final int HOMES = 12;

    /** Two that meet. */
    record Pair(int one, int other) {}

    @Provide
    Arbitrary<List<Pair>> meetings() {
        Arbitrary<Integer> home = Arbitraries.integers().between(0, HOMES - 1);
        return Combinators.combine(home, home).as(Pair::new).list().ofMaxSize(40);
    }

    /** Walks from door to door. */
    private record Walk(List<Pair> met) {

        Set<Integer> neighbours(int home) {
            Set<Integer> found = new HashSet<>();
            for (Pair pair : met) {
                if (pair.one() == home) {
                    found.add(pair.other());
                }
                if (pair.other() == home) {
                    found.add(pair.one());
                }
            }
            found.remove(home);
            return found;
        }

        Set<Integer> group(int start) {
            Set<Integer> seen = new HashSet<>(Set.of(start));
            Deque<Integer> ahead = new ArrayDeque<>(seen);
            while (!ahead.isEmpty()) {
                for (int next : neighbours(ahead.remove())) {
                    if (seen.add(next)) {
                        ahead.add(next);
                    }
                }
            }
            return seen;
        }

        Set<Set<Integer>> groups() {
            Set<Set<Integer>> groups = new HashSet<>();
            for (int home = 0; home < HOMES; home++) {
                groups.add(group(home));
            }
            return groups;
        }

        int largest() {
            return groups().stream().mapToInt(Set::size).max().orElse(0);
        }

        int degrees() {
            int sum = 0;
            for (int home = 0; home < HOMES; home++) {
                sum += neighbours(home).size();
            }
            return sum;
        }
    }

    private static Network<Integer> network() {
        Network<Integer> network = new Network<>();
        for (int home = 0; home < HOMES; home++) {
            network.add(home);
        }
        return network;
    }

    private static void same(Network<Integer> network, List<Pair> met) {
        Walk walk = new Walk(met);
        assertThat(network.size()).isEqualTo(HOMES);
        assertThat(network.components()).isEqualTo(walk.groups().size());
        assertThat(network.largest()).isEqualTo(walk.largest());
        assertThat(network.pairs() * 2).isEqualTo(walk.degrees());
        int alone = 0;
        for (int home = 0; home < HOMES; home++) {
            Set<Integer> neighbours = walk.neighbours(home);
            assertThat(network.degree(home)).isEqualTo(neighbours.size());
            for (int other = 0; other < HOMES; other++) {
                assertThat(network.haveMet(home, other)).isEqualTo(neighbours.contains(other));
            }
            alone += neighbours.isEmpty() ? 1 : 0;
        }
        assertThat(network.alone()).isEqualTo(alone);
    }

    @Property
    void aWalkFromDoorToDoorFindsTheSameAfterEachMeeting(@ForAll("meetings") List<Pair> meetings) {
        Network<Integer> network = network();
        List<Pair> met = new ArrayList<>();
        for (Pair pair : meetings) {
            boolean isNew = pair.one() != pair.other()
                    && !new Walk(met).neighbours(pair.one()).contains(pair.other());
            assertThat(network.meet(pair.one(), pair.other())).isEqualTo(isNew);
            met.add(pair);
            same(network, met);
        }
    }

    @Property(tries = 300)
    void orderAndRepetitionMakeNoDifference(@ForAll("meetings") List<Pair> meetings, @ForAll long seed) {
        List<Pair> shuffled = new ArrayList<>(meetings);
        meetings.forEach(pair -> shuffled.add(new Pair(/* one= */ pair.other(), /* other= */ pair.one())));
        Collections.shuffle(shuffled, new Random(seed));
        Network<Integer> network = network();
        shuffled.forEach(pair -> network.meet(pair.one(), pair.other()));
        same(network, meetings);
    }
}
