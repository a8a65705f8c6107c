package community.linli.lending.views.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import community.linli.eventsourcing.Subject;
import community.linli.eventsourcing.http.ProblemException;
import community.linli.eventsourcing.http.ReadRequest;
import community.linli.lending.StoredViews;
import community.linli.lending.facts.CatalogFacts.ItemListed;
import community.linli.lending.facts.CatalogFacts.ResidentJoined;
import community.linli.lending.facts.CatalogFacts.ResidentLeft;
import community.linli.lending.facts.CommunityId;
import community.linli.lending.facts.HouseholdId;
import community.linli.lending.facts.ItemId;
import community.linli.lending.facts.PersonId;
import community.linli.lending.loan.LoanEvent.LoanHandedOver;
import community.linli.lending.loan.LoanId;
import community.linli.lending.loan.Parties;
import community.linli.lending.views.statistics.Statistics.Lent;
import community.linli.lending.views.statistics.Statistics.MostLent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who reads which figures, and how much of what was lent most, out of a database. */
class WhoReadsFiguresTest {

    private static final CommunityId HERE = StoredViews.JINPING;
    private static final HouseholdId ANAS = new HouseholdId("ana");
    private static final LocalDate DAY = LocalDate.parse("2026-05-05");
    private static final ReadRequest ANALYST = StoredViews.by("ina", "analyst");

    private final StoredViews views = new StoredViews(
            new WeeksProjection(),
            new ParticipantsProjection(),
            new ItemYearsProjection(),
            new ListedItemsProjection(),
            new ClockProjection());
    private final StatisticsController controller = new StatisticsController(
            new StatisticsQuery(views), InstantSource.fixed(Instant.parse("2026-05-31T00:00:00Z")));
    private int loans;

    @AfterEach
    void close() {
        views.close();
    }

    /** As many households each lend another one a thing of this category. */
    private void lent(String category, int pairs) {
        for (int pair = 0; pair < pairs; pair++) {
            lent(category, category + "-owner-" + pair, category + "-borrower-" + pair);
        }
    }

    private void lent(String category, String owner, String borrower) {
        ItemId item = new ItemId("thing-" + loans++);
        HouseholdId owners = new HouseholdId(owner);
        Parties parties = new Parties(HERE, new HouseholdId(borrower), owners);
        LoanId loan = new LoanId("loan-" + item);
        Instant end = Instant.parse("2026-12-31T00:00:00Z");
        views.learn(
                        new Subject("item", item.value()),
                        new ItemListed(item, HERE, owners, "Old Wang's", category, "lend", 7, 1, null, null))
                .happens(new LoanHandedOver(loan, item, DAY, DAY.plusDays(7), end, 1, parties, null, null, null));
    }

    private Statistics here(ReadRequest request) {
        return controller.ofACommunity(request, HERE.value(), null, null);
    }

    private List<Lent> kinds() {
        return here(ANALYST).mostLent().stream()
                .flatMap((MostLent most) -> most.items().stream())
                .toList();
    }

    private static Lent kind(String key, long lent) {
        return new Lent(null, null, key, lent);
    }

    @Test
    void whoLivesElsewhereReadsNoFiguresOfACommunity() {
        views.lives("ana", ANAS)
                .learn(
                        new Subject("resident", "cho"),
                        new ResidentJoined(new PersonId("cho"), new CommunityId("elsewhere"), new HouseholdId("cho")));

        assertThat(here(StoredViews.by("ana", "resident"))).isNotNull();
        for (String role : List.of("steward", "officer", "analyst")) {
            assertThat(here(StoredViews.by("sun", role))).as(role).isNotNull();
        }
        isNotFoundBy(StoredViews.by("cho", "resident"));
        isNotFoundBy(StoredViews.by("stranger", "resident"));
        views.learn(new Subject("resident", "ana"), new ResidentLeft(new PersonId("ana"), HERE, ANAS));
        isNotFoundBy(StoredViews.by("ana", "resident"));
    }

    private void isNotFoundBy(ReadRequest request) {
        String here = HERE.value();
        for (Runnable reading : List.<Runnable>of(
                () -> controller.ofACommunity(request, here, null, null),
                () -> controller.weeksOfACommunity(request, here, null, null),
                () -> controller.itemsOfACommunity(request, here, "not a month", null))) {
            assertThatThrownBy(reading::run)
                    .isInstanceOf(ProblemException.class)
                    .extracting("slug")
                    .isEqualTo("not-found");
        }
    }

    @Test
    void anAnalystReadsKindsBehindWhichFiveHouseholdsStandAndTheOthersAsOne() {
        lent("tools", 6);
        lent("图书", 5);
        lent("toys", 4);
        lent("Sports ", 1);

        assertThat(kinds()).containsExactly(kind("tools", 6), kind("books", 5), kind("other", 5));
        assertThat(controller
                        .ofTheDistrict(ANALYST, null, null)
                        .mostLent()
                        .getFirst()
                        .items())
                .isEqualTo(kinds());
    }

    @Test
    void wordsOfAPersonsOwnAreNoKind() {
        lent("Old Wang's treasures", 5);

        assertThat(kinds()).containsExactly(kind("other", 5));
        String shown = new String(
                Objects.requireNonNull(controller
                        .itemsOfACommunity(ANALYST, HERE.value(), null, null)
                        .getBody()),
                StandardCharsets.UTF_8);
        assertThat(shown).isEqualTo("year,rank,item,name,category,lent\r\n2026,1,,,other,5\r\n");
        assertThat(here(ANALYST).toString()).doesNotContain("Wang", "thing-");
    }

    @Test
    void aKindThatOneHouseholdLendsToManyOrManyLendToOneIsNotShown() {
        for (int other = 0; other < 6; other++) {
            lent("tools", "wang", "borrower-" + other);
            lent("toys", "owner-" + other, "li");
        }
        lent("books", 5);

        assertThat(kinds()).containsExactly(kind("other", 12), kind("books", 5));
    }

    @Test
    void whatFewerThanFiveHouseholdsLentIsWithheldOrHiddenInTheSmallestKindThatIsShown() {
        lent("toys", 4);
        assertThat(kinds()).isEmpty();

        lent("tools", 6);
        lent("books", 5);
        assertThat(kinds()).containsExactly(kind("other", 9), kind("tools", 6));
    }

    @Test
    void whoLooksAfterTheDistrictOrLivesThereReadsTheThings() {
        views.lives("ana", ANAS);
        lent("Old Wang's treasures", 1);

        for (ReadRequest reader : List.of(
                StoredViews.by("sun", "steward"),
                StoredViews.by("sun", "officer"),
                StoredViews.by("ana", "resident"),
                StoredViews.by("ana", "resident", "analyst"))) {
            assertThat(here(reader).mostLent().getFirst().items())
                    .containsExactly(new Lent("thing-0", "Old Wang's", "Old Wang's treasures", 1));
        }
        assertThat(here(StoredViews.by("cho", "resident", "analyst")).mostLent())
                .as("lives elsewhere")
                .isEmpty();
    }
}
