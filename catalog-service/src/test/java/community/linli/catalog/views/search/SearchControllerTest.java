package community.linli.catalog.views.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import community.linli.eventsourcing.Actor;
import community.linli.eventsourcing.Violation;
import community.linli.eventsourcing.http.ProblemException;
import community.linli.eventsourcing.http.ReadRequest;
import community.linli.eventsourcing.index.StandaloneIndex;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchControllerTest {

    private static final ReadRequest REQUEST =
            new ReadRequest(SearchedDistrict.WUHOU, new Actor("ana", Set.of("resident")), List.of());

    @TempDir
    private Path folder;

    private StandaloneIndex<SearchDocument> index;
    private SearchController controller;

    @BeforeEach
    void open() throws IOException {
        SearchIndex mapping = new SearchIndex();
        index = new StandaloneIndex<>(mapping, folder);
        controller = new SearchController(new SearchQuery(index, mapping));
    }

    @AfterEach
    void close() {
        index.close();
    }

    @ParameterizedTest
    @CsvSource({
        "borrow, available, 20, /mode",
        "lend, free, 20, /availability",
        "lend, available, 0, /limit",
        "lend, available, 101, /limit"
    })
    void whatCannotBeAskedIsRefusedByName(String mode, String availability, int limit, String pointer) {
        assertThatThrownBy(() -> controller.search(REQUEST, "", null, null, mode, availability, limit, null))
                .isInstanceOfSatisfying(ProblemException.class, problem -> {
                    assertThat(problem.slug()).isEqualTo("malformed");
                    assertThat(problem.violations())
                            .extracting(Violation::pointer)
                            .containsExactly(pointer);
                });
    }

    @Test
    void wordsAreAtMostAHundredCharacters() {
        assertThat(controller
                        .search(REQUEST, "钻".repeat(100), null, null, null, null, 100, null)
                        .hits())
                .isEmpty();
        assertThatThrownBy(() -> controller.search(REQUEST, "钻".repeat(101), null, null, null, null, 20, null))
                .isInstanceOf(ProblemException.class);
    }
}
