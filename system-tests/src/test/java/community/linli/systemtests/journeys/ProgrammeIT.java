package community.linli.systemtests.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import community.linli.systemtests.Linli;
import community.linli.systemtests.journeys.LogBooks.Account;
import community.linli.systemtests.journeys.RoundWalk.Year;
import community.linli.systemtests.journeys.Town.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Three years of a district's programme through the gateway: a hundred projects in the first, a third of them rural, fewer and bigger ones in the
 * second and third. After each year the books balance to the fen. {@code -Dlinli.programme.communities} scales it.
 */
class ProgrammeIT {

    private static final int COMMUNITIES = Integer.getInteger("linli.programme.communities", 34);
    private static final long PROJECT_CAP_FEN = 10_000_000;
    private static final long COMMUNITY_CAP_FEN = 30_000_000;

    private final List<String> table = new ArrayList<>();

    @Test
    void aProgrammeOfThreeYearsEndsWithBooksThatBalanceToTheFen() {
        long parked = Linli.log().count("proposals.parked.v1");
        long began = System.nanoTime();
        Town town = Town.founded("three-years", COMMUNITIES, villages(COMMUNITIES));
        System.out.printf(
                "%d communities, %d of them villages, founded in %.1f s%n",
                COMMUNITIES, villages(COMMUNITIES), seconds(began));
        Caller officer = town.official("officer", 1);

        Year first = new Year("first", town.places(), 3, PROJECT_CAP_FEN);
        officer.does("/rounds", Map.of("id", first.round(), "terms", terms(first)));
        int funded = held(town, first);
        assertThat(funded).isGreaterThanOrEqualTo(first.places().size() * 5 / 2);

        Year second = next(town, first, "second", new Next(COMMUNITIES / 3, 2, 20, 50));
        assertThat(held(town, second)).isLessThan(funded);

        Year third = next(town, second, "third", new Next(COMMUNITIES / 4, 1, 40, 50));
        assertThat(held(town, third)).isEqualTo(third.places().size());

        table.forEach(System.out::println);
        assertThat(Linli.log().count("proposals.parked.v1")).isEqualTo(parked);
    }

    /** A third, and one more where thirds do not come out even. */
    private static int villages(int communities) {
        return (communities * 35 + 99) / 100;
    }

    /** How the next year differs. */
    private record Next(int communities, int proposalsEach, int targetPercent, int capRaisePercent) {}

    private static Year next(Town town, Year before, String round, Next next) {
        Caller officer = town.official("officer", 1);
        int funded = officer.reads("/rounds/" + before.round() + "/dashboard")
                .path("funded")
                .asInt();
        officer.does(
                "/rounds/" + before.round() + "/next-round",
                Map.of("id", round, "targetPercent", next.targetPercent(), "capRaisePercent", next.capRaisePercent()));
        JsonNode drafted = officer.reads("/rounds/" + round).path("round");
        long capFen = before.capFen() * (100 + next.capRaisePercent()) / 100;
        assertThat(drafted.path("previous").asString()).isEqualTo(before.round());
        assertThat(drafted.at("/terms/projectCapFen").asLong()).isEqualTo(capFen);
        assertThat(drafted.at("/terms/targetProjects").asInt()).isEqualTo((funded * next.targetPercent() + 99) / 100);
        List<Place> places = town.places(next.communities(), villages(next.communities()));
        Year year = new Year(round, places, next.proposalsEach(), capFen);
        assertThat(drafted.at("/terms/envelopeFen").asLong()).isGreaterThanOrEqualTo(year.envelopeFen());
        officer.does("/rounds/" + round + "/terms", terms(year));
        return year;
    }

    private static Map<String, Object> terms(Year year) {
        return Map.of(
                "title",
                "社区营造 " + year.round(),
                "envelopeFen",
                year.envelopeFen(),
                "projectCapFen",
                year.capFen(),
                "communityCapFen",
                COMMUNITY_CAP_FEN,
                "shares",
                year.places().stream()
                        .map(place -> Map.of("community", place.id(), "budgetFen", year.shareFen(place)))
                        .toList(),
                "ruralPercent",
                34,
                "endorsementsNeeded",
                2,
                "appealDays",
                0,
                "rule",
                Map.of("key", "mes_cost_sat_add1", "incrementFen", 10_000));
    }

    /** Holds a drafted year from its dates to its audit; how many projects were funded. */
    private int held(Town town, Year year) {
        long began = System.nanoTime();
        int proposals = new RoundWalk(town, year).walk();
        System.out.printf("%s decided after %.1f s%n", year.round(), seconds(began));
        new ProjectWalk(town, year.round()).walk();
        System.out.printf("%s closed after %.1f s%n", year.round(), seconds(began));
        Audit audit = new Audit(town, year.round());
        LogBooks books = audit.done();
        int funded = books.accounts().size();
        assertThat(books.count(account -> account.outcome().equals("eliminated")))
                .as("ended by their evaluation")
                .isEqualTo(ProjectWalk.endedOf(funded));
        assertThat(audit.rural() * 100).as("a third is rural").isGreaterThanOrEqualTo(funded * 33);
        if (table.isEmpty()) {
            table.add(
                    "| year | proposals | funded | rural | awarded fen | disbursed fen | returned fen | eliminated | s |");
        }
        table.add("| %s | %d | %d | %.1f %% | %d | %d | %d | %d | %.1f |"
                .formatted(
                        year.round(),
                        proposals,
                        funded,
                        100.0 * audit.rural() / funded,
                        books.sum(Account::grantFen),
                        books.sum(Account::disbursedFen),
                        books.sum(Account::releasedFen) + books.sum(Account::repaidFen),
                        books.count(account -> account.outcome().equals("eliminated")),
                        seconds(began)));
        return funded;
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }
}
