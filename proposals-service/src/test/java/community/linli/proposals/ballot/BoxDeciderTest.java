package community.linli.proposals.ballot;

import community.linli.eventsourcing.Deadline;
import community.linli.eventsourcing.testkit.scenario.Scenario;
import community.linli.proposals.ballot.BoxCommand.CertifyResult;
import community.linli.proposals.ballot.BoxCommand.CloseVoting;
import community.linli.proposals.ballot.BoxCommand.ConfirmOverride;
import community.linli.proposals.ballot.BoxCommand.CorrectRoll;
import community.linli.proposals.ballot.BoxCommand.ExtendVoting;
import community.linli.proposals.ballot.BoxCommand.FreezeRoll;
import community.linli.proposals.ballot.BoxCommand.NameTrustees;
import community.linli.proposals.ballot.BoxCommand.OpenVoting;
import community.linli.proposals.ballot.BoxCommand.ProposeOverride;
import community.linli.proposals.ballot.BoxCommand.RaiseObjection;
import community.linli.proposals.ballot.BoxCommand.RecordKey;
import community.linli.proposals.ballot.BoxCommand.RecordKeysDestroyed;
import community.linli.proposals.ballot.BoxCommand.Recount;
import community.linli.proposals.ballot.BoxCommand.TallyBallots;
import community.linli.proposals.ballot.BoxEvent.BallotKeysDestroyed;
import community.linli.proposals.ballot.BoxEvent.BoxAnnulled;
import community.linli.proposals.ballot.BoxEvent.CertificationProposed;
import community.linli.proposals.ballot.BoxEvent.ElectionCounted;
import community.linli.proposals.ballot.BoxEvent.PollCounted;
import community.linli.proposals.ballot.BoxEvent.ResultCertified;
import community.linli.proposals.ballot.BoxEvent.ResultOverridden;
import community.linli.proposals.ballot.BoxEvent.RollCorrected;
import community.linli.proposals.ballot.BoxEvent.RollFrozen;
import community.linli.proposals.ballot.BoxEvent.Voter;
import community.linli.proposals.ballot.BoxEvent.VotingClosed;
import community.linli.proposals.ballot.CompartmentEvent.BallotCast;
import community.linli.proposals.ballot.CompartmentEvent.CompartmentEmptied;
import community.linli.proposals.ballot.Question.Threshold;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The life of a ballot box. */
class BoxDeciderTest extends BallotScenarios {

    private static final Question GREEDY = election("greedy_cost_sat", 0);

    @Test
    void theRollIsWhoTheCatalogueKnowsAtItsMoment() {
        prepared()
                .whenItIs(ROLL_DAY)
                .thenEvents(new RollFrozen(
                        BOX,
                        1,
                        1,
                        List.of(
                                new Voter("empty-home", List.of()),
                                new Voter("home-of-ana", List.of("ana")),
                                new Voter("home-of-ben", List.of("ben")),
                                new Voter("home-of-cho", List.of("cho")))));
    }

    @Test
    void anOfficerCorrectsTheRollWithAReasonBeforeVotingOpens() {
        byRule(prepared())
                .when(new FreezeRoll(BOX))
                .by("officer-li", "officer")
                .when(new CorrectRoll(BOX, "empty-home", false, "Torn down in April."))
                .thenEvents(new RollCorrected(BOX, new Voter("empty-home", List.of()), false, "Torn down in April."));
    }

    @Test
    void onceVotingIsOpenNobodyIsPutOnTheRollSinceThatWouldShowTheBallot() {
        open(GREEDY)
                .by("officer-li", "officer")
                .when(new CorrectRoll(BOX, "home-of-ana", false, "Moved away."))
                .thenRejected(BoxRejection.ROLL_FINAL);
    }

    @Test
    void votingDoesNotOpenBeforeItsHour() {
        byRule(ready(GREEDY).at(OPENS.minusSeconds(1)))
                .when(new OpenVoting(BOX, TAGS, LOT))
                .thenRejected(BoxRejection.NOT_READY);
    }

