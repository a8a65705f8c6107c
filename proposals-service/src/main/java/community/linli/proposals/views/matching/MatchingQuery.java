package community.linli.proposals.views.matching;

import community.linli.eventsourcing.http.ReadRequest;
import community.linli.eventsourcing.mongo.DistrictDocuments;
import java.util.List;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/** Finds what proposals need and what organisations offer. */
@Component
class MatchingQuery {

    private final DistrictDocuments documents;

    MatchingQuery(DistrictDocuments documents) {
        this.documents = documents;
    }

    /** Open offers of a round. */
    List<OfferDocument> offers(ReadRequest request, String round) {
        return documents.find(
                request,
                OffersProjection.NAME,
                OfferDocument.class,
                Criteria.where("round").is(round),
                Sort.by("organisation", "offer"));
    }

    /** Proposals that were handed in and may still come to a vote, those without an organisation first. */
    List<Match> matches(ReadRequest request, String round, List<OfferDocument> offers) {
        return documents
                .find(
                        request,
                        NeedsProjection.NAME,
                        NeedDocument.class,
                        new Criteria()
                                .andOperator(
                                        Criteria.where("round").is(round),
                                        Criteria.where("isHandedIn").is(true),
                                        Criteria.where("isHidden").is(false),
                                        Criteria.where("isOver").is(false)),
                        Sort.by("organisation", "proposal"))
                .stream()
                .map(need -> Match.of(need, offers))
                .toList();
    }
}
