package community.linli.proposals.ballot;

import community.linli.eventsourcing.Fold;
import community.linli.proposals.ballot.BoxEvent.BallotsOpened;
import java.util.List;

/** The choices of a box once they are opened, kept apart from the box for whoever counts again; folded under the box's id. */
public record OpenedBallots(List<Choice> choices, int invalid) {
    public OpenedBallots {
        choices = List.copyOf(choices);
    }

    /** Folds the one event that opens them. */
    public static final class Folding implements Fold<OpenedBallots, BallotsOpened> {

        @Override
        public List<String> keys(BallotsOpened event) {
            return List.of(event.box().value());
        }

        @Override
        public OpenedBallots initialState() {
            return new OpenedBallots(List.of(), 0);
        }

        @Override
        public OpenedBallots evolve(OpenedBallots state, String key, BallotsOpened event) {
            return new OpenedBallots(event.choices(), event.invalid());
        }
    }
}