    @Test
    void votingDoesNotOpenWhileAnyPartOfTheKeyIsStillHere() {
        byRule(prepared().when(new FreezeRoll(BOX)).when(put(GREEDY)).at(OPENS))
                .when(new OpenVoting(BOX, TAGS, LOT))
                .thenRejected(BoxRejection.NOT_READY);
    }

    @Test
    void thereAreAsManyTagsAsVoters() {
        byRule(ready(GREEDY).at(OPENS))
                .when(new OpenVoting(BOX, TAGS.subList(0, 3), LOT))
                .thenRejected(BoxRejection.TAGS_WRONG);
    }

    @Test
    void aVoteThatNeverOpenedIsCalledOffAtItsEnd() {
        byRule(prepared().when(new FreezeRoll(BOX)).when(put(GREEDY)))
                .whenItIs(CLOSES)
                .thenEvents(
                        new BoxAnnulled(
                                BOX,
                                ROUND,
                                "Voting never opened: its key was not in the hands of its trustees, or its roll was not frozen, before it was to end."));
    }

    @Test
    void closingCountsTheBallotsAndFixesThemByTheRootOfTheirTree() {
        String leaf = MerkleTree.leaf(TAGS.getFirst(), "sealed-0");
        closed(GREEDY, 1).thenEvents(new VotingClosed(BOX, 1, 4, leaf));
    }

    @Test
    void theClosingIsATimer() {
        open(GREEDY).thenDeadlines(new Deadline("closing", CLOSES, new CloseVoting(BOX)));
    }

    @Test
    void votingIsExtendedLaterAndBeforeItsEndOnly() {
        byRule(open(GREEDY))
                .when(new ExtendVoting(BOX, CLOSES.minusSeconds(60), "Earlier."))
                .thenRejected(BoxRejection.NOT_LATER);
        byRule(closed(GREEDY, 1))
                .when(new ExtendVoting(BOX, CLOSES.plusSeconds(60), "Too late."))
                .thenRejected(BoxRejection.NOT_LATER);
    }

    @Test
    void anExtendedVoteClosesAtItsNewEnd() {
        String leaf = MerkleTree.leaf(TAGS.getFirst(), "late");
        byRule(open(GREEDY).at(NOON))
                .when(new ExtendVoting(BOX, CLOSES.plusSeconds(3_600), "The lift was broken."))
                .whenItIs(CLOSES)
                .thenEvents(List.of())
                .by(TAGS.getFirst(), "voter")
                .when(cast(TAGS.getFirst(), "late"))
                .thenEvents(new BallotCast(COMPARTMENT, BOX, TAGS.getFirst(), "late", true))
                .whenItIs(CLOSES.plusSeconds(3_600))
                .thenEvents(new VotingClosed(BOX, 1, 4, leaf));
    }

    @Test
    void whatIsTalliedIsWhatLayInTheBox() {
        byRule(closed(GREEDY, 2))
                .when(new TallyBallots(BOX, List.of(choice(3, "garden")), 0))
                .thenRejected(BoxRejection.TALLY_WRONG);
        byRule(closed(GREEDY, 2))
                .when(new TallyBallots(BOX, List.of(choice(1, "castle")), 1))
                .thenRejected(BoxRejection.TALLY_WRONG);
    }

    @Test
    void tallyIsRefusedBeforeTheEnd() {
        byRule(open(GREEDY)).when(new TallyBallots(BOX, List.of(), 0)).thenRejected(BoxRejection.NOT_CLOSED);
    }

    @Test
    void mostVotesFirstWithinTheBudget() {
        counted(GREEDY, choice(1, "garden"), choice(1, "garden", "lamp"), choice(1, "library"))
                .thenLast(counted("garden", "lamp"));
    }

