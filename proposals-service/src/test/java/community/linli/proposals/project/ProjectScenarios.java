package community.linli.proposals.project;

import community.linli.eventsourcing.testkit.scenario.Scenario;
import community.linli.eventsourcing.testkit.scenario.ScenarioTest;
import community.linli.proposals.facts.CatalogFacts.DistrictRegistered;
import community.linli.proposals.facts.CatalogFacts.ResidentJoined;
import community.linli.proposals.facts.CommunityId;
import community.linli.proposals.facts.HouseholdId;
import community.linli.proposals.facts.PersonId;
import community.linli.proposals.project.OtherRooms.ProposalStands;
import community.linli.proposals.project.OtherRooms.RoundStands;
import community.linli.proposals.project.ProjectCommand.ApproveDisbursement;
import community.linli.proposals.project.ProjectCommand.AwardProject;
import community.linli.proposals.project.ProjectCommand.RecordExpense;
import community.linli.proposals.project.ProjectCommand.RequestDisbursement;
import community.linli.proposals.project.ProjectCommand.SignContract;
import community.linli.proposals.project.ProjectEvent.ContractSigned;
import community.linli.proposals.project.ProjectEvent.DatedMilestone;
import community.linli.proposals.project.ProjectEvent.DisbursementRequested;
import community.linli.proposals.project.ProjectEvent.ExpenseRecorded;
import community.linli.proposals.project.ProjectEvent.MoneyDisbursed;
import community.linli.proposals.project.ProjectEvent.ProjectAwarded;
import community.linli.proposals.proposal.BudgetLine;
import community.linli.proposals.proposal.Parties;
import community.linli.proposals.proposal.PlannedMilestone;
import community.linli.proposals.proposal.ProposalId;
import community.linli.proposals.round.Dimension;
import community.linli.proposals.round.Phase;
import community.linli.proposals.round.RoundId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Benches for Jinping: granted by the rule, signed by Olga the officer (and there is Otto), carried by Wen the social worker and Stan the steward, watched
 * by Ana who lives there.
 */
public abstract class ProjectScenarios extends ScenarioTest {

    protected static final Instant MORNING = Instant.parse("2026-05-01T02:00:00Z");
    protected static final LocalDate TODAY = LocalDate.parse("2026-05-01");
    protected static final LocalDate DUE = LocalDate.parse("2026-06-30");
    protected static final Instant AFTER_DUE = Instant.parse("2026-06-30T16:00:00Z");
    protected static final RoundId ROUND = new RoundId("2026");
    protected static final CommunityId JINPING = new CommunityId("jinping-26");
    protected static final PersonId WEN = new PersonId("wen");
    protected static final long GRANT = 8_000_000;
    protected static final ProposalId BENCHES = new ProposalId("benches");
    protected static final ProjectId PROJECT = new ProjectId("2026.benches");
    protected static final List<PlannedMilestone> PLAN =
            List.of(OtherRooms.step("Benches stand", "2026-06-30"), OtherRooms.step("Feast held", "2026-09-30"));
    protected static final List<BudgetLine> PROPOSED = List.of(new BudgetLine("materials", "wood", GRANT));
    protected static final List<BudgetLine> BUDGET =
            List.of(new BudgetLine("materials", "wood", 5_000_000), new BudgetLine("events", "feast", 3_000_000));
    protected static final Parties PARTIES = new Parties(JINPING, "Green Neighbours", WEN);
    protected static final ProjectAwarded AWARDED = new ProjectAwarded(
            PROJECT,
            ROUND,
            BENCHES,
            JINPING,
            "Benches under the camphor trees",
            List.of(Dimension.PLACE),
            new Parties(JINPING, null, null),
            PROPOSED,
            PLAN,
            GRANT);
    protected static final ContractSigned SIGNED = new ContractSigned(
            PROJECT,
            PARTIES,
            BUDGET,
            List.of(
                    new DatedMilestone("Benches stand", DUE, AFTER_DUE),
                    new DatedMilestone(
                            "Feast held", LocalDate.parse("2026-09-30"), Instant.parse("2026-09-30T16:00:00Z"))));
    protected static final EntryId FIRST = new EntryId("first");
    protected static final EntryId SECOND = new EntryId("second");
    protected static final Receipt RECEIPT = new Receipt("A-17", "Timber Ltd", null);
    protected static final DisbursementRequested ASKED =
            new DisbursementRequested(PROJECT, FIRST, 3_000_000, "Wood", WEN);
    protected static final MoneyDisbursed PAID =
            new MoneyDisbursed(PROJECT, ROUND, FIRST, 3_000_000, new PersonId("olga"));
    protected static final ExpenseRecorded SPENT =
            new ExpenseRecorded(PROJECT, FIRST, "materials", 1_000_000, "Oak planks", TODAY, RECEIPT);

    protected ProjectScenarios() {
        super(OtherRooms.context());
    }

    /** A district with a round that decides, an admitted proposal, and the people. */
    protected final Scenario decided() {
        return peopled(scenario());
    }

    protected final Scenario awarded() {
        return decided().given(AWARDED);
    }

    protected final Scenario running() {
        return awarded().given(SIGNED);
    }

    protected final Scenario paid() {
        return running().given(ASKED, PAID);
    }

    protected final Scenario spent() {
        return paid().given(SPENT);
    }

    /** The scenario with its surroundings. */
    public static Scenario peopled(Scenario scenario) {
        scenario.at(MORNING)
                .given(
                        new DistrictRegistered("Asia/Shanghai"),
                        round(ROUND, 30_000_000, Phase.DECIDED),
                        new ProposalStands(BENCHES, ROUND, JINPING, GRANT, PLAN));
        for (String person : List.of("ana", "ben", "cho", "dan", "eve", "stan")) {
            scenario.given(joined(person));
        }
        return scenario;
    }

    /** The person lives in Jinping. */
    protected static ResidentJoined joined(String person) {
        return new ResidentJoined(new PersonId(person), JINPING, new HouseholdId("home-of-" + person));
    }

    /** A round with the usual caps. */
    protected static RoundStands round(RoundId round, long envelopeFen, Phase phase) {
        return new RoundStands(round, envelopeFen, 30_000_000, 10_000_000, phase);
    }

    protected static AwardProject award(long grantFen) {
        return new AwardProject(PROJECT, ROUND, BENCHES, grantFen);
    }

    protected static SignContract contract() {
        return new SignContract(PROJECT, "Green Neighbours", WEN, BUDGET, List.of());
    }

    protected static RequestDisbursement request(EntryId entry, long amountFen) {
        return new RequestDisbursement(PROJECT, entry, amountFen, "Wood");
    }

    protected static ApproveDisbursement approve(EntryId entry) {
        return new ApproveDisbursement(PROJECT, entry);
    }

    protected static RecordExpense expense(EntryId entry, String category, long amountFen, String receipt) {
        return new RecordExpense(
                PROJECT, entry, category, amountFen, "Oak planks", TODAY, new Receipt(receipt, "Timber Ltd", null));
    }
}
