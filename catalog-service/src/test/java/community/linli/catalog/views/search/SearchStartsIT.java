package community.linli.catalog.views.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import community.linli.catalog.CatalogApplication;
import community.linli.eventsourcing.Actor;
import community.linli.eventsourcing.District;
import community.linli.eventsourcing.http.ReadRequest;
import community.linli.eventsourcing.index.Indexes;
import community.linli.eventsourcing.readside.ProjectionStatus;
import community.linli.eventsourcing.testkit.broker.SharedBroker;
import community.linli.eventsourcing.testkit.documents.DocumentStore;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The catalogue as it is started keeps its search index beside its stores, and answers from it. */
class SearchStartsIT {

    @TempDir
    private Path state;

    @Test
    void theServiceKeepsAnIndexBelowItsStateAndAnswersFromIt() {
        try (DocumentStore store = DocumentStore.inMemory();
                ConfigurableApplicationContext catalog = SpringApplication.run(
                        CatalogApplication.class,
                        "--server.port=0",
                        "--management.server.port=0",
                        "--spring.mongodb.uri=" + store.uri(),
                        "--linli.engine.bootstrap-servers=" + SharedBroker.bootstrapServers(),
                        "--linli.engine.fingerprint-key=" + Base64.getEncoder().encodeToString(new byte[32]),
                        "--linli.engine.state-dir=" + state)) {
            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(
                            () -> assertThat(catalog.getBean(Indexes.class).statuses())
                                    .extracting(ProjectionStatus::projection, ProjectionStatus::isCaughtUp)
                                    .containsExactly(tuple("search", true)));

            ReadRequest request =
                    new ReadRequest(new District("nowhere"), new Actor("ana", Set.of("resident")), List.of());
            assertThat(catalog.getBean(SearchQuery.class)
                            .search(request, Question.of("电钻"))
                            .hits())
                    .isEmpty();
            assertThat(state.resolve("index").resolve("search-v1-1")).isDirectory();
        }
    }
}
