package community.linli.proposals.views.told;

import community.linli.eventsourcing.http.ReadRequest;
import community.linli.eventsourcing.mongo.DistrictDocuments;
import community.linli.proposals.views.told.ToldDocument.Tidings;
import java.util.List;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/** Finds what became of what somebody endorsed. */
@Component
class ToldQuery {

    private final DistrictDocuments documents;

    ToldQuery(DistrictDocuments documents) {
        this.documents = documents;
    }

    /** By proposal; those of which there is no news, and those that are hidden, left out. */
    List<Tidings> told(ReadRequest request, String round) {
        String me = request.actor().id();
        return documents
                .find(
                        request,
                        ToldProjection.NAME,
                        ToldDocument.class,
                        new Criteria()
                                .andOperator(
                                        Criteria.where("round").is(round),
                                        Criteria.where("isHidden").is(false),
                                        Criteria.where("endorsers.person").is(me)),
                        Sort.by("proposal"))
                .stream()
                .map(one -> one.to(me))
                .filter(one -> !one.news().isEmpty())
                .toList();
    }
}