    private static ElectionCounted counted(String... ids) {
        List<Choice> choices = List.of(choice(1, "garden"), choice(1, "garden", "lamp"), choice(1, "library"));
        Question.Election election = (Question.Election) GREEDY;
        var allocation = Counting.allocate(election, LOT, choices);
        var terms = new Rulebook.Terms(BOX, ROUND, 4, ROLL_DAY, GREEDY, OPENS, CLOSES, APPEAL_DAYS);
        String hash = Rulebook.hash(Rulebook.text(terms, LOT));
        return new ElectionCounted(
                BOX,
                allocation.inputDigest(),
                hash,
                true,
                Counting.selected(election, List.of(ids)),
                community.linli.proposals.allocation.AllocationJson.of(allocation),
                CLOSES.plusSeconds(APPEAL_DAYS * 86_400L));
    }

    @Test
    void withTooFewBallotsNothingIsFunded() {
        counted(election("greedy_cost_sat", 50), choice(1, "garden"))
                .at(AFTER_APPEAL)
                .by("officer-li", "officer")
                .when(new CertifyResult(BOX))
                .by("steward-he", "steward")
                .when(new CertifyResult(BOX))
                .thenEvents(new ResultCertified(BOX, ROUND, false, List.of()));
    }

    @Test
    void twoPeopleCertifyOneOfThemAnOfficer() {
        counted(GREEDY, choice(1, "garden"))
                .at(AFTER_APPEAL)
                .by("steward-he", "steward")
                .when(new CertifyResult(BOX))
                .thenEvents(new CertificationProposed(BOX, "steward-he", false))
                .when(new CertifyResult(BOX))
                .thenRejected(BoxRejection.SECOND_PERSON_NEEDED)
                .by("steward-hu", "steward")
                .when(new CertifyResult(BOX))
                .thenRejected(BoxRejection.SECOND_PERSON_NEEDED)
                .by("officer-li", "officer")
                .when(new CertifyResult(BOX))
                .thenEvents(new ResultCertified(
                        BOX, ROUND, true, List.of(selected("garden", 200_00), selected("lamp", 100_00))));
    }

    @Test
    void aResultIsNotCertifiedWhileItCanBeObjectedTo() {
        counted(GREEDY, choice(1, "garden"))
                .by("officer-li", "officer")
                .when(new CertifyResult(BOX))
                .thenRejected(BoxRejection.APPEAL_OPEN);
    }

    @Test
    void anOpenObjectionHoldsTheCertificationBack() {
        counted(GREEDY, choice(1, "garden"))
                .by("ana", "resident")
                .when(new RaiseObjection(BOX, "The lamp was counted twice."))
                .at(AFTER_APPEAL)
                .by("officer-li", "officer")
                .when(new CertifyResult(BOX))
                .thenRejected(BoxRejection.APPEAL_OPEN);
    }

    @Test
    void whoLivesElsewhereCannotObject() {
        counted(GREEDY, choice(1, "garden"))
                .by("dan", "resident")
                .when(new RaiseObjection(BOX, "I do not like it."))
                .thenRejected(BoxRejection.NOT_CONCERNED);
    }

    @Test
    void countedAgainItComesOutTheSame() {
        counted(GREEDY, choice(1, "garden"))
                .by("steward-he", "steward")
                .when(new Recount(BOX))
                .thenEvents(new BoxEvent.RecountMatched(
                        BOX,
                        Counting.allocate((Question.Election) GREEDY, LOT, List.of(choice(1, "garden")))
                                .inputDigest()));
    }

    @Test
    void anotherResultIsADecisionOfTwoPeopleWithAReason() {
        counted(GREEDY, choice(1, "garden"))
                .by("officer-li", "officer")
                .when(new ProposeOverride(BOX, List.of("library"), "The garden's ground was sold."))
                .when(new ConfirmOverride(BOX))
                .thenRejected(BoxRejection.SECOND_PERSON_NEEDED)
                .by("steward-he", "steward")
                .when(new ConfirmOverride(BOX))
                .thenEvents(new ResultOverridden(
                        BOX,
                        List.of(selected("library", 250_00)),
                        "The garden's ground was sold.",
                        "officer-li",
                        "steward-he"));
    }

