package community.linli.proposals.views.boxes;

import community.linli.eventsourcing.http.ReadRequest;
import community.linli.eventsourcing.mongo.DistrictDocuments;
import community.linli.proposals.ballot.BoxId;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/** Finds ballot boxes; they are everybody's in the district. */
@Component
public class BoxesQuery {

    private final DistrictDocuments documents;

    BoxesQuery(DistrictDocuments documents) {
        this.documents = documents;
    }

    /** One box. */
    public Optional<BoxDocument> one(ReadRequest request, BoxId box) {
        return documents.findById(request, BoxesProjection.NAME, BoxDocument.class, box.value());
    }

    /** The boxes of a round or a poll, by id. */
    public List<BoxDocument> of(ReadRequest request, String roundOrPoll) {
        return find(request, Criteria.where("purpose.of").is(roundOrPoll));
    }

    /** The boxes for which the clerk may have to do something; nothing while ballots are cast. */
    public List<BoxDocument> forTheClerk(ReadRequest request) {
        return find(
                request,
                Criteria.where("areKeysDestroyed").is(false).and("phase").ne("open"));
    }

    private List<BoxDocument> find(ReadRequest request, Criteria criteria) {
        return documents.find(
                request, BoxesProjection.NAME, BoxDocument.class, criteria, Sort.by(Sort.Order.asc("box")));
    }
}
