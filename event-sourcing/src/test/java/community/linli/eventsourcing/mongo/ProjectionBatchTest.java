package community.linli.eventsourcing.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import community.linli.eventsourcing.District;
import community.linli.eventsourcing.Event;
import community.linli.eventsourcing.Fact;
import community.linli.eventsourcing.Occurrence;
import community.linli.eventsourcing.Projection;
import community.linli.eventsourcing.Recorded;
import community.linli.eventsourcing.Subject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the guard in a document lets through. */
class ProjectionBatchTest {

    private static final String TOPIC = "lamps.events.v1";
    private static final String OTHER_TOPIC = "houses.events.v1";

    private final Map<String, Document> stored = new HashMap<>();

    record Lit(String lamp, String street) implements Event {
        @Override
        public Subject subject() {
            return new Subject("lamp", lamp);
        }
    }

    record Broken(String lamp, String street) implements Event {
        @Override
        public Subject subject() {
            return new Subject("lamp", lamp);
        }
    }

    record HouseBuilt(String street) implements Fact {}

    record Street(int times) {}

    /** Counts what happened in a street; a broken lamp darkens it. */
    private record Streets(boolean gathers) implements Projection<Street> {
        @Override
        public String name() {
            return "streets";
        }

        @Override
        public int version() {
            return 1;
        }

        @Override
        public Class<Street> documentType() {
            return Street.class;
        }

        @Override
        public List<String> documentIds(Recorded<?> recorded) {
            return switch (recorded.occurrence()) {
                case Lit lit -> List.of(lit.street());
                case Broken broken -> List.of(broken.street());
                case HouseBuilt built -> List.of(built.street());
                default -> List.of();
            };
        }

        @Override
        public @Nullable Street evolve(@Nullable Street document, String documentId, Recorded<?> recorded) {
            if (recorded.occurrence() instanceof Broken) {
                return null;
            }
            return new Street(document == null ? 1 : document.times() + 1);
        }
    }

    private void apply(String topic, long offset, long version, Occurrence occurrence) {
        apply(new Streets(false), topic, offset, version, occurrence);
    }

    private void apply(Streets streets, String topic, long offset, long version, Occurrence occurrence) {
        ProjectionBatch<Street> batch = new ProjectionBatch<>(streets, topic, 3);
        batch.add(offset, recorded(version, occurrence));
        write(batch);
    }

    private void write(ProjectionBatch<Street> batch) {
        Map<String, Optional<Document>> changed = batch.fold(stored);
        changed.forEach(
                (id, now) -> now.ifPresentOrElse(document -> stored.put(id, document), () -> stored.remove(id)));
    }

    private static Recorded<?> recorded(long version, Occurrence occurrence) {
        Subject subject = occurrence instanceof Event event ? event.subject() : new Subject("house", "1");
        return new Recorded<>(
                "e", new District("north"), subject, version, Instant.parse("2026-05-01T12:00:00Z"), "ana", occurrence);
    }

    private @Nullable Integer times(String street) {
        Document document = stored.get("north/" + street);
        return document == null ? null : document.getInteger("times");
    }

    @Test
    void aRepeatIsIgnored() {
        apply(TOPIC, 5, 1, new Lit("a", "elm"));
        apply(TOPIC, 6, 2, new Lit("a", "elm"));

        apply(TOPIC, 5, 1, new Lit("a", "elm"));
        apply(TOPIC, 6, 2, new Lit("a", "elm"));

        assertThat(times("elm")).isEqualTo(2);
    }

    @Test
    void aGapInTheVersionsOfItsSubjectIsRefusedAndTheDocumentStays() {
        apply(TOPIC, 5, 1, new Lit("a", "elm"));

        assertThatThrownBy(() -> apply(TOPIC, 9, 3, new Lit("a", "elm")))
                .isInstanceOf(ProjectionBatch.Gap.class)
                .hasMessage("lamp/a of north comes with version 3 where 2 is due");
        assertThat(times("elm")).isEqualTo(1);
    }

    @Test
    void aVersionThatComesAgainAtAnotherPlaceIsRefused() {
        apply(TOPIC, 5, 1, new Lit("a", "elm"));

        assertThatThrownBy(() -> apply(TOPIC, 9, 1, new Lit("a", "elm"))).isInstanceOf(ProjectionBatch.Gap.class);
    }

