package community.linli.proposals.views.moderation;

import community.linli.eventsourcing.http.ReadRequest;
import community.linli.eventsourcing.mongo.DistrictDocuments;
import java.util.List;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/** Finds what somebody should look at, the longest waiting first. */
@Component
class ModerationQuery {

    private final DistrictDocuments documents;

    ModerationQuery(DistrictDocuments documents) {
        this.documents = documents;
    }

    List<ModerationDocument> open(ReadRequest request, String round) {
        return documents.find(
                request,
                ModerationProjection.NAME,
                ModerationDocument.class,
                new Criteria()
                        .andOperator(
                                Criteria.where("round").is(round),
                                Criteria.where("isOpen").is(true)),
                Sort.by("changedAt", "id"));
    }
}
