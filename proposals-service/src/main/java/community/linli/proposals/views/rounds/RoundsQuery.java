package community.linli.proposals.views.rounds;

import community.linli.eventsourcing.http.ReadRequest;
import community.linli.eventsourcing.mongo.DistrictDocuments;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/** Finds rounds of a district; drafts are for officers. */
@Component
class RoundsQuery {

    private static final String DRAFT = "DRAFT";

    private final DistrictDocuments documents;

    RoundsQuery(DistrictDocuments documents) {
        this.documents = documents;
    }

    /** All rounds, by name, the last first. */
    List<RoundDocument> all(ReadRequest request) {
        Criteria seen = request.actor().is("officer")
                ? new Criteria()
                : Criteria.where("phase").ne(DRAFT);
        return documents.find(
                request, RoundsProjection.NAME, RoundDocument.class, seen, Sort.by(Sort.Order.desc("round")));
    }

    /** One round. */
    Optional<RoundDocument> one(ReadRequest request, String round) {
        return documents
                .findById(request, RoundsProjection.NAME, RoundDocument.class, round)
                .filter(found -> request.actor().is("officer") || !found.phase().equals(DRAFT));
    }

    /** The communities of the district by their id. */
    Map<String, PlaceDocument> places(ReadRequest request) {
        return documents
                .find(request, PlacesProjection.NAME, PlaceDocument.class, new Criteria(), Sort.by("community"))
                .stream()
                .collect(Collectors.toMap(PlaceDocument::community, Function.identity()));
    }

    /** One community. */
    Optional<PlaceDocument> place(ReadRequest request, String community) {
        return documents.findById(request, PlacesProjection.NAME, PlaceDocument.class, community);
    }
}
