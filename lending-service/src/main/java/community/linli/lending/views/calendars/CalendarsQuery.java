package community.linli.lending.views.calendars;

import community.linli.eventsourcing.http.ReadRequest;
import community.linli.eventsourcing.mongo.DistrictDocuments;
import community.linli.lending.facts.HouseholdId;
import community.linli.lending.facts.ItemId;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Finds items' days and the house rules. */
@Component
class CalendarsQuery {

    private static final String HERE = "here";

    private final DistrictDocuments documents;
    private final UsualRules usual;

    CalendarsQuery(DistrictDocuments documents, UsualRules usual) {
        this.documents = documents;
        this.usual = usual;
    }

    /** The item, if it is or was on this community's board, for who lives there and for stewards. */
    Optional<SeenItem> item(ReadRequest request, String community, String item) {
        return documents
                .findById(request, ItemsProjection.NAME, ItemDocument.class, item)
                .filter(found -> found.isOf(community))
                .filter(found -> request.actor().is("steward")
                        || home(request, community).isPresent())
                .map(found -> new SeenItem(new ItemId(item), found, house(request), usual));
    }

    /** The district's rules and clock. */
    HouseDocument house(ReadRequest request) {
        return documents
                .findById(request, HouseProjection.NAME, HouseDocument.class, HERE)
                .orElseGet(HouseDocument::unheardOf);
    }

    /** Whether the asker lives in this community, or is no resident alone. */
    boolean mayReadRules(ReadRequest request, String community) {
        return Stream.of("steward", "officer", "analyst", "operator").anyMatch(request.actor()::is)
                || home(request, community).isPresent();
    }

    /** The rules as they hold there; null for the whole district, or for things of any category. */
    HouseRulesShown rules(ReadRequest request, HouseRulesShown.Place place) {
        return HouseRulesShown.of(house(request), usual, place);
    }

    /** The asker's household in this community. */
    Optional<HouseholdId> home(ReadRequest request, String community) {
        return documents
                .findById(
                        request,
                        ReadersProjection.NAME,
                        ReaderDocument.class,
                        request.actor().id())
                .filter(home -> home.community().value().equals(community))
                .map(ReaderDocument::household);
    }
}
