package community.linli.proposals.proposal;

import community.linli.eventsourcing.BoundedContext;
import community.linli.eventsourcing.testkit.scenario.Scenario;
import community.linli.eventsourcing.testkit.scenario.ScenarioTest;
import community.linli.proposals.facts.CatalogFacts.ResidentJoined;
import community.linli.proposals.facts.CommunityId;
import community.linli.proposals.facts.HouseholdId;
import community.linli.proposals.facts.KnownMember;
import community.linli.proposals.facts.PersonId;
import community.linli.proposals.proposal.Content.Attachment;
import community.linli.proposals.proposal.Content.Place;
import community.linli.proposals.proposal.ProposalEvent.ProposalAdmitted;
import community.linli.proposals.proposal.ProposalEvent.ProposalDrafted;
import community.linli.proposals.proposal.ProposalEvent.ProposalEndorsed;
import community.linli.proposals.proposal.ProposalEvent.ProposalHidden;
import community.linli.proposals.proposal.ProposalEvent.ProposalSubmitted;
import community.linli.proposals.proposal.ProposalEvent.ReviewBegun;
import community.linli.proposals.proposal.Review.Answer;
import community.linli.proposals.proposal.Review.Item;
import community.linli.proposals.round.Dimension;
import community.linli.proposals.round.Phase;
import community.linli.proposals.round.RoundId;
import community.linli.proposals.round.RoundSlate;
import community.linli.proposals.round.RoundState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** Ana's garden for 26 Jinping Street; Ben, Cho and Dan are neighbours, Eve lives elsewhere, Stu is the steward and Olga the officer. */
abstract class ProposalScenarios extends ScenarioTest {

    static final Instant MORNING = Instant.parse("2026-05-01T02:00:00Z");
    static final RoundId ROUND = new RoundId("2026");
    static final CommunityId JINPING = new CommunityId("jinping-26");
    static final CommunityId TULOU = new CommunityId("tulou");
    static final ProposalId GARDEN = new ProposalId("garden");
    static final ProposalId POND = new ProposalId("pond");
    static final PersonId ANA = new PersonId("ana");
    static final PersonId BEN = new PersonId("ben");
    static final PersonId CHO = new PersonId("cho");
    static final PersonId DAN = new PersonId("dan");
    static final PersonId EVE = new PersonId("eve");
    static final PersonId STU = new PersonId("stu");
    static final PersonId OLGA = new PersonId("olga");
    static final PersonId WEI = new PersonId("wei");

    static final Content CONTENT = new Content(
            "A garden for all",
            "Herbs and benches behind unit 2.\nFor everybody.",
            List.of(Dimension.LANDSCAPE, Dimension.PEOPLE),
            new Place("Behind unit 2", 30_657_420, 104_065_735),
            new Parties(JINPING, "Green Hands", WEI),
            List.of(new BudgetLine("materials", "Soil and herbs", 3_000_000), new BudgetLine("labour", "", 2_000_000)),
            List.of(new PlannedMilestone("Beds are dug", LocalDate.of(2026, 9, 30))),
            List.of(new Attachment("plan.pdf", "application/pdf", 120_000, "0123456789abcdef".repeat(4))));

    static final Review PASSED = review(true);
    static final Review FAILED = review(false);

    static final ProposalDrafted DRAFTED = new ProposalDrafted(GARDEN, ROUND, ANA, CONTENT);
    static final ProposalSubmitted SUBMITTED = submitted(GARDEN, 1);
    static final ProposalEndorsed BY_BEN = endorsed(GARDEN, "ben");
    static final ProposalEndorsed BY_CHO = endorsed(GARDEN, "cho");
    static final ReviewBegun BEGUN = new ReviewBegun(GARDEN, OLGA);
    static final ProposalAdmitted ADMITTED = admitted(GARDEN);
    static final ProposalHidden HIDDEN = new ProposalHidden(GARDEN, ROUND, STU, "It names a neighbour.", false);

    ProposalScenarios() {
        super(context());
    }

