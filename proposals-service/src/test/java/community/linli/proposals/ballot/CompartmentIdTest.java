package community.linli.proposals.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** A box is cut so that tags in order lie in compartments in order, however many there are. */
class CompartmentIdTest {

    private static final BoxId BOX = new BoxId("2026");

    private static int number(String tag, int compartments) {
        String id = CompartmentId.of(BOX, tag, compartments).value();
        return Integer.parseInt(id.substring(id.lastIndexOf('.') + 1));
    }

    @Property(tries = 100)
    void compartmentsKeepTheOrderOfTags(@ForAll @IntRange(max = 100_000) int voters, @ForAll Random random) {
        int compartments = CompartmentId.countFor(voters);
        List<String> tags = IntStream.range(0, 300)
                .mapToObj(tag -> "%016x%016x".formatted(random.nextLong(), random.nextLong()))
                .sorted()
                .toList();
        assertThat(tags.stream().map(tag -> number(tag, compartments)))
                .isSortedAccordingTo(Comparator.naturalOrder())
                .allMatch(number -> number >= 0 && number < compartments);
    }

    @Property(tries = 200)
    void thereIsRoomForEveryRollAndNeverMuchTooMuch(@ForAll @IntRange(max = 200_000) int voters) {
        int compartments = CompartmentId.countFor(voters);
        assertThat(Integer.bitCount(compartments)).isEqualTo(1);
        assertThat(compartments).isBetween(1, CompartmentId.MOST);
        assertThat(compartments == CompartmentId.MOST || compartments * 16 >= voters)
                .isTrue();
        assertThat(compartments == 1 || compartments * 16 < 2 * voters).isTrue();
    }

    @Example
    void everyCompartmentGetsItsEqualStretchOfTags() {
        for (int compartments = 1; compartments <= CompartmentId.MOST; compartments *= 2) {
            Set<Integer> met = new HashSet<>();
            for (int first = 0; first < CompartmentId.MOST; first++) {
                met.add(number("%03x".formatted(first) + "0".repeat(29), compartments));
            }
            assertThat(met).hasSize(compartments).contains(0, compartments - 1);
        }
    }
}
