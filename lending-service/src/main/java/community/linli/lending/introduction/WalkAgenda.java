package community.linli.lending.introduction;

import community.linli.eventsourcing.Fold;
import community.linli.eventsourcing.Lookup;
import community.linli.lending.facts.HouseholdId;
import community.linli.lending.introduction.WalkEvent.CompanionAsked;
import community.linli.lending.introduction.WalkEvent.CompanionAssigned;
import community.linli.lending.introduction.WalkEvent.CompanionReleased;
import community.linli.lending.introduction.WalkEvent.WalkCalledOff;
import community.linli.lending.introduction.WalkEvent.WalkedTogether;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Walks that are open, for what must be known about them when a loan ends or a household leaves; kept under the walk's subject, and under the companion's
 * household.
 *
 * @param walks that one, or those on which the household comes along
 */
public record WalkAgenda(List<WalkId> walks) {

    private static final WalkAgenda NONE = new WalkAgenda(List.of());

    public WalkAgenda {
        walks = List.copyOf(walks);
    }

    /** Whether company is wanted or found on this walk. */
    public static boolean isOpen(Lookup lookup, WalkId walk) {
        return lookup.find(WalkAgenda.class, keyOf(walk))
                .filter(agenda -> !agenda.walks().isEmpty())
                .isPresent();
    }

    /** On which walks the household comes along. */
    public static List<WalkId> of(Lookup lookup, HouseholdId companion) {
        return lookup.find(WalkAgenda.class, keyOf(companion)).orElse(NONE).walks();
    }

    private static String keyOf(WalkId walk) {
        return walk.subject().toString();
    }

    private static String keyOf(HouseholdId companion) {
        return "companion/" + companion;
    }

    /** Folds walks. */
    public static final class Folding implements Fold<WalkAgenda, WalkEvent> {

        @Override
        public List<String> keys(WalkEvent event) {
            String walk = keyOf(event.walk());
            return switch (event) {
                case CompanionAsked asked -> List.of(walk);
                case CompanionAssigned assigned -> List.of(keyOf(assigned.companion()));
                case CompanionReleased released -> List.of(keyOf(released.companion()));
                case WalkedTogether walked -> List.of(walk, keyOf(walked.companion()));
                case WalkCalledOff off -> ended(walk, off.companion());
            };
        }

        private static List<String> ended(String walk, @Nullable HouseholdId companion) {
            return companion == null ? List.of(walk) : List.of(walk, keyOf(companion));
        }

        @Override
        public WalkAgenda initialState() {
            return NONE;
        }

        @Override
        public WalkAgenda evolve(WalkAgenda agenda, String key, WalkEvent event) {
            Stream<WalkId> others = agenda.walks().stream().filter(walk -> !walk.equals(event.walk()));
            return switch (event) {
                case CompanionAsked asked -> with(others, asked.walk());
                case CompanionAssigned assigned -> with(others, assigned.walk());
                case CompanionReleased released -> new WalkAgenda(others.toList());
                case WalkedTogether walked -> new WalkAgenda(others.toList());
                case WalkCalledOff off -> new WalkAgenda(others.toList());
            };
        }

        private static WalkAgenda with(Stream<WalkId> others, WalkId walk) {
            return new WalkAgenda(Stream.concat(others, Stream.of(walk)).toList());
        }
    }
}
