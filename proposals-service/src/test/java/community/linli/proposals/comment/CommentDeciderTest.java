package community.linli.proposals.comment;

import community.linli.eventsourcing.testkit.scenario.Scenario;
import community.linli.proposals.comment.CommentCommand.AppealCommentHiding;
import community.linli.proposals.comment.CommentCommand.HideComment;
import community.linli.proposals.comment.CommentCommand.LiftCommentHiding;
import community.linli.proposals.comment.CommentCommand.ReportComment;
import community.linli.proposals.comment.CommentCommand.RetractComment;
import community.linli.proposals.comment.CommentCommand.UpholdCommentHiding;
import community.linli.proposals.comment.CommentCommand.WriteComment;
import community.linli.proposals.comment.CommentEvent.CommentHidden;
import community.linli.proposals.comment.CommentEvent.CommentHidingAppealed;
import community.linli.proposals.comment.CommentEvent.CommentHidingLifted;
import community.linli.proposals.comment.CommentEvent.CommentHidingUpheld;
import community.linli.proposals.comment.CommentEvent.CommentReported;
import community.linli.proposals.comment.CommentEvent.CommentRetracted;
import community.linli.proposals.comment.CommentEvent.CommentWritten;
import community.linli.proposals.facts.PersonId;
import community.linli.proposals.proposal.ProposalId;
import community.linli.proposals.proposal.ProposalScenarios;
import community.linli.proposals.round.Phase;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What may be said, and who decides whether it is read. */
class CommentDeciderTest extends ProposalScenarios {

    private static final CommentId WORD = new CommentId("word");
    private static final CommentWritten WRITTEN =
            new CommentWritten(WORD, GARDEN, ROUND, EVE, "Where do the bicycles go?", Stance.AGAINST, null);
    private static final CommentHidden BY_STU = new CommentHidden(WORD, GARDEN, STU, "Rude.");
    private static final String REASON = "It names a neighbour.";

    private static WriteComment saying(String text) {
        return new WriteComment(WORD, GARDEN, text, Stance.AGAINST, null);
    }

    @Test
    void aResidentOfTheRoundComments() {
        submittedIn(Phase.DELIBERATION)
                .by("eve", "resident")
                .when(saying(" Where do the bicycles go? "))
                .thenEvents(WRITTEN)
                .by("ana", "resident")
                .when(new WriteComment(new CommentId("answer"), GARDEN, "Beside.", Stance.FOR, WORD))
                .thenEvents(
                        new CommentWritten(new CommentId("answer"), GARDEN, ROUND, ANA, "Beside.", Stance.FOR, WORD));
    }

    @Test
    void theThirdReportHidesUntilSomebodyHasLooked() {
        written()
                .given(reportedBy("ana"), reportedBy("ben"))
                .by("ben", "resident")
                .when(new ReportComment(WORD, GARDEN, REASON))
                .thenUnchanged()
                .by("cho", "resident")
                .when(new ReportComment(WORD, GARDEN, REASON))
                .thenEvents(
                        reportedBy("cho"),
                        new CommentHidden(
                                WORD, GARDEN, null, "Several people have reported it; somebody will look at it."))
                .by("stu", "steward")
                .when(new LiftCommentHiding(WORD, GARDEN, "A fair question."))
                .thenEvents(new CommentHidingLifted(WORD, GARDEN, STU, "A fair question."));
    }

    @Test
    void whatWasLookedAtIsNotHiddenByReportsAgain() {
        Scenario story = written().given(BY_STU, new CommentHidingLifted(WORD, GARDEN, OLGA, "Fair."));
        for (String person : new String[] {"ana", "ben", "cho", "dan"}) {
            story.by(person, "resident")
                    .when(new ReportComment(WORD, GARDEN, REASON))
                    .thenEvents(reportedBy(person));
        }
    }

