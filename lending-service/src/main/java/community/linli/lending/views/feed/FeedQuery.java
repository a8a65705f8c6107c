package community.linli.lending.views.feed;

import community.linli.eventsourcing.http.ReadRequest;
import community.linli.eventsourcing.mongo.DistrictDocuments;
import community.linli.lending.facts.HouseholdId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/** Finds what stands in a household's calendar. */
@Component
public class FeedQuery {

    private static final int DAYS_LOOKING_BACK = 90;

    private final DistrictDocuments documents;

    /** Over these documents. */
    public FeedQuery(DistrictDocuments documents) {
        this.documents = documents;
    }

    /** The household's loans and reservations that end or changed in the last 90 days or later. */
    public List<FeedDocument> of(ReadRequest request, HouseholdId household, Instant now) {
        LocalDate since = now.atOffset(ZoneOffset.UTC).toLocalDate().minusDays(DAYS_LOOKING_BACK);
        String home = household.value();
        return documents
                .find(
                        request,
                        FeedProjection.NAME,
                        FeedDocument.class,
                        new Criteria()
                                .andOperator(
                                        new Criteria()
                                                .orOperator(
                                                        Criteria.where("owner").is(home),
                                                        Criteria.where("borrower")
                                                                .is(home)),
                                        Criteria.where("lastDay").gte(since.toString())),
                        Sort.by("subject"))
                .stream()
                .filter(one -> household.equals(one.owner()) || household.equals(one.borrower()))
                .filter(one -> one.lastDay() != null && !one.lastDay().isBefore(since))
                .toList();
    }
}
