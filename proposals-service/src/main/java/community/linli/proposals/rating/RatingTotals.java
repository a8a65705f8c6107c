package community.linli.proposals.rating;

import community.linli.eventsourcing.Fold;
import community.linli.proposals.rating.RatingEvent.ProjectRated;
import java.util.List;

/**
 * What the residents think of one project together; kept under the project's id.
 *
 * @param ratings how many have rated
 * @param stars sum of theirs
 */
public record RatingTotals(int ratings, long stars) {

    /** From how many ratings on a total says nothing about one person. */
    public static final int ENOUGH = 5;

    /** Nobody has rated. */
    public static final RatingTotals NONE = new RatingTotals(0, 0);

    /** With one rating, which replaces the same person's before. */
    public RatingTotals with(ProjectRated rated) {
        return new RatingTotals(
                rated.starsBefore() == 0 ? ratings + 1 : ratings, stars + rated.stars() - rated.starsBefore());
    }

    /** Folds the ratings. */
    public static final class Folding implements Fold<RatingTotals, RatingEvent> {

        @Override
        public List<String> keys(RatingEvent event) {
            return List.of(event.project().value());
        }

        @Override
        public RatingTotals initialState() {
            return NONE;
        }

        @Override
        public RatingTotals evolve(RatingTotals totals, String key, RatingEvent event) {
            return switch (event) {
                case ProjectRated rated -> totals.with(rated);
            };
        }
    }
}
