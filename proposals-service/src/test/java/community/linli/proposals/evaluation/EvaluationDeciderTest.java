package community.linli.proposals.evaluation;

import community.linli.eventsourcing.Deadline;
import community.linli.proposals.criteria.CriteriaEvent.CriteriaFrozen;
import community.linli.proposals.evaluation.EvaluationCommand.AppealElimination;
import community.linli.proposals.evaluation.EvaluationCommand.AppointEvaluator;
import community.linli.proposals.evaluation.EvaluationCommand.DecideAppeal;
import community.linli.proposals.evaluation.EvaluationCommand.DeclareTies;
import community.linli.proposals.evaluation.EvaluationCommand.EndNotice;
import community.linli.proposals.evaluation.EvaluationCommand.EnforceElimination;
import community.linli.proposals.evaluation.EvaluationCommand.ExcludeEvaluator;
import community.linli.proposals.evaluation.EvaluationCommand.GiveNotice;
import community.linli.proposals.evaluation.EvaluationCommand.LetContinue;
import community.linli.proposals.evaluation.EvaluationCommand.OpenEvaluation;
import community.linli.proposals.evaluation.EvaluationCommand.OrderElimination;
import community.linli.proposals.evaluation.EvaluationCommand.PublishScores;
import community.linli.proposals.evaluation.EvaluationCommand.ReportCorrection;
import community.linli.proposals.evaluation.EvaluationCommand.ScoreProject;
import community.linli.proposals.evaluation.EvaluationEvent.AppealDecided;
import community.linli.proposals.evaluation.EvaluationEvent.ContinuationDecided;
import community.linli.proposals.evaluation.EvaluationEvent.CorrectionReported;
import community.linli.proposals.evaluation.EvaluationEvent.EliminationAppealed;
import community.linli.proposals.evaluation.EvaluationEvent.EliminationEnforced;
import community.linli.proposals.evaluation.EvaluationEvent.EvaluationDropped;
import community.linli.proposals.evaluation.EvaluationEvent.EvaluatorAppointed;
import community.linli.proposals.evaluation.EvaluationEvent.EvaluatorExcluded;
import community.linli.proposals.evaluation.EvaluationEvent.NoTieDeclared;
import community.linli.proposals.evaluation.EvaluationEvent.NoticeEnded;
import community.linli.proposals.evaluation.EvaluationEvent.ProjectScored;
import community.linli.proposals.evaluation.EvaluationEvent.ScoresPublished;
import community.linli.proposals.facts.PersonId;
import community.linli.proposals.project.ProjectCommand.AgreeToGivingUp;
import community.linli.proposals.project.ProjectEvent.GivingUpAsked;
import community.linli.proposals.project.ProjectEvent.PartiesChanged;
import community.linli.proposals.project.ProjectEvent.ProjectContinued;
import community.linli.proposals.project.ProjectEvent.ProjectEliminated;
import community.linli.proposals.project.ProjectEvent.ProjectPutUnderNotice;
import community.linli.proposals.proposal.Parties;
import community.linli.proposals.rating.RatingEvent.ProjectRated;
import community.linli.proposals.round.RoundBooks;
import java.util.List;
import org.junit.jupiter.api.Test;

/** From opening to outcome. */
class EvaluationDeciderTest extends EvaluationScenarios {

    @Test
    void theFirstEvaluationFreezesTheCriteria() {
        ready().by("olga", "officer")
                .when(new OpenEvaluation(PROJECT, List.of(EVA, EDO)))
                .thenEvents(OPENED, new CriteriaFrozen(ROUND))
                .when(new OpenEvaluation(PROJECT, List.of(EDO, EVA)))
                .thenUnchanged();
    }

    @Test
    void nobodyEvaluatesWhereTheyLiveOrAreAParty() {
        for (String tied : List.of("wen", "ana")) {
            ready().by("olga", "officer")
                    .when(new OpenEvaluation(PROJECT, List.of(EVA, new PersonId(tied))))
                    .thenRejected(EvaluationRejection.EVALUATOR_LINKED);
            opened().by("olga", "officer")
                    .when(new AppointEvaluator(PROJECT, new PersonId(tied)))
                    .thenRejected(EvaluationRejection.EVALUATOR_LINKED);
        }
    }

    @Test
    void aFormerPartyDoesNotEvaluateEither() {
        ready().given(new PartiesChanged(PROJECT, new Parties(JINPING, "New Roots", SUN), "Moved."))
                .by("olga", "officer")
                .when(new OpenEvaluation(PROJECT, List.of(EVA, WEN)))
                .thenRejected(EvaluationRejection.EVALUATOR_LINKED);
    }

