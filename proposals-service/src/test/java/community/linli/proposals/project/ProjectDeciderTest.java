package community.linli.proposals.project;

import community.linli.eventsourcing.Deadline;
import community.linli.eventsourcing.testkit.scenario.Scenario;
import community.linli.proposals.facts.CommunityId;
import community.linli.proposals.facts.PersonId;
import community.linli.proposals.project.OtherRooms.ProposalStands;
import community.linli.proposals.project.ProjectCommand.AgreeToGivingUp;
import community.linli.proposals.project.ProjectCommand.AskToGiveUp;
import community.linli.proposals.project.ProjectCommand.AwardProject;
import community.linli.proposals.project.ProjectCommand.ChangeParties;
import community.linli.proposals.project.ProjectCommand.CompleteProject;
import community.linli.proposals.project.ProjectCommand.MarkMilestoneMissed;
import community.linli.proposals.project.ProjectCommand.MoveMilestone;
import community.linli.proposals.project.ProjectCommand.ReachMilestone;
import community.linli.proposals.project.ProjectEvent.GivingUpAsked;
import community.linli.proposals.project.ProjectEvent.MilestoneMissed;
import community.linli.proposals.project.ProjectEvent.MilestoneMoved;
import community.linli.proposals.project.ProjectEvent.MilestoneReached;
import community.linli.proposals.project.ProjectEvent.PartiesChanged;
import community.linli.proposals.project.ProjectEvent.ProjectCompleted;
import community.linli.proposals.project.ProjectEvent.ProjectGivenUp;
import community.linli.proposals.proposal.Parties;
import community.linli.proposals.proposal.ProposalId;
import community.linli.proposals.round.Phase;
import community.linli.proposals.round.RoundBooks;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Award, contract, milestones, parties and end. */
class ProjectDeciderTest extends ProjectScenarios {

    private static final MilestoneReached BENCHES_STAND =
            new MilestoneReached(PROJECT, 1, "They stand.", List.of(), false);
    private static final MilestoneReached FEAST_HELD = new MilestoneReached(PROJECT, 2, "All came.", List.of(), false);

    @Test
    void aCertifiedResultAwardsTheProjectOnce() {
        decided()
                .by("rule", "rule")
                .when(award(GRANT))
                .thenEvents(AWARDED)
                .when(award(GRANT))
                .thenUnchanged()
                .when(award(GRANT - 1))
                .thenRejected(ProjectRejection.ALREADY_AWARDED);
    }

    @Test
    void nobodyAwardsAProjectByHand() {
        decided().by("olga", "officer").when(award(GRANT)).thenRejected(ProjectRejection.ONLY_BY_RULE);
    }

    @Test
    void theGrantsOfARoundStayInsideItsEnvelope() {
        Scenario scenario = decided().given(round(ROUND, 15_000_000, Phase.DECIDED));
        standing(scenario, "lamps", "south");
        scenario.by("rule", "rule")
                .when(award(GRANT))
                .when(awardOf("lamps", 7_000_001))
                .thenRejected(ProjectRejection.ENVELOPE_EXCEEDED)
                .when(awardOf("lamps", 7_000_000))
                .thenState(RoundBooks.class, "2026", books -> books.awardedFen() == 15_000_000);
    }

    @Test
    void theGrantsOfACommunityStayBelowItsCapAcrossProjects() {
        Scenario scenario = decided().given(round(ROUND, 90_000_000, Phase.DECIDED));
        for (String proposal : List.of("p1", "p2", "p3")) {
            standing(scenario, proposal, "jinping-26");
        }
        standing(scenario, "lamps", "south");
        scenario.by("rule", "rule")
                .when(award(GRANT))
                .when(awardOf("p1", 10_000_000))
                .when(awardOf("p2", 10_000_000))
                .when(awardOf("p3", 2_000_001))
                .thenRejected(ProjectRejection.COMMUNITY_CAP_EXCEEDED)
                .when(awardOf("lamps", 10_000_000))
                .when(awardOf("p3", 2_000_000))
                .thenState(
                        RoundBooks.class,
                        "2026",
                        books -> books.awardedByCommunity().get("jinping-26").equals(30_000_000L));
    }

    @Test
    void moneyThatCameBackIsNotAwardedAgainInItsRound() {
        Scenario scenario = awarded().given(round(ROUND, 15_000_000, Phase.DECIDED));
        standing(scenario, "lamps", "south");
        scenario.given(new ProjectGivenUp(PROJECT, ROUND, "No time.", GRANT, 0, false))
                .by("rule", "rule")
                .when(awardOf("lamps", 7_000_001))
                .thenRejected(ProjectRejection.ENVELOPE_EXCEEDED);
    }

    @Test
    void theContractNamesThreePartiesAndDatesTheMilestones() {
        awarded()
                .by("olga", "officer")
                .when(contract())
                .thenEvents(SIGNED)
                .thenDeadlines(
                        new Deadline("milestone-1", AFTER_DUE, new MarkMilestoneMissed(PROJECT, 1)),
                        new Deadline(
                                "milestone-2",
                                Instant.parse("2026-09-30T16:00:00Z"),
                                new MarkMilestoneMissed(PROJECT, 2)));
    }

