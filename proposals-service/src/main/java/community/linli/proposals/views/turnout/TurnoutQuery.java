package community.linli.proposals.views.turnout;

import community.linli.eventsourcing.http.ReadRequest;
import community.linli.eventsourcing.mongo.DistrictDocuments;
import community.linli.proposals.ballot.BoxId;
import java.util.List;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/** Sums turnouts. */
@Component
class TurnoutQuery {

    private final DistrictDocuments documents;

    TurnoutQuery(DistrictDocuments documents) {
        this.documents = documents;
    }

    /** What every compartment of the box tells. */
    List<TurnoutDocument> of(ReadRequest request, BoxId box) {
        return documents.find(
                request,
                TurnoutProjection.NAME,
                TurnoutDocument.class,
                Criteria.where("box").is(box.value()),
                Sort.unsorted());
    }
}