    @Test
    void whoDeclaresATieOrBelongsToTheOrganisationIsExcluded() {
        EvaluatorExcluded out = new EvaluatorExcluded(PROJECT, EVA, "The evaluator has declared a tie.");
        opened().by("eva", "resident").when(new DeclareTies(PROJECT, "", true)).thenEvents(out);
        opened().by("eva", "resident")
                .when(new DeclareTies(PROJECT, " green neighbours ", false))
                .thenEvents(out)
                .when(new ScoreProject(PROJECT, List.of(90, 90), "Great."))
                .thenRejected(EvaluationRejection.NOT_AN_EVALUATOR);
    }

    @Test
    void anEvaluatorDeclaresFirstAndScoresThen() {
        opened().by("eva", "resident")
                .when(new ScoreProject(PROJECT, List.of(80, 60), "Good."))
                .thenRejected(EvaluationRejection.TIES_NOT_DECLARED)
                .when(new DeclareTies(PROJECT, "City Library", false))
                .thenEvents(new NoTieDeclared(PROJECT, EVA, "City Library"))
                .when(new DeclareTies(PROJECT, "City Library", false))
                .thenUnchanged()
                .when(new ScoreProject(PROJECT, List.of(80, 60), "Good."))
                .thenEvents(new ProjectScored(PROJECT, EVA, List.of(80, 60), "Good."));
    }

    @Test
    void anEvaluatorWhoBecameLinkedAfterScoringStopsThePublication() {
        scored(70)
                .given(new PartiesChanged(PROJECT, new Parties(JINPING, "City Library", SUN), "Moved."))
                .by("olga", "officer")
                .when(new PublishScores(PROJECT))
                .thenRejected(EvaluationRejection.EVALUATOR_LINKED)
                .when(new ExcludeEvaluator(PROJECT, EVA, "Her library took over."))
                .thenEvents(new EvaluatorExcluded(PROJECT, EVA, "Her library took over."))
                .when(new PublishScores(PROJECT))
                .thenRejected(EvaluationRejection.SCORES_MISSING)
                .when(new AppointEvaluator(PROJECT, new PersonId("ela")))
                .thenEvents(new EvaluatorAppointed(PROJECT, new PersonId("ela")));
    }

    @Test
    void theScoreIsTheWeightedMeanAndSharesAMissingResidentsPart() {
        declared()
                .given(
                        new ProjectScored(PROJECT, EVA, List.of(80, 61), "Good."),
                        new ProjectScored(PROJECT, EDO, List.of(75, 50), "Fair."))
                .by("olga", "officer")
                .when(new PublishScores(PROJECT))
                .thenEvents(new ScoresPublished(PROJECT, 1, 6925, List.of(7750, 5550), 2, null, 0, true, false))
                .when(new PublishScores(PROJECT))
                .thenUnchanged();
    }

    @Test
    void fiveResidentsHaveTheirPartInTheScore() {
        scored(50)
                .given(
                        new ProjectRated(PROJECT, new PersonId("ana"), 5, 0),
                        new ProjectRated(PROJECT, new PersonId("ben"), 5, 0),
                        new ProjectRated(PROJECT, new PersonId("cho"), 5, 0),
                        new ProjectRated(PROJECT, new PersonId("dan"), 4, 0),
                        new ProjectRated(PROJECT, new PersonId("eve"), 3, 0))
                .by("olga", "officer")
                .when(new PublishScores(PROJECT))
                .thenEvents(new ScoresPublished(PROJECT, 1, 5700, List.of(5000, 5000), 2, 8500, 5, false, false));
    }

    @Test
    void aProjectThatPassesMayContinue() {
        passed().by("olga", "officer")
                .when(new LetContinue(PROJECT))
                .thenEvents(new ContinuationDecided(PROJECT), new ProjectContinued(PROJECT, ROUND, false, false))
                .thenState(RoundBooks.class, "2026", books -> books.continued() == 1 && books.awaiting() == 0)
                .when(new LetContinue(PROJECT))
                .thenUnchanged();
    }

    @Test
    void aProjectBelowTheMarkGetsANoticeAndIsScoredAnewWhenItEnds() {
        failed().by("olga", "officer")
                .when(new GiveNotice(PROJECT, "Mend the benches.", SUN, "Woodwork", UNTIL, false))
                .thenEvents(NOTICE, new ProjectPutUnderNotice(PROJECT, false))
                .thenDeadlines(new Deadline("notice", NOTICE_ENDS, new EndNotice(PROJECT)))
                .by("wen", "resident")
                .when(new ReportCorrection(PROJECT, "Two are mended."))
                .thenEvents(new CorrectionReported(PROJECT, "Two are mended."))
                .whenItIs(NOTICE_ENDS)
                .thenState(
                        EvaluationState.class,
                        PROJECT.value(),
                        state -> state instanceof EvaluationState.Known known
                                && known.attempt() == 2
                                && known.stage() == EvaluationState.Stage.SCORING
                                && known.counting().stream()
                                        .allMatch(evaluator -> evaluator.declared()
                                                && evaluator.points().isEmpty()));
    }

