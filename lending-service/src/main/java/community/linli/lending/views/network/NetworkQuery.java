package community.linli.lending.views.network;

import community.linli.eventsourcing.http.ReadRequest;
import community.linli.eventsourcing.mongo.DistrictDocuments;
import community.linli.lending.facts.CommunityId;
import community.linli.lending.facts.ItemId;
import community.linli.lending.facts.PersonId;
import community.linli.lending.views.network.HouseholdDocument.Wish;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/** Finds a community's doors, and what is lent behind them. */
@Component
class NetworkQuery {

    private static final String ID = "_id";

    private final DistrictDocuments documents;

    NetworkQuery(DistrictDocuments documents) {
        this.documents = documents;
    }

    /** The community put together; empty where nobody has heard of it. */
    Optional<Neighbourhood> neighbourhood(ReadRequest request, String community) {
        return Optional.of(neighbourhood(request, community, district(request).zone()))
                .filter(found -> !found.isEmpty());
    }

    private Neighbourhood neighbourhood(ReadRequest request, String community, ZoneId zone) {
        return new Neighbourhood(
                documents.find(
                        request,
                        AcquaintancesProjection.NAME,
                        HouseholdDocument.class,
                        of(request, community),
                        Sort.by(ID)),
                zone);
    }

    /** Ids begin with the community, so that its documents are found without a look at the others. */
    private static Criteria of(ReadRequest request, String community) {
        String start = request.district() + "/" + community;
        return Criteria.where(ID).gt(start + "/").lt(start + "0");
    }

    /** A community's figures. */
    record OfACommunity(CommunityId community, Figures figures) {}

    /** The figures of each community, one after the other, so that never more than one is in memory. */
    List<OfACommunity> ofEachCommunity(ReadRequest request) {
        DistrictDocument district = district(request);
        return district.communities().stream()
                .map(community -> new OfACommunity(
                        community,
                        neighbourhood(request, community.value(), district.zone())
                                .figures()))
                .toList();
    }

    private DistrictDocument district(ReadRequest request) {
        return documents
                .findById(request, DistrictProjection.NAME, DistrictDocument.class, DistrictProjection.HERE)
                .orElse(DistrictDocument.UNHEARD_OF);
    }

    /** Whether the asker lives in this community, looks after the district, or studies it. */
    boolean mayReadFigures(ReadRequest request, Neighbourhood neighbourhood) {
        return Stream.of("steward", "officer", "analyst").anyMatch(request.actor()::is)
                || home(request, neighbourhood).isPresent();
    }

    /** The household of whoever asks, if it is one of this community. */
    Optional<HouseholdDocument> home(ReadRequest request, Neighbourhood neighbourhood) {
        return neighbourhood.homeOf(new PersonId(request.actor().id()));
    }

    /** What is lent in the household's community of the kinds that it has wished for. */
    List<ItemDocument> lentOfItsWishes(ReadRequest request, HouseholdDocument home) {
        List<String> wished = home.wished().stream()
                .filter(wish -> home.isNow(wish.at()))
                .map(Wish::item)
                .map(ItemId::value)
                .map(item -> request.district() + "/" + item)
                .toList();
        List<String> kinds = find(request, Criteria.where(ID).in(wished)).stream()
                .map(ItemDocument::category)
                .distinct()
                .toList();
        return kinds.isEmpty()
                ? List.of()
                : find(
                        request,
                        new Criteria()
                                .andOperator(
                                        Criteria.where("community")
                                                .is(home.community().value()),
                                        Criteria.where("category").in(kinds),
                                        Criteria.where("isLent").is(true)));
    }

    private List<ItemDocument> find(ReadRequest request, Criteria which) {
        return documents.find(request, OfferedThingsProjection.NAME, ItemDocument.class, which, Sort.by(ID));
    }
}
