package community.linli.proposals.ballot;

import community.linli.eventsourcing.testkit.scenario.Scenario;
import community.linli.proposals.ballot.BoxCommand.AnnulBox;
import community.linli.proposals.ballot.BoxCommand.AnswerObjection;
import community.linli.proposals.ballot.BoxCommand.CertifyResult;
import community.linli.proposals.ballot.BoxCommand.CloseVoting;
import community.linli.proposals.ballot.BoxCommand.ConfirmOverride;
import community.linli.proposals.ballot.BoxCommand.CorrectRoll;
import community.linli.proposals.ballot.BoxCommand.ExtendVoting;
import community.linli.proposals.ballot.BoxCommand.FreezeRoll;
import community.linli.proposals.ballot.BoxCommand.GiveUpVote;
import community.linli.proposals.ballot.BoxCommand.NameTrustees;
import community.linli.proposals.ballot.BoxCommand.ProposeOverride;
import community.linli.proposals.ballot.BoxCommand.RaiseObjection;
import community.linli.proposals.ballot.BoxCommand.RecordKeysDestroyed;
import community.linli.proposals.ballot.BoxCommand.Recount;
import community.linli.proposals.ballot.BoxEvent.BallotKeysDestroyed;
import community.linli.proposals.ballot.BoxEvent.BoxAnnulled;
import community.linli.proposals.ballot.BoxEvent.CertificationProposed;
import community.linli.proposals.ballot.BoxEvent.CountFailed;
import community.linli.proposals.ballot.BoxEvent.ElectionCounted;
import community.linli.proposals.ballot.BoxEvent.ObjectionAnswered;
import community.linli.proposals.ballot.BoxEvent.OverrideProposed;
import community.linli.proposals.ballot.BoxEvent.RecountDiffered;
import community.linli.proposals.ballot.BoxEvent.RecountMatched;
import community.linli.proposals.ballot.BoxEvent.ResultCertified;
import community.linli.proposals.ballot.CompartmentEvent.CompartmentEmptied;
import community.linli.proposals.ballot.Question.Election;
import community.linli.proposals.ballot.Question.RuleTerms;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whose word it takes: roles, two people, failed counts, counting again. */
class BoxDecisionsTest extends BallotScenarios {

    private static final Question GREEDY = election("greedy_cost_sat", 0);
    private static final Instant APPEAL_UNTIL = CLOSES.plusSeconds(APPEAL_DAYS * 86_400L);
    private static final List<Choice> GARDEN = List.of(choice(1, "garden"));

    /** Growing by a fen at a time it would take thousands of steps, and it may take three. */
    private static Election failing(int quorumPercent) {
        Election plain = election("mes_cost_sat_add1", quorumPercent);
        return new Election(
                plain.budgetFen(),
                plain.slate(),
                plain.method(),
                new RuleTerms("mes_cost_sat_add1", 1, 3, "lot", 0, null, null, null),
                quorumPercent);
    }

    private Scenario failed(int quorumPercent) {
        return counted(failing(quorumPercent), choice(1, "garden"), choice(1, "library"), choice(1, "lamp"));
    }

    private static void byTwo(Scenario scenario, List<String> selected) {
        scenario.by("officer-li", "officer")
                .when(new ProposeOverride(BOX, selected, "Drawn by lot in public."))
                .by("steward-he", "steward")
                .when(new ConfirmOverride(BOX));
    }

    private static Scenario certify(Scenario scenario) {
        return scenario.at(AFTER_APPEAL)
                .by("officer-li", "officer")
                .when(new CertifyResult(BOX))
                .by("steward-he", "steward")
                .when(new CertifyResult(BOX));
    }

    @Test
    void onlyAnOfficerNamesTrusteesCorrectsTheRollAndAnswersObjections() {
        for (String role : List.of("resident", "steward")) {
            prepared()
                    .by("ana", role)
                    .when(new NameTrustees(BOX, TRUSTEES))
                    .thenRejected(BoxRejection.ONLY_BY_OFFICER)
                    .when(new CorrectRoll(BOX, "home-of-ana", false, "Gone."))
                    .thenRejected(BoxRejection.ONLY_BY_OFFICER)
                    .when(new AnswerObjection(BOX, 1, "No."))
                    .thenRejected(BoxRejection.ONLY_BY_OFFICER);
        }
    }

