package community.linli.catalog.views.wanted;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import community.linli.eventsourcing.envelope.DomainJson;
import community.linli.eventsourcing.http.ReadRequest;
import community.linli.eventsourcing.mongo.DistrictDocuments;
import community.linli.eventsourcing.testkit.documents.DocumentStore;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/** One district's documents in a database, for a view's query to be asked. */
final class StoredDocuments implements DistrictDocuments, AutoCloseable {

    private final DocumentStore store = DocumentStore.inMemory();
    private final MongoClient client = MongoClients.create(store.uri());
    private final MongoTemplate mongo = new MongoTemplate(client, "views");

    void write(String projection, Map<String, ?> documents) {
        documents.forEach((id, document) -> mongo.save(
                Document.parse(DomainJson.mapper().writeValueAsString(document)).append("_id", id), projection));
    }

    @Override
    public <D> List<D> find(ReadRequest request, String projection, Class<D> type, Criteria criteria, Sort sort) {
        return mongo.find(new Query(criteria).with(sort), Document.class, projection).stream()
                .map(document -> read(document, type))
                .toList();
    }

    @Override
    public <D> Optional<D> findById(ReadRequest request, String projection, Class<D> type, String id) {
        return Optional.ofNullable(mongo.findById(id, Document.class, projection))
                .map(document -> read(document, type));
    }

    private static <D> D read(Document document, Class<D> type) {
        document.remove("_id");
        return DomainJson.mapper().readValue(document.toJson(), type);
    }

    @Override
    public void close() {
        client.close();
        store.close();
    }
}
