package community.linli.systemtests.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import community.linli.systemtests.EventLog;
import community.linli.systemtests.Linli;
import community.linli.systemtests.journeys.LogBooks.Account;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Holds a closed round's books, reckoned from the log, against its terms, and then every page of the API against them. */
final class Audit {

    private final Town town;
    private final String round;
    private final Caller officer;
    private final List<JsonNode> events;
    private final LogBooks books;

    Audit(Town town, String round) {
        this.town = town;
        this.round = round;
        this.officer = town.official("officer", 1);
        this.events = Linli.log().events("proposals").stream()
                .filter(event -> event.path("district").asString().equals(town.district()))
                .toList();
        this.books = new LogBooks(events, round);
    }

    /** All of it; the books as they were found. */
    LogBooks done() {
        assertThat(EventLog.flaws(events)).isEmpty();
        nothingIsAboveItsCap();
        whatWasVotedForWasAwarded();
        theBooksBalance();
        thePagesSayTheSame();
        theRuralShareIsCounted();
        nothingHangs();
        return books;
    }

    private void nothingIsAboveItsCap() {
        JsonNode terms = books.slate().path("terms");
        assertThat(books.sum(Account::grantFen))
                .isBetween(1L, terms.path("envelopeFen").asLong());
        for (JsonNode share : terms.path("shares")) {
            long givenFen = books.sumIn(share.path("community").asString(), Account::grantFen);
            assertThat(givenFen)
                    .as(share.toString())
                    .isLessThanOrEqualTo(share.path("budgetFen").asLong())
                    .isLessThanOrEqualTo(terms.path("communityCapFen").asLong());
        }
        assertThat(books.accounts().values())
                .extracting(Account::grantFen)
                .allSatisfy(fen -> assertThat(fen)
                        .isBetween(1L, terms.path("projectCapFen").asLong()));
    }

    private void whatWasVotedForWasAwarded() {
        assertThat(books.admittedFen()).containsAllEntriesOf(books.selectedFen());
        assertThat(books.accounts()).hasSameSizeAs(books.selectedFen());
        books.selectedFen()
                .forEach((proposal, fen) -> assertThat(
                                books.accounts().get(round + "." + proposal).grantFen())
                        .as(proposal)
                        .isEqualTo(fen));
    }

    private void theBooksBalance() {
        long backFen = books.sum(Account::releasedFen) + books.sum(Account::repaidFen);
        assertThat(books.undisbursedFen() + books.sum(Account::disbursedFen) - books.sum(Account::repaidFen) + backFen)
                .isEqualTo(books.sum(Account::grantFen));
    }

    private void thePagesSayTheSame() {
        JsonNode shown = officer.reads("/rounds/" + round + "/books");
        sameSums(shown.path("total"), null);
        assertThat(shown.path("communities").propertyNames())
                .containsExactlyInAnyOrderElementsOf(new TreeSet<>(books.accounts().values().stream()
                        .map(Account::community)
                        .toList()));
        shown.path("communities").properties().forEach(one -> sameSums(one.getValue(), one.getKey()));
        assertThat(shown.path("continued").asInt()).isEqualTo(outcomes("continued"));
        assertThat(shown.path("eliminated").asInt()).isEqualTo(outcomes("eliminated"));
        assertThat(shown.path("givenUp").asInt()).isEqualTo(outcomes("given-up"));
        Together.each(books.accounts().entrySet(), one -> samePage(one.getKey(), one.getValue()));
        ledgers();
    }

    private int outcomes(String outcome) {
        return books.count(account -> account.outcome().equals(outcome));
    }

    private void sameSums(JsonNode shown, @Nullable String community) {
        Map<String, Long> reckoned = Map.of(
                "awardedFen", sum(community, Account::grantFen),
                "disbursedFen", sum(community, Account::disbursedFen),
                "spentFen", sum(community, Account::spentFen),
                "releasedFen", sum(community, Account::releasedFen),
                "repaidFen", sum(community, Account::repaidFen),
                "returnedFen", sum(community, Account::releasedFen) + sum(community, Account::repaidFen));
        reckoned.forEach((name, fen) -> assertThat(shown.path(name).asLong())
                .as("%s of %s", name, community)
                .isEqualTo(fen));
        assertThat(shown.path("undisbursedFen").asLong()
                        + shown.path("disbursedFen").asLong()
                        - shown.path("repaidFen").asLong()
                        + shown.path("returnedFen").asLong())
                .isEqualTo(shown.path("awardedFen").asLong());
    }

