package community.linli.lending.loan;

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
import community.linli.lending.loan.LoanEvent.LoanAccepted;
import community.linli.lending.loan.LoanEvent.LoanHandedOver;
import community.linli.lending.loan.LoanEvent.LoanRequested;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Ana's drill, borrowed by Ben, wanted by Cho as well. */
abstract class LoanScenarios extends ScenarioTest {

    static final Instant MORNING = Instant.parse("2026-05-01T02:00:00Z");
    static final Instant THREE_DAYS_LATER = Instant.parse("2026-05-04T02:00:00Z");
    static final Instant A_WEEK_LATER = Instant.parse("2026-05-08T02:00:00Z");
    static final Instant END_OF_DUE_DAY = Instant.parse("2026-05-08T16:00:00Z");
    static final LocalDate TODAY = LocalDate.parse("2026-05-01");
    static final LocalDate DUE = LocalDate.parse("2026-05-08");
    static final CommunityId JINPING = new CommunityId("jinping-26");
    static final ItemId DRILL = new ItemId("drill");
    static final LoanId LOAN = new LoanId("ben-drill");
    static final LoanId OTHER = new LoanId("cho-drill");
    static final LoanRequested REQUESTED = requested(LOAN, "ben");
    static final LoanAccepted ACCEPTED = new LoanAccepted(LOAN, DRILL, A_WEEK_LATER, null, null, null, null, null);
    static final LoanHandedOver OUT = new LoanHandedOver(LOAN, DRILL, TODAY, DUE, END_OF_DUE_DAY, null, null);

    LoanScenarios() {
        super(LendingContext.declare(Rules.usual()));
    }

    static HouseholdId homeOf(String person) {
        return new HouseholdId("home-of-" + person);
    }

    static LoanRequested requested(LoanId loan, String borrower) {
        return new LoanRequested(
                loan,
                DRILL,
                JINPING,
                homeOf(borrower),
                homeOf("ana"),
                7,
                THREE_DAYS_LATER,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    final Scenario onTheBoard() {
        return peopled(scenario());
    }

    /** The scenario with the drill on the board and three households behind their doors. */
    static Scenario peopled(Scenario scenario) {
        scenario.at(MORNING)
                .given(
                        new DistrictRegistered("Asia/Shanghai"),
                        new ItemListed(DRILL, JINPING, homeOf("ana"), "Drill", "tools", "lend", 7, null, null, null));
        for (String person : List.of("ana", "ben", "cho")) {
            scenario.given(new ResidentJoined(new PersonId(person), JINPING, homeOf(person)));
        }
        return scenario;
    }
}
