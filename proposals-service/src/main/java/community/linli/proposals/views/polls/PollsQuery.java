package community.linli.proposals.views.polls;

import community.linli.eventsourcing.http.ReadRequest;
import community.linli.eventsourcing.mongo.DistrictDocuments;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/** Finds polls of a community; a draft is seen by who wrote it and by stewards. */
@Component
class PollsQuery {

    private final DistrictDocuments documents;

    PollsQuery(DistrictDocuments documents) {
        this.documents = documents;
    }

    /** The polls of a community, the last to close first. */
    List<PollDocument> all(ReadRequest request, String community) {
        return documents
                .find(
                        request,
                        PollsProjection.NAME,
                        PollDocument.class,
                        Criteria.where("community").is(community),
                        Sort.by(Sort.Order.desc("terms.closes"), Sort.Order.asc("poll")))
                .stream()
                .filter(poll -> maySee(request, poll))
                .toList();
    }

    /** One poll. */
    Optional<PollDocument> one(ReadRequest request, String community, String poll) {
        return documents
                .findById(request, PollsProjection.NAME, PollDocument.class, poll)
                .filter(found -> found.community().value().equals(community))
                .filter(found -> maySee(request, found));
    }

    private static boolean maySee(ReadRequest request, PollDocument poll) {
        boolean wasOpened = poll.opensAt() != null;
        return wasOpened
                || request.actor().is("steward")
                || poll.author().value().equals(request.actor().id());
    }
}