    private long sum(@Nullable String community, ToLongFunction<Account> fen) {
        return community == null ? books.sum(fen) : books.sumIn(community, fen);
    }

    private void samePage(String project, Account account) {
        JsonNode page = officer.reads("/projects/" + project).path("project");
        assertThat(List.of(
                        page.path("grantFen").asLong(),
                        page.path("disbursedFen").asLong(),
                        page.path("spentFen").asLong(),
                        page.path("releasedFen").asLong(),
                        page.path("repaidFen").asLong()))
                .as(project)
                .containsExactly(
                        account.grantFen(),
                        account.disbursedFen(),
                        account.spentFen(),
                        account.releasedFen(),
                        account.repaidFen());
    }

    private void ledgers() {
        Together.each(
                List.copyOf(new TreeSet<>(books.accounts().values().stream()
                        .map(Account::community)
                        .toList())),
                community -> {
                    long givenFen = 0;
                    for (JsonNode year : officer.reads("/communities/" + community + "/ledger")
                            .path("years")) {
                        for (JsonNode grant : year.path("grants")) {
                            if (grant.path("round").asString().equals(round)) {
                                givenFen += grant.path("grantFen").asLong();
                            }
                        }
                    }
                    assertThat(givenFen).as(community).isEqualTo(books.sumIn(community, Account::grantFen));
                });
    }

    private void theRuralShareIsCounted() {
        JsonNode dashboard = officer.reads("/rounds/" + round + "/dashboard");
        JsonNode terms = books.slate().path("terms");
        assertThat(dashboard.path("awardedFen").asLong()).isEqualTo(books.sum(Account::grantFen));
        assertThat(dashboard.path("leftFen").asLong())
                .isEqualTo(terms.path("envelopeFen").asLong() - books.sum(Account::grantFen));
        assertThat(dashboard.path("admitted").asInt())
                .isEqualTo(books.admittedFen().size());
        assertThat(dashboard.path("funded").asInt()).isEqualTo(books.accounts().size());
        assertThat(dashboard.at("/admittedShare/inVillages").asLong())
                .isEqualTo(books.admittedIn().values().stream()
                        .filter(town::isVillage)
                        .count());
        assertThat(dashboard.at("/fundedShare/projects").asInt())
                .isEqualTo(books.accounts().size());
        assertThat(dashboard.at("/fundedShare/inVillages").asInt()).isEqualTo(rural());
        int wanted = (books.accounts().size() * terms.path("ruralPercent").asInt() + 99) / 100;
        assertThat(dashboard.at("/fundedShare/missing").asInt()).isEqualTo(Math.max(0, wanted - rural()));
    }

    /** How many of the funded projects are in villages. */
    int rural() {
        return books.count(account -> town.isVillage(account.community()));
    }

    private void nothingHangs() {
        await("the end of everything in " + round)
                .pollInSameThread()
                .atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> {
                    JsonNode page = officer.reads("/rounds/" + round).path("round");
                    assertThat(page.at("/outcome/continued").asInt()).isEqualTo(outcomes("continued"));
                    assertThat(page.at("/outcome/eliminated").asInt()).isEqualTo(outcomes("eliminated"));
                    assertThat(page.path("phase").asString()).isEqualTo("CLOSED");
                    assertThat(page.path("elections"))
                            .allSatisfy(election -> assertThat(
                                            election.path("standing").asString())
                                    .isEqualTo("decided"));
                    assertThat(officer.reads("/ballot-boxes?of=" + round).path("boxes"))
                            .allSatisfy(box ->
                                    assertThat(box.path("phase").asString()).isEqualTo("certified"));
                });
        assertThat(officer.reads("/rounds/" + round + "/books").path("awaiting").asInt())
                .isZero();
        assertThat(books.accounts().values())
                .extracting(Account::outcome)
                .allSatisfy(outcome -> assertThat(outcome).isNotEmpty());
        List<String> phases = new ArrayList<>();
        officer.reads("/rounds/" + round + "/proposals")
                .path("proposals")
                .forEach(row -> phases.add(row.path("phase").asString()));
        assertThat(phases).hasSize(books.drafted());
        assertThat(new TreeSet<>(phases)).isSubsetOf("funded", "not-funded", "rejected");
    }
}