    @Test
    void aResidentDecidesNoResult() {
        counted(GREEDY, choice(1, "garden"))
                .at(AFTER_APPEAL)
                .by("ana", "resident")
                .when(new CertifyResult(BOX))
                .thenRejected(BoxRejection.ONLY_BY_OFFICIAL)
                .when(new Recount(BOX))
                .thenRejected(BoxRejection.ONLY_BY_OFFICIAL)
                .when(new ProposeOverride(BOX, List.of("library"), "I like it more."))
                .thenRejected(BoxRejection.ONLY_BY_OFFICIAL)
                .by("officer-li", "officer")
                .when(new ProposeOverride(BOX, List.of("library"), "The garden's ground was sold."))
                .by("ana", "resident")
                .when(new ConfirmOverride(BOX))
                .thenRejected(BoxRejection.ONLY_BY_OFFICIAL);
    }

    @Test
    void anAnsweredObjectionHoldsNothingBack() {
        counted(GREEDY, choice(1, "garden"))
                .by("ana", "resident")
                .when(new RaiseObjection(BOX, " The lamp was counted twice. "))
                .thenEvents(new BoxEvent.ObjectionRaised(BOX, 1, "The lamp was counted twice."))
                .by("officer-li", "officer")
                .when(new AnswerObjection(BOX, 1, "It was not; see the choices."))
                .thenEvents(new ObjectionAnswered(BOX, 1, "It was not; see the choices."))
                .when(new AnswerObjection(BOX, 1, "Once more."))
                .thenRejected(BoxRejection.OBJECTION_NOT_OPEN)
                .at(AFTER_APPEAL)
                .when(new CertifyResult(BOX))
                .thenEvents(new CertificationProposed(BOX, "officer-li", true));
    }

    @Test
    void theDaysOfObjectionEndAtTheirMoment() {
        counted(GREEDY, choice(1, "garden"))
                .at(APPEAL_UNTIL.minusMillis(1))
                .by("officer-li", "officer")
                .when(new CertifyResult(BOX))
                .thenRejected(BoxRejection.APPEAL_OPEN)
                .at(APPEAL_UNTIL)
                .by("ana", "resident")
                .when(new RaiseObjection(BOX, "Too late."))
                .thenRejected(BoxRejection.APPEAL_OVER)
                .by("officer-li", "officer")
                .when(new CertifyResult(BOX))
                .thenEvents(new CertificationProposed(BOX, "officer-li", true));
    }

    @Test
    void aCountThatFindsNoEndSaysSo() {
        failed(0)
                .thenLast(new CountFailed(
                        BOX,
                        "After 3 steps of 1 each the shares had still to grow; there is no result. Choose a larger increment.",
                        true,
                        APPEAL_UNTIL));
    }

    @Test
    void aFailedCountIsNotCertifiedAsIfNothingHadBeenSelected() {
        failed(0)
                .at(AFTER_APPEAL)
                .by("officer-li", "officer")
                .when(new CertifyResult(BOX))
                .thenRejected(BoxRejection.COUNT_FAILED)
                .when(new Recount(BOX))
                .thenRejected(BoxRejection.NOT_COUNTED);
    }

    @Test
    void twoPeopleDecideWhatAFailedCountDidNotAndThenItCanBeCertified() {
        Scenario scenario = failed(0);
        byTwo(scenario, List.of("library"));
        certify(scenario).thenEvents(new ResultCertified(BOX, ROUND, true, List.of(selected("library", 250_00))));
    }

    @Test
    void aFailedCountOfTooFewBallotsFundsNothingAndNeedsNoDecision() {
        certify(failed(100)).thenEvents(new ResultCertified(BOX, ROUND, false, List.of()));
    }

    @Test
    void whereTooFewVotedNobodySelectsAnythingInstead() {
        counted(election("greedy_cost_sat", 50), choice(1, "garden"))
                .by("officer-li", "officer")
                .when(new ProposeOverride(BOX, List.of("garden"), "It was raining."))
                .thenRejected(BoxRejection.NOT_QUORATE);
    }

    @Test
    void anotherResultWaitsForItsSecondPersonAndIsThenTheOneThatIsCertified() {
        Scenario scenario = counted(GREEDY, choice(1, "garden"));
        scenario.by("steward-he", "steward")
                .when(new ConfirmOverride(BOX))
                .thenRejected(BoxRejection.NOTHING_PROPOSED)
                .when(new ProposeOverride(BOX, List.of("lamp", "garden"), "Both fit."))
                .thenEvents(new OverrideProposed(BOX, "steward-he", false, List.of("lamp", "garden"), "Both fit."));
        byTwo(scenario, List.of("library"));
        certify(scenario).thenEvents(new ResultCertified(BOX, ROUND, true, List.of(selected("library", 250_00))));
    }

