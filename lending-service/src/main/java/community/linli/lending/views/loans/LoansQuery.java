package community.linli.lending.views.loans;

import community.linli.eventsourcing.http.ReadRequest;
import community.linli.eventsourcing.mongo.DistrictDocuments;
import community.linli.lending.facts.HouseholdId;
import community.linli.lending.facts.ItemId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/** Finds loans for those who may see them: both households and the steward. */
@Component
class LoansQuery {

    private static final String HERE = "here";

    private final DistrictDocuments documents;

    LoansQuery(DistrictDocuments documents) {
        this.documents = documents;
    }

    /** The loans of the asker's household, newest first; none for a person without one in this community. */
    List<LoanDocument> mine(ReadRequest request, String community) {
        return household(request, community)
                .map(household -> documents.find(
                        request,
                        LoansProjection.NAME,
                        LoanDocument.class,
                        new Criteria()
                                .andOperator(
                                        Criteria.where("community").is(community),
                                        new Criteria()
                                                .orOperator(
                                                        Criteria.where("borrower")
                                                                .is(household),
                                                        Criteria.where("owner").is(household))),
                        Sort.by(Sort.Order.desc("requestedAt"), Sort.Order.asc("loan"))))
                .map(loans -> named(request, loans))
                .orElse(List.of());
    }

    /** The loans of the community that are out, the first due first. What was lost, returned or written off is not among them. */
    List<LoanDocument> due(ReadRequest request, String community) {
        return named(
                request,
                documents.find(
                        request,
                        LoansProjection.NAME,
                        LoanDocument.class,
                        Criteria.where("community").is(community).and("phase").is("out"),
                        Sort.by("dueOn", "loan")));
    }

    /** One loan, if the asker may see it. */
    Optional<LoanDocument> one(ReadRequest request, String community, String loan) {
        return documents
                .findById(request, LoansProjection.NAME, LoanDocument.class, loan)
                .filter(found -> found.community().value().equals(community))
                .filter(found -> request.actor().is("steward") || isParty(request, community, found))
                .map(found -> named(request, List.of(found)).getFirst());
    }

    /** What the asker can say of a loan next, if the asker may see it. */
    Optional<ChoicesShown> choices(ReadRequest request, String community, String loan, Instant now) {
        RulesDocument rules = documents
                .findById(request, RulesProjection.NAME, RulesDocument.class, HERE)
                .orElseGet(RulesDocument::unheardOf);
        HouseholdId home = household(request, community).map(HouseholdId::new).orElse(null);
        return one(request, community, loan)
                .flatMap(found -> documents
                        .findById(request, SoFarProjection.NAME, SoFarDocument.class, loan)
                        .map(soFar -> ChoicesShown.of(found, soFar.choices(found, home, rules, now))));
    }

    private List<LoanDocument> named(ReadRequest request, List<LoanDocument> loans) {
        Map<ItemId, Optional<String>> names = new HashMap<>();
        loans.forEach(loan -> names.computeIfAbsent(loan.item(), item -> name(request, item)));
        return loans.stream()
                .map(loan -> loan.named(
                        names.getOrDefault(loan.item(), Optional.empty()).orElse(null)))
                .toList();
    }

    private Optional<String> name(ReadRequest request, ItemId item) {
        return documents
                .findById(request, ThingsProjection.NAME, ThingDocument.class, item.value())
                .map(ThingDocument::name);
    }

    private boolean isParty(ReadRequest request, String community, LoanDocument loan) {
        return household(request, community)
                .filter(home -> home.equals(loan.borrower().value())
                        || home.equals(loan.owner().value()))
                .isPresent();
    }

    private Optional<String> household(ReadRequest request, String community) {
        return documents
                .findById(
                        request,
                        MembersProjection.NAME,
                        MemberDocument.class,
                        request.actor().id())
                .filter(member -> member.community().value().equals(community))
                .map(member -> member.household().value());
    }
}
