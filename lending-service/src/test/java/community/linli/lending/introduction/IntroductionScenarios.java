package community.linli.lending.introduction;

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
import community.linli.lending.introduction.IntroductionEvent.IntroductionProposed;
import community.linli.lending.introduction.IntroductionEvent.IntroductionWelcomed;
import community.linli.lending.introduction.WalkEvent.CompanionAsked;
import community.linli.lending.introduction.WalkEvent.CompanionAssigned;
import community.linli.lending.loan.LoanEvent.LoanAccepted;
import community.linli.lending.loan.LoanEvent.LoanRequested;
import community.linli.lending.loan.LoanId;
import community.linli.lending.loan.Parties;
import java.time.Instant;
import java.util.List;

/** Ana lends a drill, Ben borrows it for the first time, Cho and Eve live in the same stairwell. */
abstract class IntroductionScenarios extends ScenarioTest {

    static final Instant MORNING = Instant.parse("2026-05-01T02:00:00Z");
    static final Instant A_WEEK_LATER = Instant.parse("2026-05-08T02:00:00Z");
    static final CommunityId JINPING = new CommunityId("jinping-26");
    static final CommunityId ELSEWHERE = new CommunityId("elsewhere");
    static final ItemId DRILL = new ItemId("drill");
    static final LoanId LOAN = new LoanId("ben-drill");
    static final WalkId WALK = new WalkId("ben-drill");
    static final IntroductionId MEETING = new IntroductionId("ben-cho");
    static final String WHY = "Lives two floors above.";
    static final Parties PARTIES = new Parties(JINPING, homeOf("ben"), homeOf("ana"));

    static final LoanRequested REQUESTED = new LoanRequested(
            LOAN,
            DRILL,
            JINPING,
            homeOf("ben"),
            homeOf("ana"),
            7,
            A_WEEK_LATER,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null);
    static final LoanAccepted ACCEPTED =
            new LoanAccepted(LOAN, DRILL, A_WEEK_LATER, null, null, PARTIES, MORNING, null);
    static final CompanionAsked ASKED =
            new CompanionAsked(WALK, LOAN, DRILL, JINPING, homeOf("ben"), homeOf("ana"), true);
    static final CompanionAssigned WITH_CHO = new CompanionAssigned(WALK, homeOf("cho"));
    static final IntroductionProposed PROPOSED =
            new IntroductionProposed(MEETING, JINPING, homeOf("ben"), homeOf("cho"), WHY, A_WEEK_LATER);
    static final IntroductionWelcomed BY_BEN = new IntroductionWelcomed(MEETING, homeOf("ben"));
    static final IntroductionWelcomed BY_CHO = new IntroductionWelcomed(MEETING, homeOf("cho"));

    IntroductionScenarios() {
        super(LendingContext.declare(Rules.usual()));
    }

    static HouseholdId homeOf(String person) {
        return new HouseholdId("home-of-" + person);
    }

    final Scenario stairwell() {
        Scenario scenario = scenario()
                .at(MORNING)
                .given(
                        new DistrictRegistered("Asia/Shanghai"),
                        new ItemListed(DRILL, JINPING, homeOf("ana"), "Drill", "tools", "lend", 7, null, null, null));
        for (String person : List.of("ana", "ben", "cho", "eve")) {
            scenario.given(new ResidentJoined(new PersonId(person), JINPING, homeOf(person)));
        }
        return scenario.given(new ResidentJoined(new PersonId("kim"), ELSEWHERE, homeOf("kim")));
    }

    final Scenario promised() {
        return stairwell().given(REQUESTED, ACCEPTED);
    }
}
