package community.linli.proposals.poll;

import community.linli.proposals.Surroundings.CertifyAtOnce;
import community.linli.proposals.ballot.BoxCommand.AnnulBox;
import community.linli.proposals.ballot.BoxCommand.PrepareBox;
import community.linli.proposals.ballot.BoxCommand.PutQuestion;
import community.linli.proposals.ballot.BoxEvent.ResultCertified;
import community.linli.proposals.ballot.BoxEvent.Selected;
import community.linli.proposals.ballot.BoxId;
import community.linli.proposals.ballot.Electorate;
import community.linli.proposals.ballot.Purpose;
import community.linli.proposals.ballot.Question.Option;
import community.linli.proposals.ballot.Question.Referendum;
import community.linli.proposals.ballot.VotingMethod;
import community.linli.proposals.poll.PollCommand.CancelPoll;
import community.linli.proposals.poll.PollCommand.DraftPoll;
import community.linli.proposals.poll.PollCommand.GiveUpPoll;
import community.linli.proposals.poll.PollCommand.OpenPoll;
import community.linli.proposals.poll.PollCommand.RecordPollDecided;
import community.linli.proposals.poll.PollCommand.RevisePoll;
import community.linli.proposals.poll.PollEvent.PollCancelled;
import community.linli.proposals.poll.PollEvent.PollDecided;
import community.linli.proposals.poll.PollEvent.PollDrafted;
import community.linli.proposals.poll.PollEvent.PollOpened;
import community.linli.proposals.poll.PollEvent.PollRevised;
import java.util.List;
import org.junit.jupiter.api.Test;

/** From a suggestion to its result. */
class PollDeciderTest extends PollScenarios {

    private static final BoxId BOX = new BoxId("poll.gate");
    private static final Purpose PURPOSE =
            new Purpose(Purpose.Kind.POLL, "gate", List.of(JINPING), Electorate.HOUSEHOLDS);

    @Test
    void aResidentsQuestionIsPutByTheStewardAndDecided() {
        inTheCommunity()
                .when(new DraftPoll(POLL, JINPING, TERMS))
                .thenEvents(DRAFTED)
                .by("sun", "steward")
                .when(new OpenPoll(POLL, JINPING))
                .thenEvents(OPENED)
                .thenRulesAsk(
                        new PrepareBox(BOX, PURPOSE, MORNING),
                        new PutQuestion(BOX, OPENED.question(), OPENS, CLOSES, 7))
                .at(CLOSES)
                .when(new CertifyAtOnce(new ResultCertified(BOX, PURPOSE, true, List.of(new Selected("yes", 0)))))
                .thenRulesAsk(new RecordPollDecided(POLL, true, List.of("yes")))
                .thenFollows(new PollDecided(POLL, true, List.of("yes")));
    }

    @Test
    void aChoiceOfSeveralNumbersItsOptions() {
        PollTerms trees = terms("Which trees?", List.of("银杏", "Plane", "None"), 2);
        inTheCommunity()
                .given(new PollDrafted(POLL, JINPING, DRAFTED.author(), trees))
                .by("sun", "steward")
                .when(new OpenPoll(POLL, JINPING))
                .thenEvents(new PollOpened(
                        POLL,
                        JINPING,
                        Electorate.HOUSEHOLDS,
                        new Referendum(
                                List.of(
                                        new Option("1", "银杏", true),
                                        new Option("2", "Plane", true),
                                        new Option("3", "None", true)),
                                VotingMethod.approving(2),
                                30,
                                MAJORITY),
                        "Asia/Shanghai",
                        OPENS,
                        CLOSES,
                        7));
    }

    /** Elsewhere editing the options of an open poll deleted votes. */
    @Test
    void anOpenedPollKeepsItsOptions() {
        inTheCommunity()
                .given(DRAFTED, OPENED)
                .when(new RevisePoll(POLL, JINPING, terms("Other?", List.of("a", "b"), 1)))
                .thenRejected(PollRejection.POLL_OPENED);
    }

    @Test
    void whoDraftedItWordsItAnew() {
        PollTerms eleven = terms("Shall the gate be closed at eleven?", List.of(), 1);
        inTheCommunity()
                .given(DRAFTED)
                .by("ben", "resident")
                .when(new RevisePoll(POLL, JINPING, eleven))
                .thenRejected(PollRejection.NOT_THE_AUTHOR)
                .by("ana", "resident")
                .when(new RevisePoll(POLL, JINPING, eleven))
                .thenEvents(new PollRevised(POLL, eleven));
    }

    @Test
    void anOpenedPollIsCalledOffBeforeItsFirstMomentAndNotAfter() {
        inTheCommunity()
                .given(DRAFTED, OPENED)
                .by("sun", "steward")
                .at(OPENS)
                .when(new CancelPoll(POLL, JINPING, "The gate is gone."))
                .thenRejected(PollRejection.VOTING_BEGUN)
                .at(OPENS.minusMillis(1))
                .when(new CancelPoll(POLL, JINPING, "The gate is gone."))
                .thenEvents(new PollCancelled(POLL, "The gate is gone.", true))
                .thenRulesAsk(new AnnulBox(BOX, "The gate is gone."));
    }

    @Test
    void aDraftIsCalledOffWithoutABox() {
        inTheCommunity()
                .given(DRAFTED)
                .when(new CancelPoll(POLL, JINPING, "Settled among us."))
                .thenEvents(new PollCancelled(POLL, "Settled among us.", false))
                .thenRulesAsk();
    }

    @Test
    void aPollWhoseBoxNeverOpenedIsCalledOff() {
        inTheCommunity()
                .given(DRAFTED, OPENED)
                .by("rules", "rule")
                .when(new GiveUpPoll(POLL, "Its keys were never taken."))
                .thenEvents(new PollCancelled(POLL, "Its keys were never taken.", true));
    }
}
