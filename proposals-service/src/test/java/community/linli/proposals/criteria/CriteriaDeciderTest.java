package community.linli.proposals.criteria;

import community.linli.eventsourcing.testkit.scenario.Scenario;
import community.linli.proposals.criteria.CriteriaCommand.SetCriteria;
import community.linli.proposals.criteria.CriteriaEvent.CriteriaFrozen;
import community.linli.proposals.criteria.CriteriaEvent.CriteriaSet;
import community.linli.proposals.criteria.Yardstick.Criterion;
import community.linli.proposals.project.ProjectScenarios;
import community.linli.proposals.round.RoundId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class CriteriaDeciderTest extends ProjectScenarios {

    private static final List<Criterion> TWO = List.of(new Criterion("Use", 50), new Criterion("Care", 30));
    private static final Yardstick GOOD = new Yardstick(TWO, 20, 60, 85, 2, 14);
    private static final Yardstick OTHER = new Yardstick(TWO, 20, 70, 85, 2, 14);

    @Test
    void anOfficerSetsTheCriteriaUntilTheFirstEvaluation() {
        officer()
                .when(new SetCriteria(ROUND, OTHER))
                .thenEvents(new CriteriaSet(ROUND, OTHER))
                .when(new SetCriteria(ROUND, GOOD))
                .thenEvents(new CriteriaSet(ROUND, GOOD))
                .when(new SetCriteria(ROUND, GOOD))
                .thenUnchanged()
                .given(new CriteriaFrozen(ROUND))
                .when(new SetCriteria(ROUND, GOOD))
                .thenUnchanged()
                .when(new SetCriteria(ROUND, OTHER))
                .thenRejected(CriteriaRejection.CRITERIA_FROZEN);
    }

    @TestFactory
    Stream<DynamicTest> everyRefusalHasItsStory() {
        return Stream.of(CriteriaRejection.values())
                .map(rejection -> DynamicTest.dynamicTest(rejection.meaning(), () -> hear(rejection)));
    }

    private void hear(CriteriaRejection rejection) {
        switch (rejection) {
            case NOT_AN_OFFICER ->
                decided().by("stan", "steward").when(set(GOOD)).thenRejected(rejection);
            case ROUND_NOT_FOUND ->
                officer().when(new SetCriteria(new RoundId("2050"), GOOD)).thenRejected(rejection);
            case CRITERIA_FROZEN ->
                officer()
                        .given(new CriteriaSet(ROUND, OTHER), new CriteriaFrozen(ROUND))
                        .when(set(GOOD))
                        .thenRejected(rejection);
            case WEIGHTS_WRONG ->
                Stream.of(
                                new Yardstick(List.of(), 100, 60, 85, 2, 14),
                                new Yardstick(TWO, 19, 60, 85, 2, 14),
                                new Yardstick(List.of(new Criterion("Use", 40)), 60, 60, 85, 2, 14),
                                new Yardstick(
                                        List.of(new Criterion("Use", 120), new Criterion("Care", -20)),
                                        0,
                                        60,
                                        85,
                                        2,
                                        14))
                        .forEach(wrong -> officer().when(set(wrong)).thenRejected(rejection));
            case MARKS_WRONG ->
                Stream.of(
                                new Yardstick(TWO, 20, 0, 85, 2, 14),
                                new Yardstick(TWO, 20, 60, 59, 2, 14),
                                new Yardstick(TWO, 20, 60, 101, 2, 14),
                                new Yardstick(TWO, 20, 60, 85, 0, 14),
                                new Yardstick(TWO, 20, 60, 85, 10, 14),
                                new Yardstick(TWO, 20, 60, 85, 2, 61))
                        .forEach(wrong -> officer().when(set(wrong)).thenRejected(rejection));
            case TEXT_MISSING -> officer().when(set(named(" "))).thenRejected(rejection);
            case TEXT_TOO_LONG -> officer().when(set(named("字".repeat(101)))).thenRejected(rejection);
            case TEXT_UNPRINTABLE -> officer().when(set(named("a\u202Eb"))).thenRejected(rejection);
        }
    }

    private Scenario officer() {
        return decided().by("olga", "officer");
    }

    private static SetCriteria set(Yardstick yardstick) {
        return new SetCriteria(ROUND, yardstick);
    }

    private static Yardstick named(String name) {
        return new Yardstick(List.of(new Criterion(name, 100)), 0, 60, 85, 2, 14);
    }
}
