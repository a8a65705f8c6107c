package community.linli.proposals.round;

import community.linli.eventsourcing.Deadline;
import community.linli.proposals.Surroundings.BooksStood;
import community.linli.proposals.Surroundings.CertifyAtOnce;
import community.linli.proposals.ballot.BoxCommand.AnnulBox;
import community.linli.proposals.ballot.BoxCommand.PrepareBox;
import community.linli.proposals.ballot.BoxCommand.PutQuestion;
import community.linli.proposals.ballot.BoxEvent.BallotsOpened;
import community.linli.proposals.ballot.BoxEvent.Selected;
import community.linli.proposals.ballot.Electorate;
import community.linli.proposals.ballot.Purpose;
import community.linli.proposals.ballot.Question;
import community.linli.proposals.ballot.Question.RuleTerms;
import community.linli.proposals.project.ProjectCommand.AwardProject;
import community.linli.proposals.project.ProjectId;
import community.linli.proposals.proposal.ProposalId;
import community.linli.proposals.round.RoundCommand.AnnounceRound;
import community.linli.proposals.round.RoundCommand.AnnulElection;
import community.linli.proposals.round.RoundCommand.AnnulRound;
import community.linli.proposals.round.RoundCommand.BeginPhase;
import community.linli.proposals.round.RoundCommand.BeginRunning;
import community.linli.proposals.round.RoundCommand.CloseRound;
import community.linli.proposals.round.RoundCommand.DraftRound;
import community.linli.proposals.round.RoundCommand.EndEvaluation;
import community.linli.proposals.round.RoundCommand.RecordElectionDecided;
import community.linli.proposals.round.RoundCommand.ReviseTerms;
import community.linli.proposals.round.RoundCommand.SetSchedule;
import community.linli.proposals.round.RoundEvent.ElectionAnnulled;
import community.linli.proposals.round.RoundEvent.ElectionDecided;
import community.linli.proposals.round.RoundEvent.Funded;
import community.linli.proposals.round.RoundEvent.ProjectsBegun;
import community.linli.proposals.round.RoundEvent.RoundAnnulled;
import community.linli.proposals.round.RoundEvent.RoundClosed;
import community.linli.proposals.round.RoundEvent.RoundDecided;
import community.linli.proposals.round.RoundEvent.RoundDrafted;
import community.linli.proposals.round.RoundEvent.RoundEvaluated;
import community.linli.proposals.round.RoundEvent.RoundReviewBegun;
import community.linli.proposals.round.RoundEvent.SubmissionOpened;
import community.linli.proposals.round.RoundEvent.TermsRevised;
import community.linli.proposals.round.RoundEvent.VillageShare;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** From the draft to the closed books. */
class RoundDeciderTest extends RoundScenarios {

    private static final RuleTerms ASKED_RULE =
            new RuleTerms("mes_cost_sat_add1", 100, 10_000, "lot", 0, null, 10_000_000L, null);

    @Test
    void aRoundIsDraftedRevisedScheduledAndAnnounced() {
        RoundTerms unfinished = terms(0, List.of());
        inTheDistrict()
                .when(new DraftRound(ROUND, unfinished))
                .thenEvents(new RoundDrafted(ROUND, unfinished))
                .when(new ReviseTerms(ROUND, TERMS))
                .thenEvents(new TermsRevised(ROUND, TERMS))
                .when(new SetSchedule(ROUND, SCHEDULE))
                .thenEvents(SCHEDULED)
                .thenDeadlines()
                .when(new AnnounceRound(ROUND))
                .thenEvents(ANNOUNCED)
                .thenDeadlines(new Deadline("phase", SUBMISSION, new BeginPhase(ROUND, Phase.SUBMISSION)));
    }

    @Test
    void phasesBeginByTheDistrictsClock() {
        announced()
                .whenItIs(SUBMISSION.minusSeconds(1))
                .thenRulesAsk()
                .whenItIs(SUBMISSION)
                .thenEvents(new SubmissionOpened(ROUND))
                .whenItIs(REVIEW)
                .thenEvents(new RoundReviewBegun(ROUND));
    }

