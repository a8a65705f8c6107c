package community.linli.lending.wanted;

import community.linli.eventsourcing.testkit.scenario.Scenario;
import community.linli.eventsourcing.testkit.scenario.ScenarioTest;
import community.linli.lending.LendingContext;
import community.linli.lending.absence.AbsenceEvent.HouseholdWentAway;
import community.linli.lending.facts.CatalogFacts.DistrictRegistered;
import community.linli.lending.facts.CatalogFacts.HouseholdLeft;
import community.linli.lending.facts.CatalogFacts.ItemGivenAway;
import community.linli.lending.facts.CatalogFacts.ItemListed;
import community.linli.lending.facts.CatalogFacts.ItemPaused;
import community.linli.lending.facts.CatalogFacts.ItemResumed;
import community.linli.lending.facts.CatalogFacts.ItemWithdrawn;
import community.linli.lending.facts.CatalogFacts.ResidentJoined;
import community.linli.lending.facts.CatalogFacts.ResidentLeft;
import community.linli.lending.facts.CatalogFacts.WantedAsked;
import community.linli.lending.facts.CommunityId;
import community.linli.lending.facts.HouseholdId;
import community.linli.lending.facts.ItemId;
import community.linli.lending.facts.KnownThings;
import community.linli.lending.facts.PersonId;
import community.linli.lending.facts.WantedPostId;
import community.linli.lending.houserules.Rules;
import community.linli.lending.wanted.TellingCommand.TellOwners;
import community.linli.lending.wanted.TellingEvent.Owner;
import community.linli.lending.wanted.TellingEvent.OwnersTold;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Ana looks for a drill; Ben and Cho have one, Eve has a tent, and Kim, who has a drill, lives elsewhere. */
class TellingDeciderTest extends ScenarioTest {

    private static final CommunityId JINPING = new CommunityId("jinping-26");
    private static final CommunityId ELSEWHERE = new CommunityId("elsewhere");
    private static final WantedPostId POST = new WantedPostId("post");
    private static final LocalDate TODAY = LocalDate.of(2026, 5, 1);
    private static final WantedAsked ASKED = new WantedAsked(POST, JINPING, homeOf("ana"), "drill", "tools");
    private static final TellOwners TELL = new TellOwners(POST, JINPING, homeOf("ana"), "drill", "tools");
    private static final Owner BEN = new Owner(homeOf("ben"), thingOf("ben"));
    private static final Owner CHO = new Owner(homeOf("cho"), thingOf("cho"));

    TellingDeciderTest() {
        super(LendingContext.declare(Rules.usual()));
    }

    @Test
    void neighboursWhoListAThingThatFitsAreToldOnce() {
        stairwell()
                .whenLearnt(ASKED)
                .thenEvents(told(BEN, CHO))
                .by("rule", "rule")
                .when(TELL)
                .thenUnchanged();
    }

    @Test
    void whereNobodyHasItNobodyIsTold() {
        stairwell()
                .whenLearnt(new WantedAsked(POST, JINPING, homeOf("ana"), "piano", "music"))
                .thenEvents();
    }

    @Test
    void whoIsAwayIsNotTold() {
        stairwell()
                .given(new HouseholdWentAway(homeOf("ben"), TODAY, TODAY.plusDays(7)))
                .given(new HouseholdWentAway(homeOf("cho"), TODAY.plusDays(1), TODAY.plusDays(7)))
                .whenLearnt(ASKED)
                .thenEvents(told(CHO));
    }

    @Test
    void whatIsOffTheBoardOrRestsFitsNothing() {
        stairwell()
                .given(new ItemWithdrawn(thingOf("ben")), new ItemPaused(thingOf("cho")))
                .whenLearnt(ASKED)
                .thenEvents()
                .given(new ItemResumed(thingOf("cho")))
                .by("rule", "rule")
                .when(TELL)
                .thenEvents(told(CHO));
    }

