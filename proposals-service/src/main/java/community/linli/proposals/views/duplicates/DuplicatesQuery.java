package community.linli.proposals.views.duplicates;

import community.linli.eventsourcing.http.ReadRequest;
import community.linli.eventsourcing.mongo.DistrictDocuments;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/** Finds what is most like a proposal among those of its round. */
@Component
class DuplicatesQuery {

    private static final int LEAST_PERCENT = 30;
    private static final int MOST = 10;

    private final DistrictDocuments documents;

    DuplicatesQuery(DistrictDocuments documents) {
        this.documents = documents;
    }

    /**
     * A proposal that may be the same.
     *
     * @param isSameCommunity whether the two could merge
     */
    record Suggestion(String proposal, String title, String community, boolean isSameCommunity, Likeness likeness) {}

    /** The ten most alike, the most alike first; empty where there is no such proposal, or it is not shown to who asks. */
    Optional<List<Suggestion>> like(ReadRequest request, String round, String proposal) {
        return documents
                .findById(request, TitlesProjection.NAME, TitleDocument.class, proposal)
                .filter(one -> one.round().value().equals(round))
                .filter(one -> one.isReadBy(request.actor().id()))
                .map(one -> documents
                        .find(
                                request,
                                TitlesProjection.NAME,
                                TitleDocument.class,
                                Criteria.where("round").is(round),
                                Sort.by("proposal"))
                        .stream()
                        .filter(other ->
                                other.mayBeSuggested() && !other.proposal().equals(one.proposal()))
                        .map(other -> new Suggestion(
                                other.proposal().value(),
                                other.title(),
                                other.community().value(),
                                other.community().equals(one.community()),
                                Likeness.of(one, other)))
                        .filter(found -> found.likeness().percent() >= LEAST_PERCENT)
                        .sorted(Comparator.comparingInt(
                                        (Suggestion found) -> found.likeness().percent())
                                .reversed())
                        .limit(MOST)
                        .toList());
    }
}
