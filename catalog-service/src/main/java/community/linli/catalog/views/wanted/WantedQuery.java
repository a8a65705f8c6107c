package community.linli.catalog.views.wanted;

import community.linli.eventsourcing.http.ReadRequest;
import community.linli.eventsourcing.mongo.DistrictDocuments;
import community.linli.eventsourcing.mongo.DistrictDocuments.First;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Sort.Order;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/** Finds wanted posts for those who live in the community, and for those who look after it. */
@Component
class WantedQuery {

    private final DistrictDocuments documents;

    WantedQuery(DistrictDocuments documents) {
        this.documents = documents;
    }

    /** Whether the asker may read what this community is asked for. */
    boolean mayRead(ReadRequest request, String community) {
        return request.actor().is("steward")
                || request.actor().is("officer")
                || home(request, community).isPresent();
    }

    /** The asker's household in this community. */
    Optional<String> home(ReadRequest request, String community) {
        return documents
                .findById(
                        request,
                        WantedReadersProjection.NAME,
                        WantedReaderDocument.class,
                        request.actor().id())
                .filter(home -> home.community().equals(community))
                .map(WantedReaderDocument::household);
    }

    /** What the community is asked for, newest first, older than this place. */
    List<WantedDocument> open(ReadRequest request, String community, Optional<String> before, int limit) {
        return page(
                request, Criteria.where("community").is(community).and("isOpen").is(true), before, limit);
    }

    /** What the household has ever asked for, newest first, older than this place. */
    List<WantedDocument> of(ReadRequest request, String household, Optional<String> before, int limit) {
        return page(request, Criteria.where("household").is(household), before, limit);
    }

    private List<WantedDocument> page(ReadRequest request, Criteria which, Optional<String> before, int limit) {
        return documents.find(
                request,
                WantedProjection.NAME,
                WantedDocument.class,
                before.map(place -> which.and("place").lt(place)).orElse(which),
                new First(Sort.by(Order.desc("place")), limit));
    }

    /** The doors of all who ask or answer in these posts. */
    Map<String, WantedDoorDocument> doors(ReadRequest request, List<WantedDocument> posts) {
        return byId(
                request,
                WantedDoorsProjection.NAME,
                WantedDoorDocument.class,
                "household",
                WantedDoorDocument::household,
                posts.stream()
                        .flatMap(post -> Stream.concat(
                                Stream.of(post.household()),
                                post.answers().stream().map(WantedDocument.Answer::household)))
                        .collect(Collectors.toSet()));
    }

    /** The things with which these posts were answered. */
    Map<String, WantedThingDocument> things(ReadRequest request, List<WantedDocument> posts) {
        return byId(
                request,
                WantedThingsProjection.NAME,
                WantedThingDocument.class,
                "item",
                WantedThingDocument::item,
                posts.stream()
                        .flatMap(post -> post.answers().stream())
                        .map(WantedDocument.Answer::item)
                        .collect(Collectors.toSet()));
    }

    private <D> Map<String, D> byId(
            ReadRequest request,
            String projection,
            Class<D> type,
            String field,
            Function<D, String> id,
            Collection<String> wanted) {
        return documents.find(request, projection, type, Criteria.where(field).in(wanted), Sort.unsorted()).stream()
                .collect(Collectors.toMap(id, Function.identity()));
    }
}
