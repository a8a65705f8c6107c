package community.linli.proposals.proposal;

import community.linli.eventsourcing.BoundedContext;
import community.linli.eventsourcing.testkit.scenario.Scenario;
import community.linli.eventsourcing.testkit.scenario.ScenarioTest;
import community.linli.proposals.comment.CommentCommand;
import community.linli.proposals.comment.CommentDecider;
import community.linli.proposals.comment.CommentEvent;
import community.linli.proposals.comment.CommentId;
import community.linli.proposals.comment.CommentState;
import community.linli.proposals.facts.CatalogFacts.AboutResident;
import community.linli.proposals.facts.CatalogFacts.ResidentJoined;
import community.linli.proposals.facts.CommunityId;
import community.linli.proposals.facts.HouseholdId;
import community.linli.proposals.facts.KnownMember;
import community.linli.proposals.facts.PersonId;
import community.linli.proposals.organisationoffer.OrganisationOfferCommand;
import community.linli.proposals.organisationoffer.OrganisationOfferDecider;
import community.linli.proposals.organisationoffer.OrganisationOfferEvent;
import community.linli.proposals.organisationoffer.OrganisationOfferId;
import community.linli.proposals.organisationoffer.OrganisationOfferState;
import community.linli.proposals.organisationoffer.OrganisationVoice;
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
public abstract class ProposalScenarios extends ScenarioTest {

    public static final Instant MORNING = Instant.parse("2026-05-01T02:00:00Z");
    public static final RoundId ROUND = new RoundId("2026");
    public static final CommunityId JINPING = new CommunityId("jinping-26");
    public static final CommunityId TULOU = new CommunityId("tulou");
    public static final ProposalId GARDEN = new ProposalId("garden");
    public static final ProposalId POND = new ProposalId("pond");
    public static final PersonId ANA = new PersonId("ana");
    public static final PersonId BEN = new PersonId("ben");
    public static final PersonId CHO = new PersonId("cho");
    public static final PersonId DAN = new PersonId("dan");
    public static final PersonId EVE = new PersonId("eve");
    public static final PersonId STU = new PersonId("stu");
    public static final PersonId OLGA = new PersonId("olga");
    public static final PersonId WEI = new PersonId("wei");

    public static final Content CONTENT = new Content(
            "A garden for all",
            "Herbs and benches behind unit 2.\nFor everybody.",
            List.of(Dimension.LANDSCAPE, Dimension.PEOPLE),
            new Place("Behind unit 2", 30_657_420, 104_065_735),
            new Parties(JINPING, "Green Hands", WEI),
            List.of(new BudgetLine("materials", "Soil and herbs", 3_000_000), new BudgetLine("labour", "", 2_000_000)),
            List.of(new PlannedMilestone("Beds are dug", LocalDate.of(2026, 9, 30))),
            List.of(new Attachment("plan.pdf", "application/pdf", 120_000, "0123456789abcdef".repeat(4))));

    public static final Review PASSED = review(true);
    public static final Review FAILED = review(false);

    public static final ProposalDrafted DRAFTED = new ProposalDrafted(GARDEN, ROUND, ANA, CONTENT);
    public static final ProposalSubmitted SUBMITTED = submitted(GARDEN, 1);
    public static final ProposalEndorsed BY_BEN = endorsed(GARDEN, "ben");
    public static final ProposalEndorsed BY_CHO = endorsed(GARDEN, "cho");
    public static final ReviewBegun BEGUN = new ReviewBegun(GARDEN, OLGA);
    public static final ProposalAdmitted ADMITTED = admitted(GARDEN);
    public static final ProposalHidden HIDDEN = new ProposalHidden(GARDEN, ROUND, STU, "It names a neighbour.", false);

    protected ProposalScenarios() {
        super(context());
    }

    /** The room of proposals beside the catalogue's facts and a round of its own. */
    public static BoundedContext context() {
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
                .entity(
                        CommentId.SUBJECT_TYPE,
                        new CommentDecider(),
                        CommentState.class,
                        CommentCommand.class,
                        CommentEvent.class)
                .entity(
                        OrganisationOfferId.SUBJECT_TYPE,
                        new OrganisationOfferDecider(),
                        OrganisationOfferState.class,
                        OrganisationOfferCommand.class,
                        OrganisationOfferEvent.class)
                .fold(
                        "organisation-voice",
                        new OrganisationVoice.Folding(),
                        OrganisationVoice.class,
                        OrganisationOfferEvent.class)
                .fold("known-member", new KnownMember.Folding(), KnownMember.class, AboutResident.class)
                .fact("catalog", "resident-joined.v1", ResidentJoined.class)
                .build();
    }

    public static HouseholdId homeOf(String person) {
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

    public static ProposalSubmitted submitted(ProposalId proposal, int version) {
        return new ProposalSubmitted(proposal, ROUND, version, CONTENT, 5_000_000, 2);
    }

    public static ProposalEndorsed endorsed(ProposalId proposal, String person) {
        return new ProposalEndorsed(proposal, new Endorsement(homeOf(person), new PersonId(person)));
    }

    public static ProposalAdmitted admitted(ProposalId proposal) {
        return new ProposalAdmitted(proposal, ROUND, OLGA, PASSED, CONTENT, 5_000_000);
    }

    public static Content titled(String title) {
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

    public static Content costing(long fen) {
        return with(CONTENT.parties(), CONTENT.dimensions(), List.of(new BudgetLine("materials", "All", fen)));
    }

    public static Content with(Parties parties, List<Dimension> dimensions, List<BudgetLine> budget) {
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
    protected final Scenario during(Phase phase) {
        return peopled(scenario(), phase);
    }

    public static Scenario peopled(Scenario scenario, Phase phase) {
        scenario.at(MORNING).given(RoundInTests.in(phase));
        for (String person : List.of("ana", "ben", "cho", "dan")) {
            scenario.given(new ResidentJoined(new PersonId(person), JINPING, homeOf(person)));
        }
        return scenario.given(new ResidentJoined(EVE, TULOU, homeOf("eve")));
    }

    protected final Scenario drafted() {
        return during(Phase.SUBMISSION).given(DRAFTED).by("ana", "resident");
    }

    protected final Scenario submittedIn(Phase phase) {
        return during(phase).given(DRAFTED, SUBMITTED).by("ana", "resident");
    }

    /** With the endorsements it needs. */
    protected final Scenario endorsedIn(Phase phase) {
        return submittedIn(phase).given(BY_BEN, BY_CHO);
    }

    protected final Scenario underReview() {
        return endorsedIn(Phase.REVIEW).given(BEGUN).by("olga", "officer");
    }

    protected final Scenario admittedIn(Phase phase) {
        return endorsedIn(phase).given(BEGUN, ADMITTED);
    }
}
