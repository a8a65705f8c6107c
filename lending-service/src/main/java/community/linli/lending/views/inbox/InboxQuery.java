package community.linli.lending.views.inbox;

import community.linli.eventsourcing.http.ReadRequest;
import community.linli.eventsourcing.mongo.DistrictDocuments;
import community.linli.lending.facts.ItemId;
import community.linli.lending.views.inbox.ThreadDocument.Notice;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/** Finds notices and postboxes, for a person's own eyes and for the desk that sends. */
@Component
public class InboxQuery {

    /** What is older is not shown any more. */
    static final Duration SHOWN = Duration.ofDays(90);

    /** Moments are stored as texts, with and without fractions of a second. */
    private static final Duration BLUR = Duration.ofSeconds(1);

    private final DistrictDocuments documents;

    /** Over these documents. */
    public InboxQuery(DistrictDocuments documents) {
        this.documents = documents;
    }

    /** Where the person lives; empty for who lives nowhere here. */
    public Optional<NeighbourDocument> home(ReadRequest request, String person) {
        return documents.findById(request, NeighboursProjection.NAME, NeighbourDocument.class, person);
    }

    /** The person's notices, newest first: of the household, since the person is there, not what the person did. */
    List<Notice> of(ReadRequest request, NeighbourDocument home, Instant now) {
        Instant since = later(home.since(), now.minus(SHOWN));
        return threads(
                        request,
                        since,
                        Criteria.where("households").is(home.household().value()))
                .stream()
                .flatMap(thread -> thread.notices().stream())
                .filter(notice -> isFor(home, notice) && !notice.at().isBefore(since))
                .sorted(Comparator.comparing(Notice::id).reversed())
                .toList();
    }

    /** The threads in which something was told since then. */
    public List<ThreadDocument> threadsSince(ReadRequest request, Instant since) {
        return threads(request, since);
    }

    private List<ThreadDocument> threads(ReadRequest request, Instant since, Criteria... more) {
        List<Criteria> all = new ArrayList<>(List.of(more));
        all.add(Criteria.where("lastAt").gte(since.minus(BLUR).toString()));
        return documents.find(
                request,
                InboxProjection.NAME,
                ThreadDocument.class,
                new Criteria().andOperator(all),
                Sort.by("lastAt"));
    }

    /** Whether the person is told it: who lives there, lived there then, and did not do it. */
    public static boolean isFor(NeighbourDocument home, Notice notice) {
        return notice.household().equals(home.household())
                && !notice.at().isBefore(home.since())
                && !notice.by().equals(home.person().value());
    }

    /** The person's postbox; empty for who has never wished anything. */
    public Optional<PostboxDocument> postbox(ReadRequest request, String person) {
        return documents.findById(request, PostboxesProjection.NAME, PostboxDocument.class, person);
    }

    /** The postboxes with which the desk has to do: of who wishes to be sent something, or is being erased. */
    public List<PostboxDocument> forTheDesk(ReadRequest request) {
        return documents.find(
                request,
                PostboxesProjection.NAME,
                PostboxDocument.class,
                new Criteria()
                        .orOperator(
                                Criteria.where("preferences.channel").ne("NONE"),
                                Criteria.where("sendings.status").in("under-way", "waiting"),
                                Criteria.where("isErasing").is(true)),
                Sort.by("person"));
    }

    /** The postbox whose calendar has this secret. */
    public Optional<PostboxDocument> withFeed(ReadRequest request, String digest) {
        return documents
                .find(
                        request,
                        PostboxesProjection.NAME,
                        PostboxDocument.class,
                        Criteria.where("feedDigest").is(digest),
                        Sort.by("person"))
                .stream()
                .filter(box -> digest.equals(box.feedDigest()))
                .findFirst();
    }

    /** What these items are called. */
    public Map<String, String> names(ReadRequest request, Collection<ItemId> items) {
        Set<String> ids = items.stream().map(ItemId::value).collect(Collectors.toSet());
        Map<String, String> names = new HashMap<>();
        for (String id : ids) {
            documents
                    .findById(request, NamesProjection.NAME, NameDocument.class, "item/" + id)
                    .ifPresent(name -> names.put(id, name.text()));
        }
        return names;
    }

    /** The district's clock. */
    public ZoneId zone(ReadRequest request) {
        return documents
                .findById(request, NamesProjection.NAME, NameDocument.class, NamesProjection.ZONE)
                .map(NameDocument::zone)
                .orElseGet(NameDocument::usualZone);
    }

    /** Whether the household is the person's own in this community. */
    Optional<NeighbourDocument> home(ReadRequest request, String person, String community) {
        return home(request, person).filter(home -> home.community().value().equals(community));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
