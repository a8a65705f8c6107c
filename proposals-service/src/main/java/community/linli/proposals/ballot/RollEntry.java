package community.linli.proposals.ballot;

import community.linli.eventsourcing.Fold;
import community.linli.proposals.ballot.BoxEvent.RollCorrected;
import community.linli.proposals.ballot.BoxEvent.RollFrozen;
import java.util.List;

/** Whether one voter is on the roll of one box; folded under {@code {box}/{voter}}. */
public record RollEntry(boolean isOnRoll) {

    /** The key of a voter; no box has a slash in its name, so that no two voters share one. */
    static String key(BoxId box, String voter) {
        return box + "/" + voter;
    }

    /** Folds the roll and its corrections. */
    public static final class Folding implements Fold<RollEntry, BoxEvent> {

        @Override
        public List<String> keys(BoxEvent event) {
            return switch (event) {
                case RollFrozen frozen ->
                    frozen.voters().stream()
                            .map(voter -> key(frozen.box(), voter.id()))
                            .toList();
                case RollCorrected corrected ->
                    List.of(key(corrected.box(), corrected.voter().id()));
                default -> List.of();
            };
        }

        @Override
        public RollEntry initialState() {
            return new RollEntry(false);
        }

        @Override
        public RollEntry evolve(RollEntry state, String key, BoxEvent event) {
            return new RollEntry(!(event instanceof RollCorrected corrected) || corrected.isOnRoll());
        }
    }
}