    @Test
    void ofSeveralThingsThatFitOneIsNamed() {
        stairwell()
                .given(listed("ben", "ben-2", JINPING, "Hammer drill", "tools"))
                .given(new ItemWithdrawn(thingOf("ben"), homeOf("ben")))
                .whenLearnt(ASKED)
                .thenEvents(told(new Owner(homeOf("ben"), new ItemId("ben-2")), CHO));
    }

    @Test
    void whatAHouseholdListsIsForgottenOnceItIsGone() {
        stairwell()
                .given(
                        new ItemWithdrawn(thingOf("ben"), homeOf("ben")),
                        new ItemGivenAway(thingOf("cho"), JINPING, homeOf("cho"), homeOf("eve")))
                .whenLearnt(ASKED)
                .thenEvents()
                .thenState(
                        KnownThings.class,
                        homeOf("ben").value(),
                        known -> known.things().isEmpty())
                .thenState(
                        KnownThings.class,
                        homeOf("cho").value(),
                        known -> known.things().isEmpty());
    }

    @Test
    void whoHasLeftIsNotTold() {
        stairwell()
                .given(
                        new ResidentLeft(new PersonId("ben"), JINPING, homeOf("ben")),
                        new HouseholdLeft(homeOf("ben"), JINPING))
                .whenLearnt(ASKED)
                .thenEvents(told(CHO));
    }

    @Test
    void tenHouseholdsAreToldInTheOrderInWhichTheyCameThoseWithTheVeryThingFirst() {
        Scenario crowded = stairwell();
        for (int i = 0; i < 8; i++) {
            crowded.given(
                    new ResidentJoined(new PersonId("n" + i), JINPING, homeOf("n" + i)),
                    listed("n" + i, "thing-of-n" + i, JINPING, "Saw", "tools"));
        }
        crowded.given(
                new ResidentJoined(new PersonId("n8"), JINPING, homeOf("n8")),
                listed("n8", "thing-of-n8", JINPING, "Drill", "tools"));
        Owner last = new Owner(homeOf("n8"), thingOf("n8"));
        Stream<Owner> ofTheKind = IntStream.range(0, 7).mapToObj(i -> new Owner(homeOf("n" + i), thingOf("n" + i)));
        crowded.whenLearnt(ASKED)
                .thenEvents(
                        told(Stream.concat(Stream.of(BEN, last, CHO), ofTheKind).toArray(Owner[]::new)));
    }

    @Test
    void nobodyElseHasOwnersTold() {
        stairwell().by("ana", "resident", "steward").when(TELL).thenRejected(TellingRejection.ONLY_BY_RULE);
    }

    private Scenario stairwell() {
        Scenario scenario = scenario().given(new DistrictRegistered("Asia/Shanghai"));
        for (String person : List.of("ana", "ben", "cho", "eve")) {
            scenario.given(new ResidentJoined(new PersonId(person), JINPING, homeOf(person)));
        }
        return scenario.given(
                new ResidentJoined(new PersonId("kim"), ELSEWHERE, homeOf("kim")),
                listed("ana", "thing-of-ana", JINPING, "Drill", "tools"),
                listed("ben", "thing-of-ben", JINPING, "Old drill", "metal"),
                listed("cho", "thing-of-cho", JINPING, "Borer", "tools"),
                listed("eve", "thing-of-eve", JINPING, "Tent", "camping"),
                listed("kim", "thing-of-kim", ELSEWHERE, "Drill", "tools"));
    }

    private static ItemListed listed(String person, String item, CommunityId community, String name, String category) {
        return new ItemListed(new ItemId(item), community, homeOf(person), name, category, "lend", 7, null, null, null);
    }

    private static OwnersTold told(Owner... owners) {
        return new OwnersTold(POST, JINPING, "drill", List.of(owners));
    }

    private static HouseholdId homeOf(String person) {
        return new HouseholdId("home-of-" + person);
    }

    private static ItemId thingOf(String person) {
        return new ItemId("thing-of-" + person);
    }
}
