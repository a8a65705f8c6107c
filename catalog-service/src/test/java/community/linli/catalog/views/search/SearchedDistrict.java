package community.linli.catalog.views.search;

import community.linli.catalog.community.CommunityId;
import community.linli.catalog.household.HouseholdEvent.HouseholdRegistered;
import community.linli.catalog.household.HouseholdId;
import community.linli.catalog.item.ItemEvent.ItemListed;
import community.linli.catalog.item.ItemId;
import community.linli.eventsourcing.Actor;
import community.linli.eventsourcing.District;
import community.linli.eventsourcing.Event;
import community.linli.eventsourcing.Occurrence;
import community.linli.eventsourcing.Recorded;
import community.linli.eventsourcing.Subject;
import community.linli.eventsourcing.http.ReadRequest;
import community.linli.eventsourcing.index.StandaloneIndex;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A district's boards and their search, filled by hand. */
final class SearchedDistrict implements AutoCloseable {

    static final District WUHOU = new District("wuhou");
    static final CommunityId JINPING = new CommunityId("jinping-26");
    static final HouseholdId HOME = new HouseholdId("jinping-26-home");

    private final StandaloneIndex<SearchDocument> index;
    private final SearchQuery query;
    private final Map<Subject, Long> versions = new HashMap<>();
    private final List<Recorded<?>> waiting = new ArrayList<>();
    private District district = WUHOU;
    private Instant time = Instant.parse("2026-05-01T10:00:00Z");

    SearchedDistrict(Path folder) {
        SearchIndex mapping = new SearchIndex();
        try {
            index = new StandaloneIndex<>(mapping, folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        query = new SearchQuery(index, mapping);
        happened(new HouseholdRegistered(HOME, JINPING, "2单元", 3, "302"));
    }

    /** What follows happens elsewhere. */
    SearchedDistrict in(String slug) {
        district = new District(slug);
        return this;
    }

    /** Something has happened, a second after what happened before. */
    SearchedDistrict happened(Event event) {
        return happened(event.subject(), event);
    }

    SearchedDistrict happened(Subject subject, Occurrence occurrence) {
        time = time.plusSeconds(1);
        long version = versions.merge(subject, 1L, Long::sum);
        waiting.add(new Recorded<>("e-" + version, district, subject, version, time, "somebody", occurrence));
        return this;
    }

    SearchedDistrict listed(String id, String name, String category, @Nullable String note) {
        return happened(
                new ItemListed(new ItemId(id), JINPING, HOME, name, category, "lend", 7, note, null, null, null, null));
    }

    SearchAnswer search(Question question) {
        return searchIn(district.slug(), question);
    }

    SearchAnswer searchIn(String slug, Question question) {
        try {
            index.apply(waiting);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        waiting.clear();
        return query.search(
                new ReadRequest(new District(slug), new Actor("ana", Set.of("resident")), List.of()), question);
    }

    /** The names that are found, best first. */
    List<String> names(String words) {
        return search(Question.of(words)).hits().stream()
                .map(SearchAnswer.Hit::name)
                .toList();
    }

    @Override
    public void close() {
        index.close();
    }
}