    @Test
    void deliberationPreparesABoxForEachCommunity() {
        announced()
                .given(new SubmissionOpened(ROUND), new RoundReviewBegun(ROUND))
                .whenItIs(DELIBERATION)
                .thenEvents(DELIBERATING)
                .thenRulesAsk(
                        new BeginPhase(ROUND, Phase.DELIBERATION),
                        new PrepareBox(
                                JINPING_BOX,
                                new Purpose(Purpose.Kind.ROUND, "2026", List.of(JINPING), Electorate.HOUSEHOLDS),
                                ROLL),
                        new PrepareBox(
                                VILLAGE_BOX,
                                new Purpose(Purpose.Kind.ROUND, "2026", List.of(VILLAGE), Electorate.HOUSEHOLDS),
                                ROLL));
    }

    @Test
    void votingFreezesTheSlateAndPutsEachCommunityItsQuestion() {
        deliberating()
                .given(SLATE)
                .whenItIs(VOTING)
                .thenEvents(FROZEN)
                .thenRulesAsk(
                        new BeginPhase(ROUND, Phase.VOTING),
                        new PutQuestion(
                                JINPING_BOX,
                                new Question.Election(
                                        30_000_000,
                                        List.of(candidate(BENCHES), candidate(CHOIR)),
                                        TERMS.method(),
                                        ASKED_RULE,
                                        20),
                                VOTING,
                                VOTING_ENDS,
                                7),
                        new PutQuestion(
                                VILLAGE_BOX,
                                new Question.Election(
                                        20_000_000, List.of(candidate(GARDEN)), TERMS.method(), ASKED_RULE, 20),
                                VOTING,
                                VOTING_ENDS,
                                7));
    }

    @Test
    void certifiedResultsDecideTheRoundAndAwardItsProjects() {
        Selected garden = new Selected("garden", 9_000_000);
        Selected choir = new Selected("choir", 4_000_000);
        voting().when(new CertifyAtOnce(certified(VILLAGE_BOX, VILLAGE, garden)))
                .thenRulesAsk(
                        new RecordElectionDecided(ROUND, VILLAGE_BOX, true, List.of(garden)),
                        new AwardProject(new ProjectId("2026.garden"), ROUND, new ProposalId("garden"), 9_000_000))
                .thenFollows(new ElectionDecided(
                        ROUND, VILLAGE_BOX, true, List.of(new Funded("garden", VILLAGE, 9_000_000, true))))
                .when(new CertifyAtOnce(certified(JINPING_BOX, JINPING, choir)))
                .thenFollows(
                        new ElectionDecided(
                                ROUND, JINPING_BOX, true, List.of(new Funded("choir", JINPING, 4_000_000, false))),
                        new RoundDecided(ROUND, 13_000_000, new VillageShare(2, 1, 34, 0)));
    }

    @Test
    void aResultOfAnElectionThatWasGivenUpGivesNoMoney() {
        voting().when(new AnnulElection(ROUND, VILLAGE_BOX, "The keys are lost."))
                .thenRulesAsk(new AnnulBox(VILLAGE_BOX, "The keys are lost."))
                .when(new CertifyAtOnce(certified(VILLAGE_BOX, VILLAGE, new Selected("garden", 9_000_000))))
                .thenRulesAsk(
                        new RecordElectionDecided(ROUND, VILLAGE_BOX, true, List.of(new Selected("garden", 9_000_000))))
                .thenFollows();
    }

    @Test
    void tooFewVillagesAreReportedAndNeverChangeWhatWasChosen() {
        Selected benches = new Selected("benches", 8_000_000);
        Selected choir = new Selected("choir", 4_000_000);
        voting().when(new CertifyAtOnce(certified(VILLAGE_BOX, VILLAGE)))
                .when(new CertifyAtOnce(certified(JINPING_BOX, JINPING, benches, choir)))
                .thenFollows(
                        new ElectionDecided(
                                ROUND,
                                JINPING_BOX,
                                true,
                                List.of(
                                        new Funded("benches", JINPING, 8_000_000, false),
                                        new Funded("choir", JINPING, 4_000_000, false))),
                        new RoundDecided(ROUND, 12_000_000, new VillageShare(2, 0, 34, 1)));
    }

