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
import community.linli.lending.loan.LoanEvent.Canceller;
import community.linli.lending.loan.LoanEvent.HandoverConfirmed;
import community.linli.lending.loan.LoanEvent.LoanAccepted;
import community.linli.lending.loan.LoanEvent.LoanCancelled;
import community.linli.lending.loan.LoanEvent.LoanHandedOver;
import community.linli.lending.loan.LoanEvent.LoanRequested;
import community.linli.lending.loan.LoanEvent.LoanReturned;
import community.linli.lending.loan.LoanEvent.PromiseLapsed;
import community.linli.lending.loan.LoanEvent.ReturnReported;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
    static final Parties PARTIES = parties("ben");
    static final LoanRequested REQUESTED = requested(LOAN, "ben");
    static final LoanAccepted ACCEPTED = accepted(LOAN, "ben");
    static final LoanHandedOver OUT = new LoanHandedOver(
            LOAN, DRILL, TODAY, DUE, END_OF_DUE_DAY, 1, PARTIES, Rules.usual().reminderDays(), null, null);

    LoanScenarios() {
        super(LendingContext.declare(Rules.usual()));
    }

    static HouseholdId homeOf(String person) {
        return new HouseholdId("home-of-" + person);
    }

    static Parties parties(String borrower) {
        return new Parties(JINPING, homeOf(borrower), homeOf("ana"));
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
                MORNING.plus(Duration.ofDays(1)),
                null,
                MORNING);
    }

    /** Kept for a week, and promised for as long as the loan can then last. */
    static LoanAccepted accepted(LoanId loan, String borrower) {
        return new LoanAccepted(
                loan, DRILL, A_WEEK_LATER, TODAY, TODAY.plusDays(14), parties(borrower), MORNING, false);
    }

    static HandoverConfirmed confirmed(Side side) {
        return new HandoverConfirmed(LOAN, DRILL, side, null, MORNING.plus(Duration.ofDays(1)));
    }

    static ReturnReported reported() {
        return new ReturnReported(LOAN, DRILL, null, null, MORNING.plus(Duration.ofDays(7)));
    }

    static LoanReturned returned(@Nullable String condition) {
        Inspection inspection = condition == null ? null : new Inspection(condition, List.of(), List.of());
        return new LoanReturned(LOAN, DRILL, condition, inspection, PARTIES, TODAY, TODAY, DUE);
    }

    static LoanCancelled cancelled(Canceller by, @Nullable String reason) {
        return new LoanCancelled(LOAN, DRILL, by, reason, PARTIES);
    }

    static PromiseLapsed lapsed() {
        return new PromiseLapsed(LOAN, DRILL, PARTIES);
    }

    final Scenario onTheBoard() {
        return peopled(scenario());
    }

    /** The scenario with the drill on the board and three households behind their doors. */
    static Scenario peopled(Scenario scenario) {
        scenario.at(MORNING)
                .given(
                        new DistrictRegistered("Asia/Shanghai"),
                        listed(DRILL),
                        listed(new ItemId("saw")),
                        listed(new ItemId("pot")));
        for (String person : List.of("ana", "ben", "cho")) {
            scenario.given(new ResidentJoined(new PersonId(person), JINPING, homeOf(person)));
        }
        return scenario;
    }

    static ItemListed listed(ItemId item) {
        return new ItemListed(item, JINPING, homeOf("ana"), item.value(), "tools", "lend", 7, null, null, null);
    }
}
