package community.linli.lending.postbox;

import community.linli.eventsourcing.testkit.scenario.Scenario;
import community.linli.eventsourcing.testkit.scenario.ScenarioTest;
import community.linli.lending.LendingContext;
import community.linli.lending.facts.CatalogFacts.ResidentJoined;
import community.linli.lending.facts.CommunityId;
import community.linli.lending.facts.HouseholdId;
import community.linli.lending.facts.PersonId;
import community.linli.lending.houserules.Rules;
import community.linli.lending.postbox.PostboxEvent.ContactGiven;
import community.linli.lending.postbox.PostboxEvent.PreferencesSet;
import community.linli.lending.postbox.PostboxEvent.SendingBegun;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Ana's postbox. */
abstract class PostboxScenarios extends ScenarioTest {

    static final Instant NOON = Instant.parse("2026-05-01T04:00:00Z");
    static final PersonId ANA = new PersonId("ana");
    static final HouseholdId HOME = new HouseholdId("1-102");
    static final NoticeId FIRST = NoticeId.of(NOON.minus(Duration.ofHours(2)), "e-1", HOME, 0);
    static final NoticeId SECOND = NoticeId.of(NOON.minus(Duration.ofHours(1)), "e-2", HOME, 0);
    static final NoticeId TOMORROWS = NoticeId.of(NOON.plus(Duration.ofDays(1)), "e-3", HOME, 0);
    static final String DIGEST = "ab".repeat(32);
    static final Preferences AT_ONCE = new Preferences("en", 22, 7, List.of(NoticeGroup.GIFTS), Channel.MAIL, null);
    static final Preferences BY_HOOK = new Preferences(null, null, null, List.of(), Channel.WEBHOOK, null);
    static final ContactGiven ADDRESS = new ContactGiven(ANA, ContactKind.MAIL, "c2VhbGVk");
    static final ContactGiven HOOK = new ContactGiven(ANA, ContactKind.WEBHOOK, "aG9vaw");

    PostboxScenarios() {
        super(LendingContext.declare(Rules.usual()));
    }

    static SendingBegun begun(ContactKind channel, NoticeId... notices) {
        return new SendingBegun(ANA, "b-1", channel, List.of(notices), NOON, NOON.plus(Duration.ofMinutes(10)));
    }

    final Scenario atHome() {
        return scenario().at(NOON).given(new ResidentJoined(ANA, new CommunityId("jinping-26"), HOME));
    }

    /** Ana at home, reached by mail at once. */
    final Scenario reached() {
        return atHome().given(new PreferencesSet(ANA, AT_ONCE), ADDRESS);
    }

    /** Ana at home, reached by her own address. */
    final Scenario hooked() {
        return atHome().given(new PreferencesSet(ANA, BY_HOOK), HOOK);
    }

    final Scenario asAna(Scenario scenario) {
        return scenario.by("ana", "resident");
    }

    final Scenario byRule(Scenario scenario) {
        return scenario.by("rule", "rule");
    }
}
