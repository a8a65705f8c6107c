package community.linli.lending.views.exchanges;

import community.linli.eventsourcing.http.ReadRequest;
import community.linli.eventsourcing.mongo.DistrictDocuments;
import community.linli.lending.facts.HouseholdId;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/** Finds swaps, gifts and cases for those who may see them. */
@Component
class ExchangesQuery {

    private static final String STEWARD = "steward";

    private final DistrictDocuments documents;

    ExchangesQuery(DistrictDocuments documents) {
        this.documents = documents;
    }

    /** The asker's household in this community. */
    Optional<HouseholdId> home(ReadRequest request, String community) {
        return documents
                .findById(
                        request,
                        HomesProjection.NAME,
                        HomeDocument.class,
                        request.actor().id())
                .filter(home -> home.community().value().equals(community))
                .map(HomeDocument::household);
    }

    /** The swaps of the asker's household, those that changed last first. */
    List<SwapDocument> mySwaps(ReadRequest request, String community) {
        return home(request, community)
                .map(home -> swaps(
                        request,
                        community,
                        Criteria.where("households").is(home.value()),
                        Sort.by(Sort.Order.desc("changedAt"), Sort.Order.asc("swap"))))
                .orElse(List.of());
    }

    /** Undone swaps of which something is not home yet, the oldest first. */
    List<SwapDocument> undoneSwaps(ReadRequest request, String community) {
        return swaps(request, community, Criteria.where("phase").is("undone"), Sort.by("changedAt", "swap"));
    }

    private List<SwapDocument> swaps(ReadRequest request, String community, Criteria which, Sort sort) {
        return documents.find(request, SwapsProjection.NAME, SwapDocument.class, in(community, which), sort);
    }

    /** One swap, if the asker may see it. */
    Optional<SwapDocument> swap(ReadRequest request, String community, String swap) {
        return documents
                .findById(request, SwapsProjection.NAME, SwapDocument.class, swap)
                .filter(found -> found.community().value().equals(community))
                .filter(found -> request.actor().is(STEWARD)
                        || home(request, community)
                                .filter(found.households()::contains)
                                .isPresent());
    }

    /** What is known of a thing's giving away; what of it is shown depends on who asks. */
    Optional<GiftDocument> gift(ReadRequest request, String community, String item) {
        return documents
                .findById(request, GiftsProjection.NAME, GiftDocument.class, item)
                .filter(found -> found.community().value().equals(community));
    }

    /** The cases of the asker's household, the newest first. */
    List<CaseDocument> myCases(ReadRequest request, String community) {
        return home(request, community)
                .map(home -> cases(
                        request,
                        community,
                        new Criteria()
                                .orOperator(
                                        Criteria.where("borrower").is(home.value()),
                                        Criteria.where("owner").is(home.value())),
                        Sort.by(Sort.Order.desc("openedAt"), Sort.Order.asc("loan"))))
                .orElse(List.of());
    }

    /** The open cases of the community, that of the longest silence first. */
    List<CaseDocument> openCases(ReadRequest request, String community) {
        return cases(request, community, Criteria.where("phase").is("open"), Sort.by("lastWordAt", "loan"));
    }

    private List<CaseDocument> cases(ReadRequest request, String community, Criteria which, Sort sort) {
        return documents.find(request, CasesProjection.NAME, CaseDocument.class, in(community, which), sort);
    }

    /** One case, if the asker may see it. */
    Optional<CaseDocument> oneCase(ReadRequest request, String community, String loan) {
        return documents
                .findById(request, CasesProjection.NAME, CaseDocument.class, loan)
                .filter(found -> found.community().value().equals(community))
                .filter(found -> request.actor().is(STEWARD)
                        || home(request, community)
                                .filter(home -> home.equals(found.borrower()) || home.equals(found.owner()))
                                .isPresent());
    }

    private static Criteria in(String community, Criteria which) {
        return new Criteria().andOperator(Criteria.where("community").is(community), which);
    }
}
