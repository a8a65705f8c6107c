package community.linli.proposals.rating;

import community.linli.proposals.facts.PersonId;
import community.linli.proposals.project.ProjectId;
import community.linli.proposals.project.ProjectScenarios;
import community.linli.proposals.rating.RatingCommand.RateProject;
import community.linli.proposals.rating.RatingEvent.ProjectRated;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class RatingDeciderTest extends ProjectScenarios {

    private static final PersonId ANA = new PersonId("ana");

    @Test
    void everyNeighbourRatesOnceAndTheLastRatingCounts() {
        running()
                .by("ana", "resident")
                .when(rate("ana", 2))
                .thenEvents(new ProjectRated(PROJECT, ANA, 2, 0))
                .when(rate("ana", 2))
                .thenUnchanged()
                .by("ben", "resident")
                .when(rate("ben", 5))
                .by("ana", "resident")
                .when(rate("ana", 4))
                .thenEvents(new ProjectRated(PROJECT, ANA, 4, 2))
                .thenState(RatingTotals.class, PROJECT.value(), totals -> totals.equals(new RatingTotals(2, 9)));
    }

    @TestFactory
    Stream<DynamicTest> everyRefusalHasItsStory() {
        return Stream.of(RatingRejection.values())
                .map(rejection -> DynamicTest.dynamicTest(rejection.meaning(), () -> hear(rejection)));
    }

    private void hear(RatingRejection rejection) {
        switch (rejection) {
            case PROJECT_NOT_FOUND ->
                running()
                        .by("ana", "resident")
                        .when(new RateProject(new ProjectId("2026.other"), ANA, 3))
                        .thenRejected(rejection);
            case NOT_YOURSELF ->
                running().by("ben", "resident").when(rate("ana", 3)).thenRejected(rejection);
            case NOT_A_NEIGHBOUR ->
                running().by("zoe", "resident").when(rate("zoe", 3)).thenRejected(rejection);
            case OWN_PROJECT ->
                running()
                        .given(joined("wen"))
                        .by("wen", "resident")
                        .when(rate("wen", 5))
                        .thenRejected(rejection);
            case NOT_CONTRACTED ->
                awarded().by("ana", "resident").when(rate("ana", 3)).thenRejected(rejection);
            case STARS_WRONG -> {
                running().by("ana", "resident").when(rate("ana", 0)).thenRejected(rejection);
                running().by("ana", "resident").when(rate("ana", 6)).thenRejected(rejection);
            }
        }
    }

    private static RateProject rate(String person, int stars) {
        return new RateProject(PROJECT, new PersonId(person), stars);
    }
}
