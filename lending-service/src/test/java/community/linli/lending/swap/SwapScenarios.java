package community.linli.lending.swap;

import community.linli.eventsourcing.testkit.scenario.Scenario;
import community.linli.eventsourcing.testkit.scenario.ScenarioTest;
import community.linli.lending.LendingContext;
import community.linli.lending.facts.CatalogFacts.DistrictRegistered;
import community.linli.lending.facts.CatalogFacts.ItemListed;
import community.linli.lending.facts.CatalogFacts.ResidentJoined;
import community.linli.lending.facts.CommunityId;
import community.linli.lending.facts.HouseholdId;
import community.linli.lending.facts.ItemId;
import community.linli.lending.facts.PersonId;
import community.linli.lending.houserules.Rules;
import community.linli.lending.swap.SwapCommand.ProposeSwap;
import community.linli.lending.swap.SwapCommand.Way;
import community.linli.lending.swap.SwapEvent.Leg;
import community.linli.lending.swap.SwapEvent.SwapAgreed;
import community.linli.lending.swap.SwapEvent.SwapLegConfirmed;
import community.linli.lending.swap.SwapEvent.SwapLegHandedOver;
import community.linli.lending.swap.SwapEvent.SwapProposed;
import community.linli.lending.swap.SwapEvent.SwapSealed;
import java.time.Instant;
import java.util.List;

/** Ana's drill, Ben's kettle and Cho's lamp, all to be swapped. */
abstract class SwapScenarios extends ScenarioTest {

    static final Instant MORNING = Instant.parse("2026-05-01T02:00:00Z");
    static final Instant THREE_DAYS_LATER = Instant.parse("2026-05-04T02:00:00Z");
    static final Instant TWO_WEEKS_LATER = Instant.parse("2026-05-15T02:00:00Z");
    static final Instant THREE_WEEKS_LATER = Instant.parse("2026-05-22T02:00:00Z");
    static final CommunityId JINPING = new CommunityId("jinping-26");
    static final ItemId DRILL = new ItemId("drill");
    static final ItemId KETTLE = new ItemId("kettle");
    static final ItemId LAMP = new ItemId("lamp");
    static final SwapId SWAP = new SwapId("drill-for-kettle");
    static final Leg DRILL_TO_BEN = new Leg(DRILL, homeOf("ana"), homeOf("ben"));
    static final Leg KETTLE_TO_ANA = new Leg(KETTLE, homeOf("ben"), homeOf("ana"));
    static final List<Leg> LEGS = List.of(DRILL_TO_BEN, KETTLE_TO_ANA);
    static final ProposeSwap PROPOSE =
            new ProposeSwap(SWAP, JINPING, List.of(new Way(DRILL, homeOf("ben")), new Way(KETTLE, homeOf("ana"))));
    static final SwapProposed PROPOSED = new SwapProposed(SWAP, JINPING, homeOf("ana"), LEGS, THREE_DAYS_LATER);
    static final SwapAgreed AGREED = new SwapAgreed(SWAP, homeOf("ben"));
    static final SwapSealed SEALED = new SwapSealed(SWAP, LEGS, TWO_WEEKS_LATER);

    SwapScenarios() {
        super(LendingContext.declare(Rules.usual()));
    }

    static HouseholdId homeOf(String person) {
        return new HouseholdId("home-of-" + person);
    }

    static ItemListed listed(ItemId item, String owner, String mode) {
        return new ItemListed(item, JINPING, homeOf(owner), item.value(), "things", mode, null, null, null, null);
    }

    static SwapLegConfirmed word(ItemId item, String person) {
        return new SwapLegConfirmed(SWAP, item, homeOf(person));
    }

    static List<SwapEvent> drillHandedOver() {
        return List.of(
                PROPOSED,
                AGREED,
                SEALED,
                word(DRILL, "ana"),
                word(DRILL, "ben"),
                new SwapLegHandedOver(SWAP, DRILL_TO_BEN));
    }

    final Scenario onTheBoard() {
        return peopled(scenario());
    }

    /** The scenario with three things on the board and four households behind their doors, Eve's elsewhere. */
    static Scenario peopled(Scenario scenario) {
        scenario.at(MORNING)
                .given(
                        new DistrictRegistered("Asia/Shanghai"),
                        listed(DRILL, "ana", "swap"),
                        listed(KETTLE, "ben", "swap"),
                        listed(LAMP, "cho", "give"));
        for (String person : List.of("ana", "ben", "cho")) {
            scenario.given(new ResidentJoined(new PersonId(person), JINPING, homeOf(person)));
        }
        return scenario;
    }
}