    /** The room of proposals beside the catalogue's facts and a round of its own. */
    static BoundedContext context() {
        return BoundedContext.named("proposals")
                .entity(
                        ProposalId.SUBJECT_TYPE,
                        new ProposalDecider(),
                        ProposalState.class,
                        ProposalCommand.class,
                        ProposalEvent.class)
                .entity(
                        RoundId.SUBJECT_TYPE,
                        new RoundInTests(),
                        RoundState.class,
                        RoundInTests.SetRound.class,
                        RoundInTests.RoundSet.class)
                .fold("round-slate", new RoundSlateFold(), RoundSlate.class, ProposalEvent.OfTheSlate.class)
                .fold(
                        "admitted-proposal",
                        new AdmittedProposalFold(),
                        AdmittedProposal.class,
                        ProposalEvent.OfTheSlate.class)
                .fold("known-member", new KnownMember.Folding(), KnownMember.class, ResidentJoined.class)
                .fact("catalog", "resident-joined.v1", ResidentJoined.class)
                .build();
    }

    static HouseholdId homeOf(String person) {
        return new HouseholdId("home-of-" + person);
    }

    static Review review(boolean passes) {
        return new Review(Stream.of(Item.values())
                .map(item -> new Answer(
                        item,
                        passes || item != Item.COSTED,
                        passes || item != Item.COSTED ? null : "The benches cost half of that."))
                .toList());
    }

    static ProposalSubmitted submitted(ProposalId proposal, int version) {
        return new ProposalSubmitted(proposal, ROUND, version, CONTENT, 5_000_000, 2);
    }

    static ProposalEndorsed endorsed(ProposalId proposal, String person) {
        return new ProposalEndorsed(proposal, new Endorsement(homeOf(person), new PersonId(person)));
    }

    static ProposalAdmitted admitted(ProposalId proposal) {
        return new ProposalAdmitted(proposal, ROUND, OLGA, PASSED, CONTENT, 5_000_000);
    }

    static Content titled(String title) {
        return new Content(
                title,
                CONTENT.summary(),
                CONTENT.dimensions(),
                CONTENT.place(),
                CONTENT.parties(),
                CONTENT.budget(),
                CONTENT.plan(),
                CONTENT.attachments());
    }

    static Content costing(long fen) {
        return with(CONTENT.parties(), CONTENT.dimensions(), List.of(new BudgetLine("materials", "All", fen)));
    }

    static Content with(Parties parties, List<Dimension> dimensions, List<BudgetLine> budget) {
        return new Content(
                CONTENT.title(),
                CONTENT.summary(),
                dimensions,
                CONTENT.place(),
                parties,
                budget,
                CONTENT.plan(),
                CONTENT.attachments());
    }

    /** The scenario with the neighbours behind their doors and the round in this phase. */
    final Scenario during(Phase phase) {
        return peopled(scenario(), phase);
    }

    static Scenario peopled(Scenario scenario, Phase phase) {
        scenario.at(MORNING).given(RoundInTests.in(phase));
        for (String person : List.of("ana", "ben", "cho", "dan")) {
            scenario.given(new ResidentJoined(new PersonId(person), JINPING, homeOf(person)));
        }
        return scenario.given(new ResidentJoined(EVE, TULOU, homeOf("eve")));
    }

    final Scenario drafted() {
        return during(Phase.SUBMISSION).given(DRAFTED).by("ana", "resident");
    }

    final Scenario submittedIn(Phase phase) {
        return during(phase).given(DRAFTED, SUBMITTED).by("ana", "resident");
    }

    /** With the endorsements it needs. */
    final Scenario endorsedIn(Phase phase) {
        return submittedIn(phase).given(BY_BEN, BY_CHO);
    }

    final Scenario underReview() {
        return endorsedIn(Phase.REVIEW).given(BEGUN).by("olga", "officer");
    }

    final Scenario admittedIn(Phase phase) {
        return endorsedIn(phase).given(BEGUN, ADMITTED);
    }
}
