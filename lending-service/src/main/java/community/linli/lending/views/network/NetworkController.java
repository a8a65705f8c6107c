package community.linli.lending.views.network;

import community.linli.eventsourcing.http.Access;
import community.linli.eventsourcing.http.Problems;
import community.linli.eventsourcing.http.ReadRequest;
import community.linli.lending.facts.HouseholdId;
import community.linli.lending.views.network.Neighbourhood.Acquaintance;
import community.linli.lending.views.network.Neighbourhood.Connected;
import community.linli.lending.views.network.NetworkQuery.OfACommunity;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Shows the network of neighbours: figures to those who live there, look after the district or study it, doors to stewards, their own acquaintances to
 * households; to anybody else 404 {@code not-found}.
 */
@RestController
@RequestMapping("/api/districts/{district}")
class NetworkController {

    private final NetworkQuery query;

    NetworkController(NetworkQuery query) {
        this.query = query;
    }

    /** The district's sums, and the same for each community, by id. */
    record OfADistrict(Figures total, List<OfACommunity> communities) {}

    /** {@code {"households":[{"household":"…","door":{"unit":"2单元","floor":3,"door":"302"},"met":0},…]}}, whoever has met fewest first. */
    record Households(List<Connected> households) {}

    /** Whom a household has met, the latest first, and whom it might like to meet. */
    record Mine(HouseholdId household, List<Acquaintance> met, boolean hasOptedOut, List<Suggestion> suggestions) {}

    @GetMapping("/network")
    @Access({"officer", "analyst"})
    OfADistrict district(ReadRequest request) {
        List<OfACommunity> communities = query.ofEachCommunity(request);
        List<Figures> figures = communities.stream().map(OfACommunity::figures).toList();
        return new OfADistrict(Figures.sum(figures), communities);
    }

    @GetMapping("/communities/{community}/network")
    @Access({"resident", "steward", "officer", "analyst"})
    Figures community(ReadRequest request, @PathVariable String community) {
        return query.neighbourhood(request, community)
                .filter(found -> query.mayReadFigures(request, found))
                .orElseThrow(Problems::notFound)
                .figures();
    }

    @GetMapping("/communities/{community}/network/households")
    @Access("steward")
    Households households(ReadRequest request, @PathVariable String community) {
        return new Households(found(request, community).households());
    }

    @GetMapping("/communities/{community}/network/mine")
    @Access("resident")
    Mine mine(ReadRequest request, @PathVariable String community) {
        Neighbourhood neighbourhood = found(request, community);
        HouseholdDocument home = query.home(request, neighbourhood).orElseThrow(Problems::notFound);
        List<ItemDocument> lent = query.lentOfItsWishes(request, home);
        return new Mine(
                home.household(),
                neighbourhood.metBy(home.household()),
                home.hasOptedOut(),
                new Suggestions(neighbourhood, home, lent).made());
    }

    private Neighbourhood found(ReadRequest request, String community) {
        return query.neighbourhood(request, community).orElseThrow(Problems::notFound);
    }
}