    @Test
    void aMilestoneIsMissedWhenItsDayHasEndedAndCanStillBeReached() {
        running()
                .whenItIs(AFTER_DUE)
                .thenEvents(new MilestoneMissed(PROJECT, 1))
                .by("wen", "resident")
                .when(new ReachMilestone(PROJECT, 1, "Late, but they stand.", List.of()))
                .thenEvents(new MilestoneReached(PROJECT, 1, "Late, but they stand.", List.of(), true))
                .when(new ReachMilestone(PROJECT, 1, "Again.", List.of()))
                .thenUnchanged();
    }

    @Test
    void aReachedMilestoneIsNotMissed() {
        running().given(BENCHES_STAND).whenItIs(AFTER_DUE).thenEvents();
    }

    @Test
    void aMissedMilestoneThatIsMovedIsOpenAgain() {
        running()
                .given(new MilestoneMissed(PROJECT, 1))
                .by("olga", "officer")
                .when(new MoveMilestone(PROJECT, 1, LocalDate.parse("2026-07-31"), "It rained."))
                .thenEvents(new MilestoneMoved(
                        PROJECT, 1, LocalDate.parse("2026-07-31"), Instant.parse("2026-07-31T16:00:00Z"), "It rained."))
                .whenItIs("2026-07-31T16:00:00Z")
                .thenEvents(new MilestoneMissed(PROJECT, 1));
    }

    @Test
    void aTimerThatWasOnTheWayWhenTheMilestoneMovedChangesNothing() {
        running()
                .given(new MilestoneMoved(
                        PROJECT, 1, LocalDate.parse("2026-07-31"), Instant.parse("2026-07-31T16:00:00Z"), "It rained."))
                .at(AFTER_DUE)
                .by("rule", "rule")
                .when(new MarkMilestoneMissed(PROJECT, 1))
                .thenUnchanged();
    }

    @Test
    void whoWasASocialWorkerStaysLinkedAndSpeaksNoMore() {
        PersonId xia = new PersonId("xia");
        running()
                .by("olga", "officer")
                .when(new ChangeParties(PROJECT, "New Roots", xia, "Wen moved away."))
                .thenEvents(new PartiesChanged(PROJECT, new Parties(JINPING, "New Roots", xia), "Wen moved away."))
                .thenState(
                        ProjectState.class,
                        PROJECT.value(),
                        state -> state instanceof ProjectState.Known known
                                && known.isLinkedTo("wen")
                                && known.isLinkedTo("xia")
                                && known.linkedOrganisations().contains("Green Neighbours"))
                .by("wen", "resident")
                .when(request(FIRST, 1))
                .thenRejected(ProjectRejection.NOT_A_PARTY);
    }

    @Test
    void aCompletedProjectGivesBackWhatIsLeft() {
        spent().given(BENCHES_STAND, FEAST_HELD)
                .by("olga", "officer")
                .when(new CompleteProject(PROJECT))
                .thenEvents(new ProjectCompleted(PROJECT, ROUND, 5_000_000, 2_000_000))
                .thenDeadlines()
                .thenState(RoundBooks.class, "2026", books -> books.returnedFen() == 5_000_000 && books.awaiting() == 1)
                .when(new CompleteProject(PROJECT))
                .thenUnchanged();
    }

    @Test
    void theProjectIsGivenUpWhenAPartyAsksAndAnOfficerAgrees() {
        running()
                .by("wen", "resident")
                .when(new AskToGiveUp(PROJECT, "The yard is sold."))
                .thenEvents(new GivingUpAsked(PROJECT, "The yard is sold.", WEN))
                .when(new AskToGiveUp(PROJECT, "The yard is sold."))
                .thenUnchanged()
                .by("olga", "officer")
                .when(new AgreeToGivingUp(PROJECT))
                .thenEvents(new ProjectGivenUp(PROJECT, ROUND, "The yard is sold.", GRANT, 0, false))
                .thenState(RoundBooks.class, "2026", books -> books.awaiting() == 0 && books.returnedFen() == GRANT)
                .whenItIs(AFTER_DUE)
                .thenEvents();
    }

    @Test
    void anOfficerCannotAgreeToTheirOwnWish() {
        running()
                .by("stan", "steward", "officer")
                .when(new AskToGiveUp(PROJECT, "The yard is sold."))
                .when(new AgreeToGivingUp(PROJECT))
                .thenRejected(ProjectRejection.SAME_PERSON);
    }

    private static void standing(Scenario scenario, String proposal, String community) {
        scenario.given(
                new ProposalStands(new ProposalId(proposal), ROUND, new CommunityId(community), 10_000_000, List.of()));
    }

    private static AwardProject awardOf(String proposal, long grantFen) {
        return new AwardProject(new ProjectId("2026." + proposal), ROUND, new ProposalId(proposal), grantFen);
    }
}
