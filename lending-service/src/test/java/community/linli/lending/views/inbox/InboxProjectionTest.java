package community.linli.lending.views.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import community.linli.eventsourcing.Subject;
import community.linli.eventsourcing.testkit.laws.ProjectionScenario;
import community.linli.lending.facts.CatalogFacts.WantedAnswered;
import community.linli.lending.facts.CatalogFacts.WantedAsked;
import community.linli.lending.facts.CatalogFacts.WantedEnded;
import community.linli.lending.facts.CommunityId;
import community.linli.lending.facts.HouseholdId;
import community.linli.lending.facts.ItemId;
import community.linli.lending.facts.WantedPostId;
import community.linli.lending.introduction.IntroductionEvent.IntroductionProposed;
import community.linli.lending.introduction.IntroductionEvent.IntroductionWelcomed;
import community.linli.lending.introduction.IntroductionId;
import community.linli.lending.loan.LoanEvent.ExtensionGranted;
import community.linli.lending.loan.LoanEvent.LoanAccepted;
import community.linli.lending.loan.LoanEvent.LoanHandedOver;
import community.linli.lending.loan.LoanEvent.LoanRequested;
import community.linli.lending.loan.LoanEvent.LoanReturned;
import community.linli.lending.loan.LoanEvent.ReturnReminded;
import community.linli.lending.loan.LoanEvent.ThanksHidden;
import community.linli.lending.loan.LoanEvent.ThanksSaid;
import community.linli.lending.loan.LoanId;
import community.linli.lending.loan.Parties;
import community.linli.lending.loan.Side;
import community.linli.lending.postbox.NoticeId;
import community.linli.lending.views.inbox.ThreadDocument.Notice;
import community.linli.lending.waitlist.TurnId;
import community.linli.lending.waitlist.WaitlistEvent.TurnJoined;
import community.linli.lending.waitlist.WaitlistEvent.TurnOffered;
import community.linli.lending.waitlist.WaitlistEvent.TurnTaken;
import community.linli.lending.wanted.TellingEvent.Owner;
import community.linli.lending.wanted.TellingEvent.OwnersTold;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class InboxProjectionTest {

    private static final LoanId LOAN = new LoanId("loan-1");
    private static final ItemId DRILL = new ItemId("drill");
    private static final CommunityId JINPING = new CommunityId("jinping-26");
    private static final HouseholdId BEN = new HouseholdId("1-102");
    private static final HouseholdId ANA = new HouseholdId("2-301");
    private static final LocalDate DUE = LocalDate.of(2026, 5, 8);
    private static final Instant LATER = Instant.parse("2026-05-08T16:00:00Z");
    private static final LoanRequested ASKED = new LoanRequested(
            LOAN, DRILL, JINPING, BEN, ANA, 7, LATER, null, null, null, null, null, null, "hello", null);
    private static final LoanAccepted ACCEPTED = new LoanAccepted(LOAN, DRILL, LATER, null, null, null, null, null);
    private static final LoanHandedOver OUT =
            new LoanHandedOver(LOAN, DRILL, DUE.minusDays(7), DUE, LATER, null, null, null, null, null);
    private static final WantedPostId POST = new WantedPostId("post");
    private static final Subject CATALOGUES = new Subject("wanted-post", "post");
    private static final ReturnReminded REMINDED = new ReturnReminded(LOAN, DRILL, DUE, -2);

    private static ProjectionScenario<ThreadDocument> story() {
        return ProjectionScenario.of(new InboxProjection());
    }

    private static ThreadDocument thread(ProjectionScenario<ThreadDocument> story, String subject) {
        return Objects.requireNonNull(story.documents().get(subject));
    }

    @Test
    void theOwnersAreToldOfARequestAndBothOfWhatComesOfIt() {
        ThreadDocument thread = thread(story().by("ben").given(ASKED).by("ana").given(ACCEPTED), "loan/loan-1");

        assertThat(thread.notices())
                .extracting(Notice::household, Notice::kind, Notice::by)
                .containsExactly(
                        tuple(ANA, NoticeKind.LOAN_ASKED, "ben"),
                        tuple(ANA, NoticeKind.LOAN_ACCEPTED, "ana"),
                        tuple(BEN, NoticeKind.LOAN_ACCEPTED, "ana"));
        assertThat(thread.households()).containsExactly(BEN, ANA);
    }

    @Test
    void eachNoticeHasAnIdOfItsOwnThatTellsItsMoment() {
        ThreadDocument thread = thread(story().given(ASKED, ACCEPTED, OUT), "loan/loan-1");

        assertThat(thread.notices()).extracting(Notice::id).doesNotHaveDuplicates();
        assertThat(thread.notices())
                .allSatisfy(notice -> assertThat(notice.id().at()).isEqualTo(notice.at()));
    }

    @Test
    void aRequestThatIsAnsweredMattersNoMore() {
        assertThat(mattering(thread(story().given(ASKED), "loan/loan-1"))).containsExactly(NoticeKind.LOAN_ASKED);
        assertThat(mattering(thread(story().given(ASKED, ACCEPTED), "loan/loan-1")))
                .containsExactly(NoticeKind.LOAN_ACCEPTED, NoticeKind.LOAN_ACCEPTED);
    }

    @Test
    void aReminderMattersOnlyWhileTheThingIsOutAndDueThatDay() {
        ProjectionScenario<ThreadDocument> reminded = story().given(ASKED, ACCEPTED, OUT, REMINDED);
        assertThat(mattering(thread(reminded, "loan/loan-1"))).contains(NoticeKind.RETURN_SOON);

        assertThat(mattering(thread(
                        reminded.given(new ExtensionGranted(LOAN, DRILL, DUE.plusDays(7), LATER)), "loan/loan-1")))
                .doesNotContain(NoticeKind.RETURN_SOON);
        assertThat(mattering(thread(
                        story().given(ASKED, ACCEPTED, OUT, REMINDED)
                                .given(new LoanReturned(LOAN, DRILL, null, null, null, null, null, null)),
                        "loan/loan-1")))
                .doesNotContain(NoticeKind.RETURN_SOON);
    }

    @Test
    void aTurnOfferedMattersUntilItIsTakenWhateverOtherTurnsDo() {
        TurnId first = new TurnId("t-1");
        TurnId second = new TurnId("t-2");
        HouseholdId cho = new HouseholdId("3-101");
        ProjectionScenario<ThreadDocument> offered = story().given(
                        new TurnJoined(first, DRILL, JINPING, BEN, ANA, null),
                        new TurnJoined(second, DRILL, JINPING, cho, ANA, null),
                        new TurnOffered(first, DRILL, BEN, LATER),
                        new TurnOffered(second, DRILL, cho, LATER));

        ThreadDocument taken = thread(offered.given(new TurnTaken(first, DRILL, BEN)), "waitlist/drill");

        assertThat(taken.notices()).extracting(Notice::household).containsExactly(BEN, cho);
        assertThat(taken.notices().stream().filter(taken::stillMatters).map(Notice::household))
                .containsExactly(cho);
    }

    @Test
    void thatOneWouldLikeToMeetIsToldOnlyWhenBothWould() {
        IntroductionId meeting = new IntroductionId("i-1");
        ProjectionScenario<ThreadDocument> one = story().given(
                        new IntroductionProposed(
                                meeting, JINPING, ANA, BEN, "lives above", Instant.parse("2026-06-01T00:00:00Z")),
                        new IntroductionWelcomed(meeting, ANA));
        assertThat(thread(one, "introduction/i-1").notices())
                .extracting(Notice::kind)
                .containsExactly(NoticeKind.INTRODUCTION_PROPOSED, NoticeKind.INTRODUCTION_PROPOSED);

        assertThat(thread(one.given(new IntroductionWelcomed(meeting, BEN)), "introduction/i-1")
                        .notices())
                .extracting(Notice::kind)
                .endsWith(NoticeKind.INTRODUCTION_WELCOMED, NoticeKind.INTRODUCTION_WELCOMED);
    }

    @Test
    void eachOwnerHearsThatTheOwnThingIsWantedUntilItIsNot() {
        ProjectionScenario<ThreadDocument> told = story().given(new OwnersTold(
                POST, JINPING, "drill", List.of(new Owner(BEN, DRILL), new Owner(ANA, new ItemId("saw")))));
        ThreadDocument thread = thread(told, "wanted-post/post");

        assertThat(thread.notices())
                .extracting(Notice::household, Notice::kind, Notice::items)
                .containsExactly(
                        tuple(BEN, NoticeKind.WANTED_FITS, List.of(DRILL)),
                        tuple(ANA, NoticeKind.WANTED_FITS, List.of(new ItemId("saw"))));
        assertThat(mattering(thread)).hasSize(2);
        assertThat(mattering(thread(told.given(CATALOGUES, new WantedEnded(POST)), "wanted-post/post")))
                .isEmpty();
    }

    @Test
    void nobodyIsToldOfWhatIsKnownToHaveEnded() {
        ThreadDocument thread = thread(
                story().given(CATALOGUES, new WantedEnded(POST))
                        .given(new OwnersTold(POST, JINPING, "drill", List.of(new Owner(BEN, DRILL)))),
                "wanted-post/post");

        assertThat(thread.notices()).isEmpty();
    }

    @Test
    void whoAsksForSomethingHearsOfEachAnswer() {
        ThreadDocument thread = thread(
                story().by("ana")
                        .given(CATALOGUES, new WantedAsked(POST, JINPING, BEN, "drill", "tools"))
                        .given(CATALOGUES, new WantedAnswered(POST, BEN, DRILL))
                        .given(CATALOGUES, new WantedEnded(POST)),
                "wanted-post/post");

        assertThat(thread.notices())
                .extracting(Notice::household, Notice::kind, Notice::items, Notice::by)
                .containsExactly(tuple(BEN, NoticeKind.WANTED_ANSWERED, List.of(DRILL), "ana"));
        assertThat(mattering(thread)).containsExactly(NoticeKind.WANTED_ANSWERED);
    }

    @Test
    void aThreadKeepsTheNewestHundred() {
        ProjectionScenario<ThreadDocument> long150 = story().given(ASKED);
        for (int i = 0; i < 150; i++) {
            long150.given(new ThanksSaid(LOAN, DRILL, new Parties(JINPING, BEN, ANA), Side.BORROWER, "thanks " + i));
        }
        List<Notice> notices = thread(long150, "loan/loan-1").notices();

        assertThat(notices).hasSize(100);
        assertThat(notices.getLast().parameters()).containsEntry("words", "thanks 149");
        assertThat(notices).extracting(Notice::id).doesNotHaveDuplicates().allMatch(NoticeId.class::isInstance);
    }

    @Test
    void thanksThatAreHiddenAreReadInNoInboxAnyMore() {
        Parties parties = new Parties(JINPING, BEN, ANA);
        ProjectionScenario<ThreadDocument> both = story().given(
                        ASKED,
                        new ThanksSaid(LOAN, DRILL, parties, Side.BORROWER, "It was blunt."),
                        new ThanksSaid(LOAN, DRILL, parties, Side.OWNER, "Clean as new."),
                        new ThanksHidden(LOAN, DRILL, parties, Side.BORROWER, Side.OWNER, null));

        assertThat(thread(both, "loan/loan-1").notices())
                .extracting(Notice::kind, Notice::household)
                .containsExactly(tuple(NoticeKind.LOAN_ASKED, ANA), tuple(NoticeKind.THANKS_SAID, BEN));
    }

    private static List<NoticeKind> mattering(ThreadDocument thread) {
        return thread.notices().stream()
                .filter(thread::stillMatters)
                .map(Notice::kind)
                .toList();
    }
}
