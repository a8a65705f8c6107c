package community.linli.catalog.views.households;

import community.linli.eventsourcing.http.ReadRequest;
import community.linli.eventsourcing.mongo.DistrictDocuments;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/** Finds households, who lives there and who would; for a person's own eyes, for stewards, and for the desk that reads codes. */
@Component
public class HouseholdsQuery {

    private final DistrictDocuments documents;

    /** Over these documents. */
    public HouseholdsQuery(DistrictDocuments documents) {
        this.documents = documents;
    }

    /** The community's households whose invitation is good at that time, by unit, floor and door. */
    public List<HouseholdDocument> invited(ReadRequest request, String community, Instant now) {
        return find(
                        request,
                        Criteria.where("community")
                                .is(community)
                                .and("invitation")
                                .ne(null))
                .stream()
                .filter(household -> household.invitation() != null
                        && now.isBefore(household.invitation().expiresAt()))
                .toList();
    }

    /** The household of the district in which the person lives. */
    public Optional<HouseholdDocument> home(ReadRequest request, String person) {
        return find(request, Criteria.where("residents.person").is(person)).stream()
                .filter(household -> household.isHomeOf(person))
                .findFirst();
    }

    Optional<HouseholdDocument> household(ReadRequest request, String community, String household) {
        return documents
                .findById(request, HouseholdsProjection.NAME, HouseholdDocument.class, household)
                .filter(found -> found.community().equals(community));
    }

    List<JoinRequestDocument> open(ReadRequest request, String household) {
        return open(request, Criteria.where("household").is(household));
    }

    /** The open ones of a community. */
    List<JoinRequestDocument> waiting(ReadRequest request, String community) {
        return open(request, Criteria.where("community").is(community));
    }

    private List<JoinRequestDocument> open(ReadRequest request, Criteria where) {
        return documents.find(
                request,
                JoinRequestsProjection.NAME,
                JoinRequestDocument.class,
                where.and("status").is(JoinRequestDocument.OPEN),
                Sort.by("askedAt", "person"));
    }

    Optional<JoinRequestDocument> request(ReadRequest request, String person) {
        return documents.findById(request, JoinRequestsProjection.NAME, JoinRequestDocument.class, person);
    }

    private List<HouseholdDocument> find(ReadRequest request, Criteria criteria) {
        return documents.find(
                request,
                HouseholdsProjection.NAME,
                HouseholdDocument.class,
                criteria,
                Sort.by("unit", "floor", "door", "household"));
    }
}
