package community.linli.lending.views.thanks;

import community.linli.eventsourcing.http.ReadRequest;
import community.linli.eventsourcing.mongo.DistrictDocuments;
import community.linli.eventsourcing.mongo.DistrictDocuments.First;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Sort.Order;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/** Finds thanks for those who live in the community and for stewards. */
@Component
class ThanksQuery {

    private final DistrictDocuments documents;

    ThanksQuery(DistrictDocuments documents) {
        this.documents = documents;
    }

    /** Whether the asker may read the wall of this community. */
    boolean mayRead(ReadRequest request, String community) {
        return request.actor().is("steward")
                || person(request, request.actor().id())
                        .map(ReaderDocument::community)
                        .filter(home -> Objects.equals(home.value(), community))
                        .isPresent();
    }

    /** As many as there are, newest first, older than this place. */
    List<ThanksDocument> page(ReadRequest request, String community, Optional<String> before, int limit) {
        Criteria here = Criteria.where("community").is(community);
        return documents.find(
                request,
                ThanksProjection.NAME,
                ThanksDocument.class,
                before.map(place -> here.and("place").lt(place)).orElse(here),
                new First(Sort.by(Order.desc("place")), limit));
    }

    /** Who of those that wrote these has been erased since. */
    Set<String> erased(ReadRequest request, List<ThanksDocument> page) {
        return page.stream()
                .map(ThanksDocument::by)
                .distinct()
                .filter(by ->
                        person(request, by).filter(ReaderDocument::isErased).isPresent())
                .collect(Collectors.toSet());
    }

    private Optional<ReaderDocument> person(ReadRequest request, String person) {
        return documents.findById(request, SpeakersProjection.NAME, ReaderDocument.class, person);
    }
}
