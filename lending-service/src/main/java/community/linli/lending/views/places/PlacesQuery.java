package community.linli.lending.views.places;

import community.linli.eventsourcing.http.ReadRequest;
import community.linli.eventsourcing.mongo.DistrictDocuments;
import community.linli.lending.facts.HouseholdId;
import community.linli.lending.facts.ItemId;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/** Finds reservations and turns for those who may see them. */
@Component
class PlacesQuery {

    private final DistrictDocuments documents;

    PlacesQuery(DistrictDocuments documents) {
        this.documents = documents;
    }

    private Optional<HouseholdId> home(ReadRequest request, String community) {
        return documents
                .findById(
                        request,
                        ResidentsProjection.NAME,
                        ResidentDocument.class,
                        request.actor().id())
                .filter(home -> home.community().value().equals(community))
                .map(ResidentDocument::household);
    }

    /** The places of the asker's household, by the items' names. */
    List<TurnShown> myTurns(ReadRequest request, String community) {
        return home(request, community)
                .map(home ->
                        lines(
                                        request,
                                        community,
                                        Criteria.where("waitlist.turns.household")
                                                .is(home.value()))
                                .stream()
                                .flatMap(line -> line.turnOf(home).stream())
                                .toList())
                .orElse(List.of());
    }

    /** The lines for the items of the asker's household; without those for which nobody waits. */
    List<LineShown> myLines(ReadRequest request, String community) {
        return home(request, community)
                .map(home -> lines(
                                request,
                                community,
                                Criteria.where("known.listing.owner").is(home.value()))
                        .stream()
                        .map(line -> line.line().withoutNames())
                        .filter(line -> line.length() > 0)
                        .toList())
                .orElse(List.of());
    }

    /** The whole line for an item. */
    Optional<LineShown> line(ReadRequest request, String community, String item) {
        return documents
                .findById(request, LinesProjection.NAME, LineDocument.class, item)
                .filter(line -> line.isOf(community))
                .map(LineDocument::line);
    }

    private List<LineDocument> lines(ReadRequest request, String community, Criteria which) {
        return documents.find(
                request,
                LinesProjection.NAME,
                LineDocument.class,
                new Criteria()
                        .andOperator(Criteria.where("known.listing.community").is(community), which),
                Sort.by("name", "item"));
    }

    /** The reservations of the asker's household, as borrower and as owner; those of the last days first. */
    List<ReservationDocument> myReservations(ReadRequest request, String community) {
        return home(request, community)
                .map(home -> documents.find(
                        request,
                        ReservationsProjection.NAME,
                        ReservationDocument.class,
                        new Criteria()
                                .andOperator(
                                        Criteria.where("community").is(community),
                                        new Criteria()
                                                .orOperator(
                                                        Criteria.where("household")
                                                                .is(home.value()),
                                                        Criteria.where("owner").is(home.value()))),
                        Sort.by(Sort.Order.desc("from"), Sort.Order.asc("reservation"))))
                .map(found -> found.stream().map(made -> named(request, made)).toList())
                .orElse(List.of());
    }

    /** One reservation, if the asker may see it. */
    Optional<ReservationDocument> reservation(ReadRequest request, String community, String reservation) {
        return documents
                .findById(request, ReservationsProjection.NAME, ReservationDocument.class, reservation)
                .filter(found -> found.community().value().equals(community))
                .filter(found -> request.actor().is("steward") || isParty(request, community, found))
                .map(found -> named(request, found));
    }

    private boolean isParty(ReadRequest request, String community, ReservationDocument found) {
        return home(request, community)
                .filter(home -> home.equals(found.household()) || home.equals(found.owner()))
                .isPresent();
    }

    private ReservationDocument named(ReadRequest request, ReservationDocument made) {
        return made.named(name(request, made.item()).orElse(null));
    }

    private Optional<String> name(ReadRequest request, ItemId item) {
        return documents
                .findById(request, LinesProjection.NAME, LineDocument.class, item.value())
                .flatMap(line -> Optional.ofNullable(line.name()));
    }
}