    @Test
    void noDecisionSpendsMoreThanTheBudget() {
        counted(GREEDY, choice(1, "garden"))
                .by("officer-li", "officer")
                .when(new ProposeOverride(BOX, List.of("garden", "library"), "Both are good."))
                .thenRejected(BoxRejection.SELECTION_WRONG);
    }

    @Test
    void keysAreDestroyedAfterCertificationAndWithThemWhatLayInTheBox() {
        byRule(counted(GREEDY, choice(1, "garden")))
                .when(new RecordKeysDestroyed(BOX))
                .thenRejected(BoxRejection.KEYS_NEEDED);
        byRule(certified())
                .when(new RecordKeysDestroyed(BOX))
                .thenEvents(new BallotKeysDestroyed(BOX, ROUND), new CompartmentEmptied(COMPARTMENT, BOX))
                .thenState(
                        CompartmentState.class,
                        COMPARTMENT.value(),
                        state -> state.slips().isEmpty());
    }

    private community.linli.eventsourcing.testkit.scenario.Scenario certified() {
        return counted(GREEDY, choice(1, "garden"))
                .at(AFTER_APPEAL)
                .by("officer-li", "officer")
                .when(new CertifyResult(BOX))
                .by("steward-he", "steward")
                .when(new CertifyResult(BOX));
    }

    @Test
    void aSimpleMajorityIsMoreThanHalfOfTheVotesCastEitherWay() {
        Threshold majority = new Threshold(50, Threshold.Of.VOTES, true);
        counted(referendum(0, majority), choice(1, "abstain"), choice(1, "no"), choice(1, "yes"))
                .thenLast(polled(Map.of("yes", 1, "no", 1, "abstain", 1), 2, List.of()));
        counted(referendum(0, majority), choice(2, "abstain"), choice(1, "yes"))
                .thenLast(polled(Map.of("yes", 1, "no", 0, "abstain", 2), 1, List.of(selected("yes", 0))));
    }

    @Test
    void aShareOfTheElectorateCountsThoseWhoStayedAway() {
        Threshold half = new Threshold(50, Threshold.Of.ELECTORATE, false);
        counted(referendum(0, half), choice(1, "yes"))
                .thenLast(polled(Map.of("yes", 1, "no", 0, "abstain", 0), 1, List.of()));
        counted(referendum(0, half), choice(2, "yes"))
                .thenLast(polled(Map.of("yes", 2, "no", 0, "abstain", 0), 2, List.of(selected("yes", 0))));
    }

    private static PollCounted polled(Map<String, Integer> votes, int marking, List<BoxEvent.Selected> selected) {
        return new PollCounted(BOX, true, votes, marking, selected, CLOSES.plusSeconds(APPEAL_DAYS * 86_400L));
    }

    @Test
    void aQuestionOnWhichNobodyCouldVoteCallsTheBoxOffSoThatNothingWaitsForIt() {
        byRule(prepared())
                .when(put(election("by_acclamation", 0)))
                .thenEvents(new BoxAnnulled(
                        BOX,
                        ROUND,
                        "Nobody could vote on this question: too many options, or a ballot that cannot be filled in."));
    }

    @Test
    void aKeyMadeForOthersThanTheTrusteesNamedIsNotTaken() {
        Scenario scenario = prepared().by("officer-li", "officer").when(new NameTrustees(BOX, TRUSTEES));
        byRule(scenario)
                .when(new RecordKey(BOX, KEY, List.of("officer-li", "resident-wu", "steward-hu")))
                .thenRejected(BoxRejection.KEY_MADE);
    }

    @Test
    void aTrusteeIsNamedByAPseudonym() {
        prepared()
                .by("officer-li", "officer")
                .when(new NameTrustees(BOX, List.of("$oid", "resident-wu", "steward-he")))
                .thenRejected(BoxRejection.TRUSTEES_WRONG);
    }
}
