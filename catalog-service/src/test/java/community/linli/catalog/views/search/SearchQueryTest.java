package community.linli.catalog.views.search;

import static community.linli.catalog.views.search.SearchedDistrict.HOME;
import static community.linli.catalog.views.search.SearchedDistrict.JINPING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import community.linli.catalog.community.CommunityEvent.CommunityPaused;
import community.linli.catalog.community.CommunityEvent.CommunityResumed;
import community.linli.catalog.community.CommunityId;
import community.linli.catalog.district.DistrictEvent.DistrictClosed;
import community.linli.catalog.facts.LendingFacts.LoanAccepted;
import community.linli.catalog.facts.LendingFacts.LoanHandedOver;
import community.linli.catalog.household.HouseholdEvent.HouseholdLeft;
import community.linli.catalog.household.HouseholdEvent.HouseholdRegistered;
import community.linli.catalog.household.HouseholdId;
import community.linli.catalog.item.ItemEvent.ItemListed;
import community.linli.catalog.item.ItemEvent.ItemPaused;
import community.linli.catalog.item.ItemEvent.ItemWithdrawn;
import community.linli.catalog.item.ItemId;
import community.linli.catalog.views.search.SearchAnswer.Hit;
import community.linli.catalog.views.search.SearchAnswer.Mark;
import community.linli.catalog.views.search.SearchAnswer.Value;
import community.linli.eventsourcing.Subject;
import community.linli.eventsourcing.http.ProblemException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an answer holds: hits with their doors and marks, how they divide, and pages; nothing that hangs on no board of the district. */
class SearchQueryTest {

    private static final CommunityId VILLAGE = new CommunityId("huaxi-village");
    private static final HouseholdId FARM = new HouseholdId("farm");

    @TempDir
    private Path folder;

    private SearchedDistrict wuhou;

    @BeforeEach
    void open() {
        wuhou = new SearchedDistrict(folder);
    }

    @AfterEach
    void close() {
        wuhou.close();
    }

    /** A drill and a ladder in the compound, a mill in the village. */
    private void threeThings() {
        wuhou.listed("drill", "博世电钻", "工具", "带电池")
                .listed("ladder", "折叠梯", "工具", null)
                .happened(new HouseholdRegistered(FARM, VILLAGE, "1组", 1, "1号"))
                .happened(new ItemListed(
                        new ItemId("mill"), VILLAGE, FARM, "石磨", "厨房", "give", null, null, null, null, null, null));
    }

    private static Question narrowed(
            @Nullable String community,
            @Nullable String category,
            @Nullable String mode,
            @Nullable String availability) {
        return new Question("", community, category, mode, availability, 20, null);
    }

    private List<String> found(Question question) {
        return wuhou.search(question).hits().stream().map(Hit::item).toList();
    }

    private static List<String> told(List<Value> values) {
        return values.stream().map(value -> value.value() + " " + value.count()).toList();
    }

