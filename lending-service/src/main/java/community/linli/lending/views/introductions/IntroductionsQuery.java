package community.linli.lending.views.introductions;

import community.linli.eventsourcing.http.ReadRequest;
import community.linli.eventsourcing.mongo.DistrictDocuments;
import community.linli.lending.facts.HouseholdId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/** Finds introductions and walks for those who may see them. */
@Component
class IntroductionsQuery {

    private final DistrictDocuments documents;

    IntroductionsQuery(DistrictDocuments documents) {
        this.documents = documents;
    }

    /** The asker's household in this community. */
    Optional<HouseholdId> home(ReadRequest request, String community) {
        return documents
                .findById(
                        request,
                        DoorsProjection.NAME,
                        DoorDocument.class,
                        request.actor().id())
                .filter(door -> door.community().value().equals(community))
                .map(DoorDocument::household);
    }

    /** Whether the household has said that it wants to be suggested to nobody. */
    boolean hasOptedOut(ReadRequest request, HouseholdId household) {
        return documents
                .findById(request, OpennessProjection.NAME, OpennessDocument.class, household.value())
                .filter(OpennessDocument::hasOptedOut)
                .isPresent();
    }

    /** The introductions of the asker's household as they look to it then, the latest first. */
    List<IntroductionShown> mine(ReadRequest request, String community, Instant now) {
        return home(request, community)
                .map(home -> documents
                        .find(
                                request,
                                IntroductionsProjection.NAME,
                                IntroductionDocument.class,
                                Criteria.where("community")
                                        .is(community)
                                        .and("households")
                                        .is(home.value()),
                                Sort.by(Sort.Order.desc("answerBy"), Sort.Order.asc("introduction")))
                        .stream()
                        .map(found -> found.to(home, now))
                        .toList())
                .orElse(List.of());
    }

    /** The walks of the asker's household: for it, to its door, or with it. */
    List<WalkDocument> myWalks(ReadRequest request, String community) {
        return home(request, community)
                .map(home -> walks(
                        request,
                        community,
                        new Criteria()
                                .orOperator(
                                        Criteria.where("borrower").is(home.value()),
                                        Criteria.where("owner").is(home.value()),
                                        Criteria.where("companion").is(home.value()))))
                .orElse(List.of());
    }

    /** The walks for which nobody comes along yet: for a household of the community those of others, for a steward all. */
    List<WalkDocument> waitingWalks(ReadRequest request, String community) {
        Optional<HouseholdId> home = home(request, community);
        if (home.isEmpty() && !request.actor().is("steward")) {
            return List.of();
        }
        return walks(request, community, Criteria.where("phase").is(WalksProjection.WAITING)).stream()
                .filter(walk ->
                        request.actor().is("steward") || home.filter(walk::isOf).isEmpty())
                .toList();
    }

    private List<WalkDocument> walks(ReadRequest request, String community, Criteria which) {
        return documents.find(
                request,
                WalksProjection.NAME,
                WalkDocument.class,
                new Criteria().andOperator(Criteria.where("community").is(community), which),
                Sort.by("walk"));
    }
}
