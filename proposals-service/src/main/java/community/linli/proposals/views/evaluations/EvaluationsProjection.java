package community.linli.proposals.views.evaluations;

import community.linli.eventsourcing.Projection;
import community.linli.eventsourcing.Recorded;
import community.linli.proposals.criteria.Yardstick.Criterion;
import community.linli.proposals.evaluation.EvaluationEvent;
import community.linli.proposals.evaluation.EvaluationEvent.AppealDecided;
import community.linli.proposals.evaluation.EvaluationEvent.ContinuationDecided;
import community.linli.proposals.evaluation.EvaluationEvent.CorrectionReported;
import community.linli.proposals.evaluation.EvaluationEvent.EliminationAppealed;
import community.linli.proposals.evaluation.EvaluationEvent.EliminationEnforced;
import community.linli.proposals.evaluation.EvaluationEvent.EliminationOrdered;
import community.linli.proposals.evaluation.EvaluationEvent.EvaluationDropped;
import community.linli.proposals.evaluation.EvaluationEvent.EvaluationOpened;
import community.linli.proposals.evaluation.EvaluationEvent.EvaluatorAppointed;
import community.linli.proposals.evaluation.EvaluationEvent.EvaluatorExcluded;
import community.linli.proposals.evaluation.EvaluationEvent.NoTieDeclared;
import community.linli.proposals.evaluation.EvaluationEvent.NoticeEnded;
import community.linli.proposals.evaluation.EvaluationEvent.NoticeGiven;
import community.linli.proposals.evaluation.EvaluationEvent.ProjectScored;
import community.linli.proposals.evaluation.EvaluationEvent.ScoresPublished;
import community.linli.proposals.facts.PersonId;
import community.linli.proposals.views.evaluations.EvaluationDocument.Changing;
import community.linli.proposals.views.evaluations.EvaluationDocument.Elimination;
import community.linli.proposals.views.evaluations.EvaluationDocument.Evaluator;
import community.linli.proposals.views.evaluations.EvaluationDocument.Notice;
import community.linli.proposals.views.evaluations.EvaluationDocument.Result;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One document per evaluation. */
public final class EvaluationsProjection implements Projection<EvaluationDocument> {

    static final String NAME = "evaluations";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<EvaluationDocument> documentType() {
        return EvaluationDocument.class;
    }

    @Override
    public List<String> documentIds(Recorded<?> recorded) {
        return recorded.occurrence() instanceof EvaluationEvent event
                ? List.of(event.project().value())
                : List.of();
    }

    @Override
    public @Nullable EvaluationDocument evolve(
            @Nullable EvaluationDocument document, String documentId, Recorded<?> recorded) {
        if (recorded.occurrence() instanceof EvaluationOpened opened) {
            return opened(opened, recorded.streamVersion());
        }
        if (document == null || !(recorded.occurrence() instanceof EvaluationEvent event)) {
            return document;
        }
        return document.changed(recorded.streamVersion(), now -> change(now, event));
    }

    private static void change(Changing now, EvaluationEvent event) {
        switch (event) {
            case EvaluationOpened first -> throw new IllegalArgumentException("An opening begins an evaluation");
            case EvaluatorAppointed appointed -> now.put(silent(appointed.evaluator()));
            case EvaluatorExcluded excluded ->
                now.put(new Evaluator(excluded.evaluator(), "excluded", List.of(), excluded.reason()));
            case NoTieDeclared declared -> now.put(declared(now, declared.evaluator()));
            case ProjectScored scored ->
                now.put(new Evaluator(scored.evaluator(), "scored", scored.points(), scored.comment()));
            case ScoresPublished published -> {
                now.stage = "published";
                now.result = result(published);
            }
            case NoticeGiven notice -> {
                now.stage = "under-notice";
                now.notice = new Notice(
                        notice.plan(),
                        notice.supervisor(),
                        notice.training(),
                        notice.until(),
                        notice.endsAt(),
                        notice.paymentsRest());
            }
            case CorrectionReported reported -> {
                List<String> all = new ArrayList<>(now.corrections);
                all.add(reported.report());
                now.corrections = List.copyOf(all);
            }
            case NoticeEnded ended -> {
                now.stage = "scoring";
                now.attempt++;
                now.evaluators =
                        now.evaluators.stream().map(EvaluationsProjection::anew).toList();
            }
            case ContinuationDecided decided -> now.stage = "continued";
            case EliminationOrdered ordered -> {
                now.stage = "to-be-eliminated";
                now.elimination =
                        new Elimination(ordered.isGrave(), ordered.reason(), ordered.inForceAt(), null, null, null);
            }
            case EliminationAppealed appealed -> {
                now.stage = "appealed";
                now.elimination = appealed(now.elimination, appealed);
            }
            case AppealDecided decided -> now.elimination = decided(now.elimination, decided);
            case EliminationEnforced enforced -> now.stage = "eliminated";
            case EvaluationDropped dropped -> now.stage = "dropped";
        }
    }

    private static Evaluator silent(PersonId person) {
        return new Evaluator(person, "appointed", List.of(), null);
    }

    /** A declaration that is repeated takes no score away. */
    private static Evaluator declared(Changing now, PersonId person) {
        return now.evaluators.stream()
                .filter(evaluator -> evaluator.person().equals(person)
                        && evaluator.standing().equals("scored"))
                .findFirst()
                .orElseGet(() -> new Evaluator(person, "declared", List.of(), null));
    }

    private static Evaluator anew(Evaluator evaluator) {
        return evaluator.standing().equals("scored")
                ? new Evaluator(evaluator.person(), "declared", List.of(), null)
                : evaluator;
    }

    private static Result result(ScoresPublished published) {
        return new Result(
                published.attempt(),
                published.scoreHundredths(),
                published.criteriaHundredths(),
                published.satisfactionHundredths(),
                published.evaluators(),
                published.isPassed(),
                published.isExcellent());
    }

    private static @Nullable Elimination appealed(@Nullable Elimination order, EliminationAppealed appealed) {
        return order == null
                ? null
                : new Elimination(order.isGrave(), order.reason(), order.inForceAt(), appealed.grounds(), null, null);
    }

    private static @Nullable Elimination decided(@Nullable Elimination order, AppealDecided decided) {
        return order == null
                ? null
                : new Elimination(
                        order.isGrave(),
                        order.reason(),
                        order.inForceAt(),
                        order.appeal(),
                        decided.isGranted(),
                        decided.reason());
    }

    private static EvaluationDocument opened(EvaluationOpened opened, long version) {
        return new EvaluationDocument(
                opened.project(),
                opened.round(),
                opened.community(),
                opened.title(),
                "scoring",
                1,
                version,
                opened.yardstick().criteria().stream().map(Criterion::name).toList(),
                opened.yardstick().passMark(),
                opened.evaluators().stream().map(EvaluationsProjection::silent).toList(),
                null,
                null,
                List.of(),
                null);
    }
}
