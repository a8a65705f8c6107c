package community.linli.proposals.evaluation;

import community.linli.eventsourcing.testkit.scenario.Scenario;
import community.linli.proposals.criteria.CriteriaEvent.CriteriaFrozen;
import community.linli.proposals.criteria.CriteriaEvent.CriteriaSet;
import community.linli.proposals.criteria.Yardstick;
import community.linli.proposals.criteria.Yardstick.Criterion;
import community.linli.proposals.evaluation.EvaluationEvent.EliminationAppealed;
import community.linli.proposals.evaluation.EvaluationEvent.EliminationOrdered;
import community.linli.proposals.evaluation.EvaluationEvent.EvaluationOpened;
import community.linli.proposals.evaluation.EvaluationEvent.NoTieDeclared;
import community.linli.proposals.evaluation.EvaluationEvent.NoticeEnded;
import community.linli.proposals.evaluation.EvaluationEvent.NoticeGiven;
import community.linli.proposals.evaluation.EvaluationEvent.ProjectScored;
import community.linli.proposals.evaluation.EvaluationEvent.ScoresPublished;
import community.linli.proposals.facts.PersonId;
import community.linli.proposals.project.ProjectEvent.ProjectPutUnderNotice;
import community.linli.proposals.project.ProjectScenarios;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** The benches of Jinping, judged by Eva and Edo, who live elsewhere. */
abstract class EvaluationScenarios extends ProjectScenarios {

    static final PersonId EVA = new PersonId("eva");
    static final PersonId EDO = new PersonId("edo");
    static final PersonId OLGA = new PersonId("olga");
    static final PersonId SUN = new PersonId("sun");
    static final Yardstick YARDSTICK =
            new Yardstick(List.of(new Criterion("Use", 50), new Criterion("Care", 30)), 20, 60, 85, 2, 14);
    static final LocalDate UNTIL = LocalDate.parse("2026-07-31");
    static final Instant NOTICE_ENDS = Instant.parse("2026-07-31T16:00:00Z");
    static final Instant IN_FORCE = Instant.parse("2026-05-15T02:00:00Z");
    static final EvaluationOpened OPENED = new EvaluationOpened(
            PROJECT, ROUND, JINPING, "Benches under the camphor trees", YARDSTICK, List.of(EVA, EDO));
    static final NoticeGiven NOTICE =
            new NoticeGiven(PROJECT, "Mend the benches.", SUN, "Woodwork", UNTIL, NOTICE_ENDS, false);
    static final EliminationOrdered ORDERED =
            new EliminationOrdered(PROJECT, true, "The money is gone.", OLGA, IN_FORCE);

    static ScoresPublished published(int attempt, int hundredths) {
        return new ScoresPublished(
                PROJECT,
                attempt,
                hundredths,
                List.of(hundredths, hundredths),
                2,
                null,
                0,
                hundredths >= 6000,
                hundredths >= 8500);
    }

    final Scenario ready() {
        return running().given(new CriteriaSet(ROUND, YARDSTICK));
    }

    final Scenario opened() {
        return ready().given(OPENED, new CriteriaFrozen(ROUND));
    }

    final Scenario declared() {
        return opened().given(new NoTieDeclared(PROJECT, EVA, "City Library"), new NoTieDeclared(PROJECT, EDO, ""));
    }

    final Scenario scored(int points) {
        return declared()
                .given(
                        new ProjectScored(PROJECT, EVA, List.of(points, points), "Seen."),
                        new ProjectScored(PROJECT, EDO, List.of(points, points), "Seen."));
    }

    final Scenario passed() {
        return scored(70).given(published(1, 7000));
    }

    final Scenario failed() {
        return scored(40).given(published(1, 4000));
    }

    final Scenario underNotice() {
        return failed().given(NOTICE, new ProjectPutUnderNotice(PROJECT, false));
    }

    final Scenario failedAgain() {
        return underNotice()
                .given(new NoticeEnded(PROJECT))
                .given(
                        new ProjectScored(PROJECT, EVA, List.of(40, 40), "Seen."),
                        new ProjectScored(PROJECT, EDO, List.of(40, 40), "Seen."),
                        published(2, 4000));
    }

    final Scenario ordered() {
        return failedAgain().given(ORDERED, new ProjectPutUnderNotice(PROJECT, true));
    }

    final Scenario appealed() {
        return ordered().given(new EliminationAppealed(PROJECT, "It was the storm."));
    }
}
