package community.linli.lending.views.audit;

import community.linli.eventsourcing.http.ReadRequest;
import community.linli.eventsourcing.mongo.DistrictDocuments;
import community.linli.eventsourcing.mongo.DistrictDocuments.First;
import community.linli.lending.loan.LoanId;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/** Finds a loan's history for those who may see it: both households and the steward. */
@Component
class HistoryQuery {

    private final DistrictDocuments documents;

    HistoryQuery(DistrictDocuments documents) {
        this.documents = documents;
    }

    /** How the loan began, if the asker may see it. */
    Optional<EntryDocument> beginning(ReadRequest request, String community, LoanId loan) {
        return documents
                .findById(request, HistoryProjection.NAME, EntryDocument.class, loan + "/1")
                .filter(first -> Sides.isIn(first, community))
                .filter(first -> request.actor().is("steward")
                        || dwelling(request, request.actor().id())
                                .filter(home -> Sides.isParty(first, home))
                                .isPresent());
    }

    /** What came after this many events, in order, and who did it. */
    List<EntryDocument> after(ReadRequest request, EntryDocument beginning, long passed, int limit) {
        List<EntryDocument> entries = documents.find(
                request,
                HistoryProjection.NAME,
                EntryDocument.class,
                Criteria.where("loan")
                        .is(beginning.loan().value())
                        .and("number")
                        .gt(passed),
                new First(Sort.by("number"), limit));
        return new Sides(beginning, person -> dwelling(request, person)).told(entries);
    }

    private Optional<DwellingDocument> dwelling(ReadRequest request, String person) {
        return documents.findById(request, DwellingsProjection.NAME, DwellingDocument.class, person);
    }
}
