package community.linli.lending.standing;

import community.linli.eventsourcing.testkit.scenario.Scenario;
import community.linli.eventsourcing.testkit.scenario.ScenarioTest;
import community.linli.lending.LendingContext;
import community.linli.lending.facts.CatalogFacts.DistrictRegistered;
import community.linli.lending.facts.CatalogFacts.ResidentJoined;
import community.linli.lending.facts.CommunityId;
import community.linli.lending.facts.HouseholdId;
import community.linli.lending.facts.PersonId;
import community.linli.lending.houserules.Rules;
import community.linli.lending.standing.StandingEvent.BlockImposed;
import community.linli.lending.standing.StandingEvent.ExceptionMade;
import community.linli.lending.standing.StandingEvent.Scope;
import java.time.LocalDate;

/** Ben's household, about which Sun the steward lays something down. */
abstract class StandingScenarios extends ScenarioTest {

    static final CommunityId JINPING = new CommunityId("jinping-26");
    static final HouseholdId BENS = new HouseholdId("home-of-ben");
    static final LocalDate END_OF_MAY = LocalDate.parse("2026-05-31");
    static final String LATE = "Three things are long overdue.";
    static final BlockImposed BLOCKED = new BlockImposed(BENS, JINPING, Scope.ASKING, END_OF_MAY, LATE);
    static final ExceptionMade EXCEPTED = new ExceptionMade(BENS, JINPING, Scope.ASKING, END_OF_MAY, "For the feast.");

    StandingScenarios() {
        super(LendingContext.declare(Rules.usual()));
    }

    final Scenario atHome() {
        return scenario()
                .at("2026-05-01T02:00:00Z")
                .given(new DistrictRegistered("Asia/Shanghai"), new ResidentJoined(new PersonId("ben"), JINPING, BENS));
    }

    final Scenario bySteward(Scenario scenario) {
        return scenario.by("sun", "steward");
    }
}