    @Test
    void aHitSaysWhatItIsWhereItIsAndWhetherItIsFree() {
        wuhou.happened(new ItemListed(
                        new ItemId("drill"), JINPING, HOME, "博世电钻", "工具", "lend", 7, null, 3, null, null, null))
                .happened(new Subject("loan", "l-1"), new LoanAccepted("l-1", new ItemId("drill")));

        SearchAnswer answer = wuhou.search(Question.of("电钻"));

        assertThat(answer.hits())
                .containsExactly(new Hit(
                        "drill",
                        "jinping-26",
                        "jinping-26-home",
                        "2单元",
                        3,
                        "302",
                        "博世电钻",
                        List.of(new Mark(2, 4)),
                        "工具",
                        "lend",
                        "available",
                        3,
                        2));
        assertThat(answer.total()).isEqualTo(1);
        assertThat(answer.next()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "電鑽, 博世[电钻] GSR120-LI",
        "dianzuan, 博世[电钻] GSR120-LI",
        "dz, 博世[电钻] GSR120-LI",
        "bsdz, [博世电钻] GSR120-LI",
        "gsr 电钻, 博世[电钻] [GSR]120-LI",
        "gsr120, 博世电钻 [GSR120]-LI",
        "ＧＳＲ, 博世电钻 [GSR]120-LI",
        "带电池, 博世电钻 GSR120-LI"
    })
    void theNameSaysWhatOfItMatched(String words, String marked) {
        wuhou.listed("drill", "博世电钻 GSR120-LI", "工具", "带电池");

        Hit hit = wuhou.search(Question.of(words)).hits().getFirst();

        StringBuilder shown = new StringBuilder(hit.name());
        for (Mark mark : hit.marks().reversed()) {
            shown.insert(mark.end(), "]").insert(mark.start(), "[");
        }
        assertThat(shown.toString()).isEqualTo(marked);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "　"})
    void whoTypesNothingSeesWhatWasListedLast(String nothing) {
        threeThings();

        assertThat(wuhou.search(Question.of(nothing)).hits())
                .extracting(Hit::item)
                .containsExactly("mill", "ladder", "drill");
    }

    @ParameterizedTest
    @ValueSource(strings = {"!!!", "飞机", "zeppelin", "\uD83D\uDE00", "*", "name:drill", "电钻 AND", "\"", "q1w2e3"})
    void whatIsNotThereIsNotFound(String words) {
        threeThings();

        SearchAnswer answer = wuhou.search(Question.of(words));

        if (words.startsWith("电钻")) {
            assertThat(answer.hits()).extracting(Hit::item).containsExactly("drill");
        } else {
            assertThat(answer.hits()).isEmpty();
        }
    }

    @Test
    void theFacetsSayHowAllThatIsFoundDividesAndNarrowIt() {
        threeThings();

        SearchAnswer all = wuhou.search(Question.of(""));
        SearchAnswer tools = wuhou.search(narrowed(null, "工具", null, null));

        assertThat(told(all.facets().category())).containsExactly("工具 2", "厨房 1");
        assertThat(told(all.facets().mode())).containsExactly("lend 2", "give 1");
        assertThat(told(all.facets().community())).containsExactly("jinping-26 2", "huaxi-village 1");
        assertThat(told(all.facets().availability())).containsExactly("available 3");
        assertThat(tools.total()).isEqualTo(2);
        assertThat(told(tools.facets().community())).containsExactly("jinping-26 2");
        assertThat(found(narrowed("huaxi-village", null, null, null))).containsExactly("mill");
        assertThat(found(narrowed(null, null, "give", null))).containsExactly("mill");
        assertThat(found(narrowed("huaxi-village", "工具", null, null))).isEmpty();
    }

    @Test
    void whatIsOutOrPromisedIsFoundAndSaysSo() {
        threeThings();
        wuhou.happened(new Subject("loan", "l-1"), new LoanHandedOver("l-1", new ItemId("drill")))
                .happened(new Subject("loan", "l-2"), new LoanAccepted("l-2", new ItemId("mill")));

        assertThat(told(wuhou.search(Question.of("")).facets().availability()))
                .containsExactly("available 1", "out 1", "promised 1");
        assertThat(found(narrowed(null, null, null, "out"))).containsExactly("drill");
        assertThat(found(narrowed(null, null, null, "promised"))).containsExactly("mill");
        assertThat(found(narrowed(null, null, null, "available"))).containsExactly("ladder");
    }

    @Test
    void aPausedCommunitysThingsAreFoundAndPaused() {
        threeThings();
        wuhou.happened(new CommunityPaused(JINPING, "水管改造"));

        SearchAnswer all = wuhou.search(Question.of(""));

        assertThat(all.hits()).extracting(Hit::availability).containsExactly("available", "paused", "paused");
        assertThat(told(all.facets().availability())).containsExactly("paused 2", "available 1");
        assertThat(found(narrowed(null, null, null, "paused"))).containsExactly("ladder", "drill");
        assertThat(found(narrowed(null, null, null, "available"))).containsExactly("mill");
        wuhou.happened(new CommunityResumed(JINPING));
        assertThat(found(narrowed(null, null, null, "paused"))).isEmpty();
    }

    @Test
    void aThingThatRestsIsFoundAndPausedBesideThoseOfACommunityThatRests() {
        threeThings();
        wuhou.happened(new ItemPaused(new ItemId("drill"), JINPING, null));

        SearchAnswer all = wuhou.search(Question.of(""));

        assertThat(told(all.facets().availability())).containsExactly("available 2", "paused 1");
        assertThat(found(narrowed(null, null, null, "paused"))).containsExactly("drill");
        assertThat(found(narrowed(null, null, null, "available"))).doesNotContain("drill");
        wuhou.happened(new CommunityPaused(JINPING, null));
        assertThat(told(wuhou.search(Question.of("")).facets().availability()))
                .containsExactly("paused 2", "available 1");
        wuhou.happened(new DistrictClosed("合并"));
        assertThat(told(wuhou.search(Question.of("")).facets().availability())).containsExactly("closed 3");
        assertThat(found(narrowed(null, null, null, "closed"))).hasSize(3);
    }

    @Test
    void whateverIsTypedIsAnswered() {
        threeThings();
        for (String typed : List.of(
                "na".repeat(19) + "av",
                "ao".repeat(20),
                "shoutichongjizuanjidiandongluosidaozuhe",
                ("ao".repeat(16) + " ").repeat(3).strip(),
                "a b c d e f g h i j k l m n o p q r s t u v w x y z",
                "字".repeat(100),
                "𠮷".repeat(50))) {
            assertThat(wuhou.search(Question.of(typed)).total()).as(typed).isBetween(0L, 3L);
        }
    }

    @Test
    void aClosedDistrictsThingsAreFoundAndClosed() {
        threeThings();
        wuhou.happened(new CommunityPaused(JINPING, null)).happened(new DistrictClosed("合并"));

        SearchAnswer all = wuhou.search(Question.of(""));

        assertThat(all.hits()).extracting(Hit::availability).containsOnly("closed");
        assertThat(told(all.facets().availability())).containsExactly("closed 3");
        assertThat(found(narrowed(null, null, null, "closed"))).hasSize(3);
        assertThat(found(narrowed(null, null, null, "available"))).isEmpty();
        assertThat(found(narrowed(null, null, null, "paused"))).isEmpty();
    }

    @Test
    void whatIsOffTheBoardIsNotFoundAndIsFoundWhenItIsListedAgain() {
        threeThings();
        wuhou.happened(new ItemWithdrawn(new ItemId("drill"), JINPING, null, HOME));

        assertThat(wuhou.names("电钻")).isEmpty();
        assertThat(wuhou.search(Question.of("")).total()).isEqualTo(2);

        wuhou.listed("drill", "牧田电钻", "工具", null);
        assertThat(wuhou.names("电钻")).containsExactly("牧田电钻");
        assertThat(wuhou.names("博世")).isEmpty();
    }

    @Test
    void aThingOfAHouseholdThatHasJustLeftHasNoDoor() {
        threeThings();
        wuhou.happened(new HouseholdLeft(HOME, JINPING));

        Hit hit = wuhou.search(Question.of("电钻")).hits().getFirst();

        assertThat(hit.door()).isNull();
        assertThat(hit.unit()).isNull();
    }

    @Test
    void anotherDistrictsThingsAreNeverFound() {
        threeThings();
        wuhou.in("jinniu").listed("drill", "牧田电钻", "电动工具", null);

        assertThat(wuhou.searchIn("jinniu", Question.of("电钻")).hits())
                .extracting(Hit::name)
                .containsExactly("牧田电钻");
        SearchAnswer own = wuhou.searchIn("wuhou", Question.of(""));
        assertThat(own.hits()).extracting(Hit::name).doesNotContain("牧田电钻");
        assertThat(told(own.facets().category())).containsExactly("工具 2", "厨房 1");
        assertThat(wuhou.searchIn("elsewhere", Question.of("")).total()).isZero();
    }

    @Test
    void thePagesTogetherHoldEverythingOnceAlsoWhileOthersListThings() {
        for (int number = 0; number < 47; number++) {
            wuhou.listed("drill-" + number, "电钻" + "头".repeat(number % 3), "工具", null);
        }
        List<String> seen = new ArrayList<>();
        Question question = new Question("电钻", null, null, null, null, 10, null);
        String cursor = null;
        do {
            SearchAnswer page = wuhou.search(question.from(cursor));
            page.hits().forEach(hit -> seen.add(hit.item()));
            cursor = page.next();
            wuhou.listed("other-" + seen.size(), "电钻", "工具", null);
        } while (cursor != null);

        assertThat(seen.stream().filter(item -> item.startsWith("drill-")))
                .hasSize(47)
                .doesNotHaveDuplicates();
    }

    @Test
    void aPageOfWhatHasPartOfTheWordsHasANextOneToo() {
        for (int number = 0; number < 5; number++) {
            wuhou.listed("drill-" + number, "电钻", "工具", null);
        }
        Question question = new Question("想借一个电钻", null, null, null, null, 3, null);

        SearchAnswer first = wuhou.search(question);

        assertThat(first.hits()).hasSize(3);
        assertThat(wuhou.search(question.from(first.next())).hits()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "eyJxIjoxfQ", "%00"})
    void aCursorThatWasNotGivenOutIsRefused(String cursor) {
        threeThings();

        assertThatThrownBy(() -> wuhou.search(Question.of("").from(cursor)))
                .isInstanceOfSatisfying(ProblemException.class, problem -> {
                    assertThat(problem.status().value()).isEqualTo(400);
                    assertThat(problem.slug()).isEqualTo("unknown-cursor");
                });
    }

    @Test
    void aCursorOfOtherWordsIsRefused() {
        threeThings();
        SearchAnswer all = wuhou.search(new Question("", null, null, null, null, 1, null));

        assertThatThrownBy(() -> wuhou.search(new Question("", null, "工具", null, null, 1, all.next())))
                .isInstanceOf(ProblemException.class);
    }
}