    @Test
    void anAnnulledRoundGivesUpItsBoxes() {
        deliberating()
                .when(new AnnulRound(ROUND, "No money."))
                .thenEvents(new RoundAnnulled(ROUND, "No money.", List.of(JINPING_BOX, VILLAGE_BOX)))
                .thenRulesAsk(new AnnulBox(JINPING_BOX, "No money."), new AnnulBox(VILLAGE_BOX, "No money."))
                .thenDeadlines();
    }

    @Test
    void nobodyAloneCallsOffWhatIsCounted() {
        voting().given(new BallotsOpened(VILLAGE_BOX, List.of(), 0))
                .when(new AnnulElection(ROUND, VILLAGE_BOX, "I dislike it."))
                .thenRejected(RoundRejection.ELECTION_COUNTED)
                .when(new AnnulRound(ROUND, "I dislike it."))
                .thenRejected(RoundRejection.ELECTION_COUNTED)
                .when(new AnnulElection(ROUND, JINPING_BOX, "The keys are lost."))
                .thenEvents(new ElectionAnnulled(ROUND, JINPING_BOX, "The keys are lost."));
    }

    @Test
    void aRoundDoesNotWaitForABoxThatIsCalledOff() {
        voting().given(new BallotsOpened(VILLAGE_BOX, List.of(), 0))
                .by("rule", "rule")
                .when(new AnnulElection(ROUND, VILLAGE_BOX, "The box was called off."))
                .thenEvents(new ElectionAnnulled(ROUND, VILLAGE_BOX, "The box was called off."));
    }

    @Test
    void aCommunityWithoutCandidatesHoldsNoElection() {
        deliberating()
                .whenItIs(VOTING)
                .thenRulesAsk(
                        new BeginPhase(ROUND, Phase.VOTING),
                        new AnnulBox(JINPING_BOX, "No proposal stands for this election."),
                        new AnnulBox(VILLAGE_BOX, "No proposal stands for this election."))
                .thenState(RoundState.class, "2026", RoundDeciderTest::isDecided)
                .by("olga", "officer")
                .when(new BeginRunning(ROUND))
                .thenRejected(RoundRejection.NOTHING_FUNDED)
                .when(new CloseRound(ROUND))
                .thenEvents(new RoundClosed(ROUND));
    }

    @Test
    void aDecidedRoundRunsIsEvaluatedAndClosed() {
        RoundBooks waiting = new RoundBooks(9_000_000, Map.of("liu-village", 9_000_000L), 0, 0, 1, 0, 0, 1);
        RoundBooks done = new RoundBooks(9_000_000, Map.of("liu-village", 9_000_000L), 9_000_000, 0, 1, 1, 0, 0);
        voting().when(new CertifyAtOnce(certified(JINPING_BOX, JINPING)))
                .when(new CertifyAtOnce(certified(VILLAGE_BOX, VILLAGE, new Selected("garden", 9_000_000))))
                .when(new EndEvaluation(ROUND))
                .thenRejected(RoundRejection.ROUND_NOT_RUNNING)
                .when(new BeginRunning(ROUND))
                .thenEvents(new ProjectsBegun(ROUND))
                .given(new BooksStood(ROUND, waiting))
                .when(new EndEvaluation(ROUND))
                .thenRejected(RoundRejection.PROJECTS_AWAITING)
                .given(new BooksStood(ROUND, done))
                .when(new EndEvaluation(ROUND))
                .thenEvents(new RoundEvaluated(ROUND, 1, 1, 0))
                .when(new CloseRound(ROUND))
                .thenEvents(new RoundClosed(ROUND))
                .thenDeadlines();
    }

    private static boolean isDecided(RoundState state) {
        return state instanceof RoundState.Known round && round.phase() == Phase.DECIDED;
    }
}
