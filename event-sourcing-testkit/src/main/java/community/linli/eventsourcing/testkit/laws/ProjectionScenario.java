package community.linli.eventsourcing.testkit.laws;

import community.linli.eventsourcing.District;
import community.linli.eventsourcing.Event;
import community.linli.eventsourcing.Fact;
import community.linli.eventsourcing.Occurrence;
import community.linli.eventsourcing.Projection;
import community.linli.eventsourcing.Recorded;
import community.linli.eventsourcing.Subject;
import community.linli.eventsourcing.envelope.DomainJson;
import community.linli.eventsourcing.envelope.NameBasedId;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.opentest4j.AssertionFailedError;

/**
 * What a reader sees after a history:
 *
 * <pre>{@code
 * ProjectionScenario.of(new MyLoansProjection())
 *         .given(new LoanRequested(...), new LoanAccepted(...))
 *         .thenDocument("ben/7c1e", new MyLoansDocument(...));
 * }</pre>
 *
 * <p>Each then runs the history three ways, in order with every document written and read back in between, in order with every event delivered
 * twice and the whole history once more, and rebuilt in one go; all three must give the same documents. It also holds that a document named
 * for a subject's first event is named for all of its events, unless the projection gathers.
 *
 * @param <D> the document
 */
public final class ProjectionScenario<D> {

    private static final Set<String> OF_THE_STORE = Set.of("_id", "_guard", "district");

    private final Projection<D> projection;
    private final List<Recorded<?>> history = new ArrayList<>();
    private final Map<Subject, Long> versions = new HashMap<>();
    private District district = new District("north");
    private Instant time = Instant.parse("2026-05-01T10:00:00Z");
    private String actor = "somebody";

    private ProjectionScenario(Projection<D> projection) {
        this.projection = projection;
    }

    /** Starts a scenario; refuses documents with a field that the store keeps as its own. */
    public static <D> ProjectionScenario<D> of(Projection<D> projection) {
        for (RecordComponent field : projection.documentType().getRecordComponents()) {
            if (OF_THE_STORE.contains(field.getName())) {
                throw new AssertionFailedError("Documents of " + projection.name() + " have a field " + field.getName()
                        + ", which the store keeps as its own");
            }
        }
        return new ProjectionScenario<>(projection);
    }

    /** What follows happens in this district instead of {@code north}. */
    public ProjectionScenario<D> in(String slug) {
        district = new District(slug);
        return this;
    }

    /** What follows happens at this moment, such as {@code 2026-05-01T10:00:00Z}. */
    public ProjectionScenario<D> at(String instant) {
        time = Instant.parse(instant);
        return this;
    }

    /** What follows was asked by this actor. */
    public ProjectionScenario<D> by(String id) {
        actor = id;
        return this;
    }

    /** These events happened. */
    public ProjectionScenario<D> given(Event... events) {
        for (Event event : events) {
            add(event.subject(), event);
        }
        return this;
    }

    /** This was learnt about a subject of another service. */
    public ProjectionScenario<D> given(Subject subject, Fact fact) {
        add(subject, fact);
        return this;
    }

    /** Under this id stands exactly this document. */
    public ProjectionScenario<D> thenDocument(String id, D expected) {
        compare(id, expected);
        return this;
    }

    /** Under this id stands nothing. */
    public ProjectionScenario<D> thenNoDocument(String id) {
        compare(id, null);
        return this;
    }

    /** All documents by id, after the laws have been proved. */
    public Map<String, D> documents() {
        Map<String, D> live = run(history, true);
        Map<String, D> rebuilt = run(history, false);
        List<Recorded<?>> twice = new ArrayList<>();
        history.forEach(recorded -> twice.addAll(List.of(recorded, recorded)));
        twice.addAll(history);
        Map<String, D> repeated = run(twice, true);
        same("rebuilt in one go", live, rebuilt);
        same("delivered twice", live, repeated);
        if (!projection.gathers()) {
            documentsStayNamed();
        }
        return live;
    }

    private void compare(String id, @Nullable D expected) {
        Map<String, D> documents = documents();
        D actual = documents.get(id);
        if (expected == null ? actual != null : !expected.equals(actual)) {
            throw new AssertionFailedError(
                    "%s %s\n\nExpected:\n  %s\nActually:\n  %s\nDocuments:\n  %s\nHistory:\n  %s"
                            .formatted(projection.name(), id, expected, actual, documents.keySet(), occurrences()),
                    expected,
                    actual);
        }
    }

    private Map<String, D> run(List<Recorded<?>> delivered, boolean isWrittenBetween) {
        Map<String, D> documents = new TreeMap<>();
        Map<String, Set<String>> applied = new HashMap<>();
        for (Recorded<?> recorded : delivered) {
            for (String id : projection.documentIds(recorded)) {
                // The engine's guard: what a document has seen is not applied to it again.
                if (applied.computeIfAbsent(id, key -> new HashSet<>()).add(recorded.id())) {
                    D next = projection.evolve(documents.get(id), id, recorded);
                    if (next == null) {
                        documents.remove(id);
                    } else {
                        documents.put(id, isWrittenBetween ? throughJson(next) : next);
                    }
                }
            }
        }
        return documents;
    }

    private D throughJson(D document) {
        String json = DomainJson.mapper().writeValueAsString(document);
        return DomainJson.mapper().readValue(json, projection.documentType());
    }

    private void documentsStayNamed() {
        Map<Subject, Set<String>> first = new HashMap<>();
        for (Recorded<?> recorded : history) {
            Set<String> named = new HashSet<>(projection.documentIds(recorded));
            Set<String> before = first.putIfAbsent(recorded.subject(), named);
            if (before != null && !named.containsAll(before)) {
                throw new AssertionError("%s names %s for the first event of %s, but not for %s"
                        .formatted(projection.name(), before, recorded.subject(), recorded.occurrence()));
            }
        }
    }

    private void same(String how, Map<String, D> live, Map<String, D> other) {
        if (!live.equals(other)) {
            throw new AssertionFailedError(
                    "%s differs when it is %s:\n  %s\n  %s".formatted(projection.name(), how, live, other),
                    live,
                    other);
        }
    }

    private List<Occurrence> occurrences() {
        return history.stream().<Occurrence>map(Recorded::occurrence).toList();
    }

    private void add(Subject subject, Occurrence occurrence) {
        long version = versions.merge(subject, 1L, Long::sum);
        String id = NameBasedId.of("history", Integer.toString(history.size()));
        history.add(new Recorded<>(id, district, subject, version, time, actor, occurrence));
    }
}
