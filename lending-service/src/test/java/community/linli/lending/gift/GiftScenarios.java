package community.linli.lending.gift;

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
import community.linli.lending.gift.GiftCommand.WishForGift;
import community.linli.lending.gift.GiftEvent.Choice;
import community.linli.lending.gift.GiftEvent.GiftDrawAnnounced;
import community.linli.lending.gift.GiftEvent.GiftHandedOver;
import community.linli.lending.gift.GiftEvent.GiftHandoverConfirmed;
import community.linli.lending.gift.GiftEvent.GiftPromised;
import community.linli.lending.gift.GiftEvent.GiftWished;
import community.linli.lending.houserules.Rules;
import java.time.Instant;
import java.util.List;

/** Ana gives a cot away; Ben and Cho wish for it. */
abstract class GiftScenarios extends ScenarioTest {

    static final Instant MORNING = Instant.parse("2026-05-01T02:00:00Z");
    static final Instant TOMORROW = Instant.parse("2026-05-02T02:00:00Z");
    static final Instant A_WEEK_LATER = Instant.parse("2026-05-08T02:00:00Z");
    static final CommunityId JINPING = new CommunityId("jinping-26");
    static final ItemId COT = new ItemId("cot");
    static final GiftId GIFT = new GiftId("cot");
    static final String SEED = Draw.digest("chance");
    static final WishForGift WISH = new WishForGift(GIFT, JINPING, "For our twins.");
    static final GiftWished BEN_WISHES =
            new GiftWished(GIFT, COT, JINPING, homeOf("ben"), homeOf("ana"), "For our twins.");
    static final GiftWished CHO_WISHES = new GiftWished(GIFT, COT, JINPING, homeOf("cho"), homeOf("ana"), null);
    static final GiftDrawAnnounced ANNOUNCED = new GiftDrawAnnounced(GIFT, COT, TOMORROW, SEED, Draw.digest(SEED));
    static final GiftPromised PROMISED = new GiftPromised(
            GIFT, COT, homeOf("ben"), Choice.CHOSEN, null, List.of(homeOf("ben"), homeOf("cho")), A_WEEK_LATER);
    static final GiftHandedOver OVER = new GiftHandedOver(GIFT, COT, JINPING, homeOf("ana"), homeOf("ben"));

    GiftScenarios() {
        super(LendingContext.declare(Rules.usual()));
    }

    static HouseholdId homeOf(String person) {
        return new HouseholdId("home-of-" + person);
    }

    static ItemListed listed(String owner, String mode) {
        return new ItemListed(COT, JINPING, homeOf(owner), "Cot", "children", mode, null, null, null, null);
    }

    static GiftHandoverConfirmed word(String person) {
        return new GiftHandoverConfirmed(GIFT, COT, homeOf(person));
    }

    final Scenario onTheBoard() {
        return peopled(scenario());
    }

    final Scenario promised() {
        return onTheBoard().given(BEN_WISHES, CHO_WISHES, PROMISED);
    }

    /** The scenario with the cot on the board and three households behind their doors. */
    static Scenario peopled(Scenario scenario) {
        scenario.at(MORNING).given(new DistrictRegistered("Asia/Shanghai"), listed("ana", "give"));
        for (String person : List.of("ana", "ben", "cho")) {
            scenario.given(new ResidentJoined(new PersonId(person), JINPING, homeOf(person)));
        }
        return scenario;
    }
}
