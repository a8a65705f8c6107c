package community.linli.lending;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import community.linli.eventsourcing.Actor;
import community.linli.eventsourcing.District;
import community.linli.eventsourcing.Event;
import community.linli.eventsourcing.Fact;
import community.linli.eventsourcing.Occurrence;
import community.linli.eventsourcing.Projection;
import community.linli.eventsourcing.Recorded;
import community.linli.eventsourcing.Subject;
import community.linli.eventsourcing.envelope.DomainJson;
import community.linli.eventsourcing.envelope.NameBasedId;
import community.linli.eventsourcing.http.ReadRequest;
import community.linli.eventsourcing.mongo.DistrictDocuments;
import community.linli.eventsourcing.testkit.documents.DocumentStore;
import community.linli.lending.facts.CatalogFacts.DistrictRegistered;
import community.linli.lending.facts.CatalogFacts.ItemListed;
import community.linli.lending.facts.CatalogFacts.ResidentJoined;
import community.linli.lending.facts.CommunityId;
import community.linli.lending.facts.HouseholdId;
import community.linli.lending.facts.ItemId;
import community.linli.lending.facts.PersonId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/** One district's read models, kept in a database by the real projections, for the queries of a view to be asked. */
public final class StoredViews implements DistrictDocuments, AutoCloseable {

    public static final CommunityId JINPING = new CommunityId("jinping-26");
    private static final District NORTH = new District("north");

    private final DocumentStore store = DocumentStore.inMemory();
    private final MongoClient client = MongoClients.create(store.uri());
    private final MongoTemplate mongo = new MongoTemplate(client, "views");
    private final List<Projection<?>> projections;
    private final Map<Subject, Long> versions = new HashMap<>();
    private long told;
    private Instant now = Instant.parse("2026-05-01T02:00:00Z");

    /** Kept by these, empty. */
    public StoredViews(Projection<?>... projections) {
        this.projections = List.of(projections);
        learn(new Subject("district", "here"), new DistrictRegistered("Asia/Shanghai"));
    }

    /** What follows happens then. */
    public StoredViews at(String instant) {
        now = Instant.parse(instant);
        return this;
    }

    /** The person lives behind this door of Jinping. */
    public StoredViews lives(String person, HouseholdId household) {
        return learn(new Subject("resident", person), new ResidentJoined(new PersonId(person), JINPING, household));
    }

    /** The household lends so many of it, for a week. */
    public StoredViews lends(HouseholdId owner, ItemId item, String name, int copies) {
        return learn(
                new Subject("item", item.value()),
                new ItemListed(item, JINPING, owner, name, "tools", "lend", 7, copies, null, null));
    }

    /** The catalogue tells this. */
    public StoredViews learn(Subject subject, Fact fact) {
        return tell(subject, fact);
    }

    /** These events happen. */
    public StoredViews happens(Event... events) {
        for (Event event : events) {
            tell(event.subject(), event);
        }
        return this;
    }

    /** A reader with these roles. */
    public static ReadRequest by(String person, String... roles) {
        return new ReadRequest(NORTH, new Actor(person, Set.of(roles)), List.of());
    }

    /** These documents are kept, whatever made them. */
    public void write(String projection, Map<String, ?> documents) {
        documents.forEach((id, document) -> save(projection, id, document));
    }

    private void save(String projection, String id, Object document) {
        Document written = Document.parse(DomainJson.mapper().writeValueAsString(document));
        mongo.save(written.append("_id", id), projection);
    }

    private StoredViews tell(Subject subject, Occurrence occurrence) {
        long version = versions.merge(subject, 1L, Long::sum);
        String id = NameBasedId.of("stored", Long.toString(told++));
        var recorded = new Recorded<>(id, NORTH, subject, version, now, "somebody", occurrence);
        projections.forEach(projection -> project(projection, recorded));
        return this;
    }

    private <D> void project(Projection<D> projection, Recorded<?> recorded) {
        for (String id : projection.documentIds(recorded)) {
            D before = stored(projection.name(), projection.documentType(), id).orElse(null);
            D after = projection.evolve(before, id, recorded);
            if (after == null) {
                mongo.remove(Query.query(Criteria.where("_id").is(id)), projection.name());
            } else {
                save(projection.name(), id, after);
            }
        }
    }

    private <D> Optional<D> stored(String projection, Class<D> type, String id) {
        return Optional.ofNullable(mongo.findById(id, Document.class, projection))
                .map(document -> read(document, type));
    }

    private static <D> D read(Document document, Class<D> type) {
        document.remove("_id");
        return DomainJson.mapper().readValue(document.toJson(), type);
    }

    @Override
    public <D> List<D> find(ReadRequest request, String projection, Class<D> type, Criteria criteria, Sort sort) {
        return mongo.find(new Query(criteria).with(sort), Document.class, projection).stream()
                .map(document -> read(document, type))
                .toList();
    }

    @Override
    public <D> Optional<D> findById(ReadRequest request, String projection, Class<D> type, String id) {
        return stored(projection, type, id);
    }

    @Override
    public void close() {
        client.close();
        store.close();
    }
}