    @Test
    void somebodyElseDecidesTheOneAppeal() {
        written()
                .by("stu", "steward")
                .when(new HideComment(WORD, GARDEN, "Rude."))
                .thenEvents(BY_STU)
                .when(new HideComment(WORD, GARDEN, "Rude."))
                .thenUnchanged()
                .by("eve", "resident")
                .when(new AppealCommentHiding(WORD, GARDEN, "It is not."))
                .thenEvents(new CommentHidingAppealed(WORD, GARDEN, EVE, "It is not."))
                .when(new AppealCommentHiding(WORD, GARDEN, "It is not."))
                .thenUnchanged()
                .by("stu", "steward")
                .when(new UpholdCommentHiding(WORD, GARDEN, "It is."))
                .thenRejected(CommentRejection.NOT_IN_OWN_CASE)
                .by("olga", "officer")
                .when(new UpholdCommentHiding(WORD, GARDEN, "It is."))
                .thenEvents(new CommentHidingUpheld(WORD, GARDEN, OLGA, "It is."))
                .when(new UpholdCommentHiding(WORD, GARDEN, "It is."))
                .thenUnchanged()
                .by("eve", "resident")
                .when(new AppealCommentHiding(WORD, GARDEN, "Again."))
                .thenRejected(CommentRejection.APPEAL_DECIDED);
    }

    @Test
    void itsAuthorTakesItBackOnce() {
        written()
                .by("eve", "resident")
                .when(new RetractComment(WORD, GARDEN))
                .thenEvents(new CommentRetracted(WORD, GARDEN))
                .when(new RetractComment(WORD, GARDEN))
                .thenUnchanged();
    }

    private record Story(Scenario before, CommentCommand asked) {}

    @TestFactory
    Stream<DynamicTest> everyRefusalHasItsStory() {
        return Stream.of(CommentRejection.values())
                .map(rejection -> DynamicTest.dynamicTest(rejection.meaning(), () -> {
                    Story story = of(rejection);
                    story.before().when(story.asked()).thenRejected(rejection);
                }));
    }

    private Story of(CommentRejection rejection) {
        Scenario byEve = written().by("eve", "resident");
        Scenario open = submittedIn(Phase.DELIBERATION).by("eve", "resident");
        return switch (rejection) {
            case COMMENT_NOT_FOUND -> new Story(byEve, new RetractComment(WORD, new ProposalId("pond")));
            case PROPOSAL_NOT_FOUND -> new Story(drafted().by("eve", "resident"), saying("A draft."));
            case PROPOSAL_NOT_OPEN -> new Story(open.given(HIDDEN), saying("Hidden."));
            case NOT_A_MEMBER -> new Story(open.by("stranger", "resident"), saying("I pass by."));
            case ALREADY_WRITTEN -> new Story(byEve, saying("Once more."));
            case REPLY_TO_NOTHING ->
                new Story(open, new WriteComment(WORD, GARDEN, "Yes.", Stance.FOR, new CommentId("none")));
            case NOT_THE_AUTHOR -> new Story(byEve.by("ana", "resident"), new RetractComment(WORD, GARDEN));
            case NOT_A_MODERATOR -> new Story(byEve, new HideComment(WORD, GARDEN, REASON));
            case NOT_IN_OWN_CASE -> new Story(byEve.by("eve", "steward"), new HideComment(WORD, GARDEN, REASON));
            case COMMENT_RETRACTED ->
                new Story(
                        byEve.given(new CommentRetracted(WORD, GARDEN)).by("stu", "steward"),
                        new HideComment(WORD, GARDEN, REASON));
            case COMMENT_NOT_HIDDEN -> new Story(byEve, new AppealCommentHiding(WORD, GARDEN, "Why?"));
            case APPEAL_DECIDED ->
                new Story(
                        byEve.given(
                                BY_STU,
                                new CommentHidingAppealed(WORD, GARDEN, EVE, "Why?"),
                                new CommentHidingUpheld(WORD, GARDEN, OLGA, "So.")),
                        new AppealCommentHiding(WORD, GARDEN, "Why?"));
            case NO_APPEAL ->
                new Story(byEve.given(BY_STU).by("olga", "officer"), new UpholdCommentHiding(WORD, GARDEN, "So."));
            case TEXT_MISSING -> new Story(open, saying(" \n "));
            case TEXT_TOO_LONG -> new Story(open, saying("字".repeat(2_001)));
            case TEXT_UNPRINTABLE -> new Story(open, saying("a\u202Eb"));
        };
    }

    private Scenario written() {
        return submittedIn(Phase.DELIBERATION).given(WRITTEN);
    }

    private static CommentReported reportedBy(String person) {
        return new CommentReported(WORD, GARDEN, new PersonId(person), REASON);
    }
}