    @Test
    void aProjectThatHasCorrectedContinuesUnderGuidance() {
        underNotice()
                .given(new NoticeEnded(PROJECT))
                .given(
                        new ProjectScored(PROJECT, EVA, List.of(90, 90), "Mended."),
                        new ProjectScored(PROJECT, EDO, List.of(90, 90), "Mended."),
                        published(2, 9000))
                .by("olga", "officer")
                .when(new LetContinue(PROJECT))
                .thenEvents(new ContinuationDecided(PROJECT), new ProjectContinued(PROJECT, ROUND, true, true));
    }

    @Test
    void nothingIsEliminatedBeforeANoticeHasEndedUnlessTheReasonIsGrave() {
        OrderElimination order = new OrderElimination(PROJECT, false, "Too weak.");
        failed().by("olga", "officer").when(order).thenRejected(EvaluationRejection.NOTICE_MISSING);
        underNotice().by("olga", "officer").when(order).thenRejected(EvaluationRejection.NOTICE_MISSING);
        passed().by("olga", "officer").when(order).thenRejected(EvaluationRejection.MARK_REACHED);
        failed().by("olga", "officer")
                .when(new OrderElimination(PROJECT, true, "The money is gone."))
                .thenEvents(ORDERED, new ProjectPutUnderNotice(PROJECT, true));
    }

    @Test
    void anEliminationComesIntoForceWhenNobodyAppealsAndItsMoneyGoesBack() {
        failedAgain()
                .given(ASKED, PAID, SPENT)
                .by("olga", "officer")
                .when(new OrderElimination(PROJECT, false, "Nothing was mended."))
                .thenDeadlines(new Deadline("elimination", IN_FORCE, new EnforceElimination(PROJECT)))
                .when(new OrderElimination(PROJECT, false, "Nothing was mended."))
                .thenUnchanged()
                .whenItIs(IN_FORCE)
                .thenEvents(
                        new EliminationEnforced(PROJECT), new ProjectEliminated(PROJECT, ROUND, 5_000_000, 2_000_000))
                .thenState(
                        RoundBooks.class,
                        "2026",
                        books -> books.eliminated() == 1
                                && books.awaiting() == 0
                                && books.returnedFen() == 5_000_000
                                && books.disbursedFen() == 3_000_000);
    }

    @Test
    void anAppealHoldsTheEliminationUntilAnotherOfficerDecides() {
        ordered()
                .by("wen", "resident")
                .when(new AppealElimination(PROJECT, "It was the storm."))
                .thenEvents(new EliminationAppealed(PROJECT, "It was the storm."))
                .when(new AppealElimination(PROJECT, "It was the storm."))
                .thenUnchanged()
                .whenItIs(IN_FORCE)
                .thenEvents()
                .by("olga", "officer")
                .when(new DecideAppeal(PROJECT, false, "No."))
                .thenRejected(EvaluationRejection.SAME_PERSON)
                .by("otto", "officer")
                .when(new DecideAppeal(PROJECT, false, "The storm came later."))
                .thenEvents(
                        new AppealDecided(PROJECT, false, "The storm came later.", new PersonId("otto")),
                        new EliminationEnforced(PROJECT),
                        new ProjectEliminated(PROJECT, ROUND, GRANT, 0));
    }

    @Test
    void aGrantedAppealLetsTheProjectContinueAndFreesItsPayments() {
        appealed()
                .by("otto", "officer")
                .when(new DecideAppeal(PROJECT, true, "It was the storm."))
                .thenEvents(
                        new AppealDecided(PROJECT, true, "It was the storm.", new PersonId("otto")),
                        new ContinuationDecided(PROJECT),
                        new ProjectContinued(PROJECT, ROUND, true, false))
                .thenState(RoundBooks.class, "2026", books -> books.continued() == 1 && books.eliminated() == 0)
                .by("wen", "resident")
                .when(request(FIRST, GRANT));
    }

    @Test
    void anAppealAfterItsTimeIsTooLateEvenIfTheTimerIsLate() {
        ordered()
                .at(IN_FORCE)
                .by("wen", "resident")
                .when(new AppealElimination(PROJECT, "It was the storm."))
                .thenRejected(EvaluationRejection.NO_ELIMINATION);
        underNotice()
                .at(NOTICE_ENDS)
                .by("wen", "resident")
                .when(new ReportCorrection(PROJECT, "Done."))
                .thenRejected(EvaluationRejection.NO_NOTICE);
    }

    @Test
    void whatItsPartiesHaveGivenUpIsJudgedNoMore() {
        underNotice()
                .given(new GivingUpAsked(PROJECT, "No time.", WEN))
                .by("olga", "officer")
                .when(new AgreeToGivingUp(PROJECT))
                .thenFollows(new EvaluationDropped(PROJECT))
                .thenState(RoundBooks.class, "2026", books -> books.awaiting() == 0 && books.eliminated() == 0)
                .whenItIs(NOTICE_ENDS)
                .thenEvents();
    }
}
