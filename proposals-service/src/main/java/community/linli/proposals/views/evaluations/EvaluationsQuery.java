package community.linli.proposals.views.evaluations;

import community.linli.eventsourcing.http.ReadRequest;
import community.linli.eventsourcing.mongo.DistrictDocuments;
import java.util.Optional;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/** Finds evaluations; who scored what is for officers. */
@Component
class EvaluationsQuery {

    private final DistrictDocuments documents;

    EvaluationsQuery(DistrictDocuments documents) {
        this.documents = documents;
    }

    /** The board of a round. */
    BoardOfRound board(ReadRequest request, String round) {
        return BoardOfRound.of(
                round,
                documents.find(
                        request,
                        EvaluationsProjection.NAME,
                        EvaluationDocument.class,
                        Criteria.where("round").is(round),
                        Sort.by("project")));
    }

    /** One evaluation, as the asker may see it. */
    Optional<EvaluationDocument> one(ReadRequest request, String project) {
        return documents
                .findById(request, EvaluationsProjection.NAME, EvaluationDocument.class, project)
                .map(found -> request.actor().is("officer") ? found : found.withoutEvaluators());
    }
}
