package community.linli.lending.views.exchanges;

import static org.assertj.core.api.Assertions.assertThat;

import community.linli.lending.StoredViews;
import community.linli.lending.facts.CommunityId;
import community.linli.lending.facts.HouseholdId;
import community.linli.lending.facts.ItemId;
import community.linli.lending.settlement.CaseId;
import community.linli.lending.swap.SwapId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who finds which swaps and cases, in a database. */
class ExchangesQueryTest {

    private static final String JINPING = "jinping-26";
    private static final Instant MORNING = Instant.parse("2026-05-01T02:00:00Z");
    private static final HouseholdId ANAS = new HouseholdId("2-301");
    private static final HouseholdId BENS = new HouseholdId("1-102");

    private final StoredViews stored = new StoredViews();
    private final ExchangesQuery query = new ExchangesQuery(stored);

    private void write(String projection, String id, Object document) {
        stored.write(projection, Map.of(id, document));
    }

    @BeforeEach
    void happen() {
        home("ana", ANAS);
        home("ben", BENS);
        home("cho", new HouseholdId("3-3"));
        swap("early", "undone", MORNING);
        swap("late", "undone", MORNING.plusSeconds(60));
        swap("going-on", "sealed", MORNING.plusSeconds(30));
        matter("silent", "open", MORNING);
        matter("talked-of", "open", MORNING.plusSeconds(60));
        matter("over", "settled", MORNING);
    }

    @AfterEach
    void close() {
        stored.close();
    }

    private void home(String person, HouseholdId household) {
        write(HomesProjection.NAME, person, new HomeDocument(new CommunityId(JINPING), household));
    }

    private void swap(String id, String phase, Instant changed) {
        write(
                SwapsProjection.NAME,
                id,
                new SwapDocument(
                        new SwapId(id),
                        new CommunityId(JINPING),
                        ANAS,
                        phase,
                        3,
                        List.of(),
                        List.of(ANAS, BENS),
                        List.of(ANAS),
                        MORNING,
                        null,
                        changed,
                        null));
    }

    private void matter(String id, String phase, Instant lastWord) {
        write(
                CasesProjection.NAME,
                id,
                new CaseDocument(
                        new CaseId(id),
                        new ItemId("drill"),
                        new CommunityId(JINPING),
                        BENS,
                        ANAS,
                        "lost",
                        phase,
                        1,
                        lastWord,
                        lastWord,
                        MORNING,
                        false,
                        null,
                        List.of(),
                        null,
                        null));
    }

    @Test
    void aHouseholdFindsItsSwapsAndStewardsWhatIsNotHome() {
        assertThat(query.mySwaps(StoredViews.by("ben", "resident"), JINPING))
                .extracting(found -> found.swap().value())
                .containsExactly("late", "going-on", "early");
        assertThat(query.mySwaps(StoredViews.by("cho", "resident"), JINPING)).isEmpty();
        assertThat(query.mySwaps(StoredViews.by("ben", "resident"), "elsewhere"))
                .isEmpty();
        assertThat(query.undoneSwaps(StoredViews.by("sun", "steward"), JINPING))
                .extracting(found -> found.swap().value())
                .containsExactly("early", "late");
    }

    @Test
    void oneSwapIsFoundByItsHouseholdsAndStewards() {
        assertThat(query.swap(StoredViews.by("ben", "resident"), JINPING, "early"))
                .isPresent();
        assertThat(query.swap(StoredViews.by("sun", "steward"), JINPING, "early"))
                .isPresent();
        assertThat(query.swap(StoredViews.by("cho", "resident"), JINPING, "early"))
                .isEmpty();
        assertThat(query.swap(StoredViews.by("sun", "steward"), "elsewhere", "early"))
                .isEmpty();
    }

    @Test
    void whoLivesElsewhereFindsNoSwapAndNoCaseOfThisCommunity() {
        write(HomesProjection.NAME, "eve", new HomeDocument(new CommunityId("elsewhere"), ANAS));
        var reader = StoredViews.by("eve", "resident");

        for (String community : List.of(JINPING, "elsewhere")) {
            assertThat(query.mySwaps(reader, community)).isEmpty();
            assertThat(query.swap(reader, community, "early")).isEmpty();
            assertThat(query.myCases(reader, community)).isEmpty();
            assertThat(query.oneCase(reader, community, "over")).isEmpty();
            assertThat(query.gift(reader, community, "drill")).isEmpty();
        }
        assertThat(query.home(reader, JINPING)).isEmpty();
    }

    @Test
    void stewardsFindTheCaseOfTheLongestSilenceFirst() {
        assertThat(query.openCases(StoredViews.by("sun", "steward"), JINPING))
                .extracting(found -> found.loan().value())
                .containsExactly("silent", "talked-of");
        assertThat(query.openCases(StoredViews.by("sun", "steward"), "elsewhere"))
                .isEmpty();
    }

    @Test
    void aHouseholdFindsItsCases() {
        assertThat(query.myCases(StoredViews.by("ana", "resident"), JINPING)).hasSize(3);
        assertThat(query.myCases(StoredViews.by("cho", "resident"), JINPING)).isEmpty();
        assertThat(query.oneCase(StoredViews.by("ana", "resident"), JINPING, "over"))
                .isPresent();
        assertThat(query.oneCase(StoredViews.by("cho", "resident"), JINPING, "over"))
                .isEmpty();
    }
}