    @Test
    void aRecountAfterADecisionOfTwoPeopleComparesWithTheRulesResult() {
        Scenario scenario = counted(GREEDY, choice(1, "garden"));
        byTwo(scenario, List.of("library"));
        String digest = Counting.allocate((Election) GREEDY, LOT, GARDEN).inputDigest();
        scenario.by("steward-he", "steward").when(new Recount(BOX)).thenEvents(new RecountMatched(BOX, digest));
    }

    @Test
    void anEngineThatWouldCountOtherwiseIsHeardAndChangesNothing() {
        var allocation = Counting.allocate((Election) GREEDY, LOT, GARDEN);
        closed(GREEDY, 1)
                .given(
                        new BoxEvent.BallotsOpened(BOX, GARDEN, 0),
                        new ElectionCounted(
                                BOX,
                                allocation.inputDigest(),
                                "ab".repeat(32),
                                true,
                                List.of(selected("library", 250_00)),
                                "{}",
                                APPEAL_UNTIL))
                .by("steward-he", "steward")
                .when(new Recount(BOX))
                .thenEvents(new RecountDiffered(
                        BOX,
                        allocation.inputDigest(),
                        community.linli.proposals.allocation.AllocationJson.of(allocation)))
                .thenState(
                        BoxState.class,
                        BOX.value(),
                        state -> state instanceof BoxState.Counted counted
                                && counted.outcome().selected().equals(List.of(selected("library", 250_00))));
    }

    @Test
    void anEngineThatComesToNoResultAnyMoreSaysThatInARecount() {
        closed(failing(0), 1)
                .given(
                        new BoxEvent.BallotsOpened(BOX, List.of(choice(1, "garden"), choice(1, "library")), 0),
                        new ElectionCounted(BOX, "cd".repeat(32), "ab".repeat(32), true, List.of(), "{}", APPEAL_UNTIL))
                .by("steward-he", "steward")
                .when(new Recount(BOX))
                .thenEvents(
                        new RecountDiffered(
                                BOX,
                                "cd".repeat(32),
                                "After 3 steps of 1 each the shares had still to grow; there is no result. Choose a larger increment."));
    }

    @Test
    void aClosingThatWasOvertakenByAnExtensionCallsNothingOff() {
        byRule(prepared())
                .when(new FreezeRoll(BOX))
                .when(put(GREEDY))
                .when(new ExtendVoting(BOX, CLOSES.plusSeconds(3_600), "The keys are late."))
                .at(CLOSES)
                .when(new CloseVoting(BOX))
                .thenUnchanged();
        byRule(open(GREEDY).at(NOON))
                .when(new ExtendVoting(BOX, CLOSES.plusSeconds(3_600), "The lift was broken."))
                .at(CLOSES)
                .when(new CloseVoting(BOX))
                .thenUnchanged();
    }

    @Test
    void whatStandsIsNotCalledOffAlsoNotOnceTheKeysAreGone() {
        byRule(certify(counted(GREEDY, choice(1, "garden"))))
                .when(new AnnulBox(BOX, "The mayor does not like it."))
                .thenRejected(BoxRejection.CERTIFIED)
                .when(new RecordKeysDestroyed(BOX))
                .when(new AnnulBox(BOX, "The mayor does not like it."))
                .thenRejected(BoxRejection.CERTIFIED);
    }

    @Test
    void aVoteThatCannotBeOpenedIsGivenUpAndItsKeysAreDestroyed() {
        Scenario scenario = closed(GREEDY, 2)
                .by("steward-he", "steward")
                .when(new GiveUpVote(BOX, "Two parts of the key are lost."))
                .thenRejected(BoxRejection.ONLY_BY_OFFICER)
                .by("officer-li", "officer")
                .when(new GiveUpVote(BOX, " Two parts of the key are lost. "))
                .thenEvents(new BoxAnnulled(BOX, ROUND, "Two parts of the key are lost."));
        byRule(scenario)
                .when(new RecordKeysDestroyed(BOX))
                .thenEvents(new BallotKeysDestroyed(BOX, ROUND), new CompartmentEmptied(COMPARTMENT, BOX));
    }

    @Test
    void aBoxThatWasCalledOffNeverSaysThatItsResultStands() {
        byRule(counted(GREEDY, choice(1, "garden")))
                .when(new AnnulBox(BOX, "The slate was wrong."))
                .when(new RecordKeysDestroyed(BOX))
                .by("officer-li", "officer")
                .when(new CertifyResult(BOX))
                .thenRejected(BoxRejection.NOT_COUNTED);
    }
}