    @Test
    void aGapInsideOneBatchIsRefused() {
        ProjectionBatch<Street> batch = new ProjectionBatch<>(new Streets(false), TOPIC, 3);
        batch.add(1, recorded(1, new Lit("a", "elm")));
        batch.add(2, recorded(3, new Lit("a", "elm")));

        assertThatThrownBy(() -> write(batch)).isInstanceOf(ProjectionBatch.Gap.class);
        assertThat(stored).isEmpty();
    }

    @Test
    void otherSubjectsOfADocumentMayBeHeardSelectively() {
        apply(TOPIC, 5, 1, new Lit("a", "elm"));
        assertThatCode(() -> apply(TOPIC, 6, 4, new Lit("b", "elm"))).doesNotThrowAnyException();
        assertThatCode(() -> apply(TOPIC, 7, 2, new Lit("a", "elm"))).doesNotThrowAnyException();

        assertThat(times("elm")).isEqualTo(3);
    }

    @Test
    void aDocumentThatGathersHearsEachSubjectSelectivelyAndNoneTwice() {
        Streets gathering = new Streets(true);
        apply(gathering, TOPIC, 5, 1, new Lit("a", "elm"));
        apply(gathering, TOPIC, 9, 4, new Lit("a", "elm"));
        apply(gathering, TOPIC, 5, 1, new Lit("a", "elm"));
        apply(gathering, TOPIC, 9, 4, new Lit("a", "elm"));

        assertThat(times("elm")).isEqualTo(2);
    }

    @Test
    void offsetsOfTwoTopicsAreToldApart() {
        apply(OTHER_TOPIC, 100, 7, new HouseBuilt("elm"));
        apply(TOPIC, 5, 1, new Lit("a", "elm"));
        apply(OTHER_TOPIC, 100, 7, new HouseBuilt("elm"));

        assertThat(times("elm")).isEqualTo(2);
    }

    @Test
    void aDocumentThatGoesAndComesBackBeginsAnew() {
        apply(TOPIC, 5, 1, new Lit("a", "elm"));
        apply(TOPIC, 6, 2, new Broken("a", "elm"));
        assertThat(stored).isEmpty();

        apply(TOPIC, 7, 3, new Lit("a", "elm"));
        assertThat(times("elm")).isEqualTo(1);
        apply(TOPIC, 8, 4, new Lit("a", "elm"));
        assertThat(times("elm")).isEqualTo(2);
    }

    @Test
    void aBatchGivesWhatItsEventsGiveOneByOne() {
        ProjectionBatch<Street> batch = new ProjectionBatch<>(new Streets(false), TOPIC, 3);
        apply(TOPIC, 1, 1, new Lit("a", "elm"));
        apply(TOPIC, 2, 1, new Lit("b", "oak"));
        apply(TOPIC, 3, 2, new Lit("a", "elm"));
        Map<String, Document> oneByOne = new HashMap<>(stored);
        stored.clear();
        batch.add(1, recorded(1, new Lit("a", "elm")));
        batch.add(2, recorded(1, new Lit("b", "oak")));
        batch.add(3, recorded(2, new Lit("a", "elm")));

        write(batch);

        assertThat(stored.toString()).isEqualTo(oneByOne.toString());
    }

    @Test
    void foldingLeavesTheLoadedDocumentAsItIs() {
        apply(TOPIC, 5, 1, new Lit("a", "elm"));
        Map<String, Document> loaded = Map.copyOf(stored);
        String before = loaded.toString();

        apply(TOPIC, 6, 2, new Lit("a", "elm"));

        assertThat(loaded).hasToString(before);
    }

    @Test
    void aDocumentThatIsGoneAndComesBackWithinABatchBeginsAnew() {
        ProjectionBatch<Street> batch = new ProjectionBatch<>(new Streets(true), TOPIC, 3);
        batch.add(7, recorded(1, new Lit("a", "elm")));
        batch.add(8, recorded(2, new Lit("a", "elm")));
        batch.add(9, recorded(3, new Broken("a", "elm")));
        batch.add(10, recorded(4, new Lit("a", "elm")));
        batch.add(10, recorded(4, new Lit("a", "elm")));
        write(batch);

        assertThat(times("elm")).isEqualTo(1);
    }
}
