package community.linli.lending.postbox;

import community.linli.lending.postbox.PostboxCommand.BeginSending;
import community.linli.lending.postbox.PostboxCommand.ErasePostbox;
import community.linli.lending.postbox.PostboxCommand.ForgetContact;
import community.linli.lending.postbox.PostboxCommand.GiveContact;
import community.linli.lending.postbox.PostboxCommand.MarkRead;
import community.linli.lending.postbox.PostboxCommand.RecordFailed;
import community.linli.lending.postbox.PostboxCommand.RecordKeyDestroyed;
import community.linli.lending.postbox.PostboxCommand.RecordSent;
import community.linli.lending.postbox.PostboxCommand.RenewFeed;
import community.linli.lending.postbox.PostboxCommand.RevokeFeed;
import community.linli.lending.postbox.PostboxCommand.SetPreferences;
import community.linli.lending.postbox.PostboxCommand.TryAgain;
import community.linli.lending.postbox.PostboxEvent.ContactForgotten;
import community.linli.lending.postbox.PostboxEvent.FeedRenewed;
import community.linli.lending.postbox.PostboxEvent.FeedRevoked;
import community.linli.lending.postbox.PostboxEvent.NoticesRead;
import community.linli.lending.postbox.PostboxEvent.NoticesSent;
import community.linli.lending.postbox.PostboxEvent.PostboxErased;
import community.linli.lending.postbox.PostboxEvent.PostboxKeyDestroyed;
import community.linli.lending.postbox.PostboxEvent.PreferencesSet;
import community.linli.lending.postbox.PostboxEvent.SendingFailed;
import community.linli.lending.postbox.PostboxEvent.SendingTriedAgain;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class PostboxDeciderTest extends PostboxScenarios {

    private static final BeginSending BEGIN = new BeginSending(ANA, "b-1", ContactKind.MAIL, List.of(FIRST));

    @Test
    void wishesReplaceWhatWasWishedBefore() {
        asAna(atHome())
                .when(new SetPreferences(ANA, AT_ONCE))
                .thenEvents(new PreferencesSet(ANA, AT_ONCE))
                .when(new SetPreferences(ANA, AT_ONCE))
                .thenUnchanged()
                .when(new SetPreferences(ANA, BY_HOOK))
                .thenEvents(new PreferencesSet(ANA, BY_HOOK));
    }

    @Test
    void anAddressIsGivenReplacedAndForgotten() {
        asAna(atHome())
                .when(new GiveContact(ANA, ContactKind.MAIL, "c2VhbGVk"))
                .thenEvents(ADDRESS)
                .when(new GiveContact(ANA, ContactKind.MAIL, "c2VhbGVk"))
                .thenUnchanged()
                .when(new ForgetContact(ANA, ContactKind.WEBHOOK))
                .thenUnchanged()
                .when(new ForgetContact(ANA, ContactKind.MAIL))
                .thenEvents(new ContactForgotten(ANA, ContactKind.MAIL));
    }

    @Test
    void whatIsReadUpToANoticeIsNotReadAgain() {
        asAna(atHome())
                .when(new MarkRead(ANA, null, List.of(SECOND)))
                .thenEvents(new NoticesRead(ANA, null, List.of(SECOND)))
                .when(new MarkRead(ANA, FIRST, List.of()))
                .thenEvents(new NoticesRead(ANA, FIRST, List.of()))
                .when(new MarkRead(ANA, null, List.of(FIRST, SECOND)))
                .thenUnchanged()
                .when(new MarkRead(ANA, SECOND, List.of()))
                .thenEvents(new NoticesRead(ANA, SECOND, List.of()))
                .when(new MarkRead(ANA, FIRST, List.of()))
                .thenUnchanged();
    }

    @Test
    void theCalendarHasOneSecretAddressAtATime() {
        asAna(atHome())
                .when(new RevokeFeed(ANA))
                .thenUnchanged()
                .when(new RenewFeed(ANA, DIGEST))
                .thenEvents(new FeedRenewed(ANA, DIGEST))
                .when(new RenewFeed(ANA, DIGEST))
                .thenUnchanged()
                .when(new RevokeFeed(ANA))
                .thenEvents(new FeedRevoked(ANA));
    }

    @Test
    void aSendingIsBegunBeforeItIsSentAndThenOver() {
        byRule(reached())
                .when(BEGIN)
                .thenEvents(begun(ContactKind.MAIL, FIRST))
                .when(BEGIN)
                .thenUnchanged()
                .when(new RecordSent(ANA, "b-1"))
                .thenEvents(new NoticesSent(ANA, "b-1"))
                .when(new RecordSent(ANA, "b-1"))
                .thenRejected(PostboxRejection.SENDING_NOT_UNDER_WAY);
    }

    @Test
    void noNoticeIsBegunTwiceOnAChannelWhateverBecameOfIt() {
        BeginSending other = new BeginSending(ANA, "b-2", ContactKind.MAIL, List.of(SECOND, FIRST));
        byRule(reached())
                .given(begun(ContactKind.MAIL, FIRST))
                .when(other)
                .thenRejected(PostboxRejection.NOTICE_ALREADY_BEGUN);
        byRule(reached())
                .given(begun(ContactKind.MAIL, FIRST), new NoticesSent(ANA, "b-1"))
                .when(other)
                .thenRejected(PostboxRejection.NOTICE_ALREADY_BEGUN);
        byRule(reached())
                .given(begun(ContactKind.MAIL, FIRST), new SendingFailed(ANA, "b-1", Failure.UNKNOWN, null))
                .when(other)
                .thenRejected(PostboxRejection.NOTICE_ALREADY_BEGUN);
    }

    @Test
    void whatIsForgottenAsBegunIsTooOldToBeBegun() {
        byRule(reached())
                .given(begun(ContactKind.MAIL, FIRST))
                .at(NOON.plus(Duration.ofDays(4)))
                .when(new BeginSending(ANA, "b-2", ContactKind.MAIL, List.of(FIRST)))
                .thenRejected(PostboxRejection.NOTICES_WRONG);
    }

    @Test
    void whatIsNotTakenIsTriedSixTimesEverMoreRarelyAndThenGivenUp() {
        var story = byRule(hooked())
                .when(new BeginSending(ANA, "b-1", ContactKind.WEBHOOK, List.of(FIRST)))
                .thenEvents(begun(ContactKind.WEBHOOK, FIRST));
        var now = NOON;
        int attempt = 1;
        for (Duration patience : List.of(
                Duration.ofMinutes(1),
                Duration.ofMinutes(5),
                Duration.ofMinutes(30),
                Duration.ofHours(2),
                Duration.ofHours(12))) {
            story.at(now)
                    .when(new RecordFailed(ANA, "b-1", Failure.NOT_TAKEN))
                    .thenEvents(new SendingFailed(ANA, "b-1", Failure.NOT_TAKEN, now.plus(patience)))
                    .when(new RecordFailed(ANA, "b-1", Failure.NOT_TAKEN))
                    .thenUnchanged()
                    .at(now.plus(patience).minusMillis(1))
                    .when(new TryAgain(ANA, "b-1"))
                    .thenRejected(PostboxRejection.NOT_TO_BE_TRIED_NOW);
            now = now.plus(patience);
            attempt++;
            story.at(now)
                    .when(new TryAgain(ANA, "b-1"))
                    .thenEvents(new SendingTriedAgain(ANA, "b-1", attempt, now.plus(Duration.ofMinutes(10))))
                    .when(new TryAgain(ANA, "b-1"))
                    .thenRejected(PostboxRejection.NOT_TO_BE_TRIED_NOW);
        }
        story.when(new RecordFailed(ANA, "b-1", Failure.NOT_TAKEN))
                .thenEvents(new SendingFailed(ANA, "b-1", Failure.NOT_TAKEN, null))
                .when(new TryAgain(ANA, "b-1"))
                .thenRejected(PostboxRejection.SENDING_NOT_UNDER_WAY);
    }

    @Test
    void aMailOfWhichNobodyKnowsWhetherItLeftIsNotTriedAgain() {
        byRule(reached())
                .given(begun(ContactKind.MAIL, FIRST))
                .at(NOON.plus(Duration.ofHours(1)))
                .when(new TryAgain(ANA, "b-1"))
                .thenRejected(PostboxRejection.NOT_TO_BE_TRIED_NOW)
                .when(new RecordFailed(ANA, "b-1", Failure.UNKNOWN))
                .thenEvents(new SendingFailed(ANA, "b-1", Failure.UNKNOWN, null));
    }

    @Test
    void aSignedRequestOfWhichNobodyKnowsIsTriedAgainUnderTheSameId() {
        byRule(hooked())
                .given(begun(ContactKind.WEBHOOK, FIRST))
                .at(NOON.plus(Duration.ofMinutes(11)))
                .when(new TryAgain(ANA, "b-1"))
                .thenEvents(new SendingTriedAgain(ANA, "b-1", 2, NOON.plus(Duration.ofMinutes(21))));
    }

    @Test
    void oneThatIsNeverHeardOfAgainIsGivenUpAfterSixAttempts() {
        var story = byRule(hooked()).given(begun(ContactKind.WEBHOOK, FIRST));
        for (int attempt = 2; attempt <= 6; attempt++) {
            story.given(new SendingTriedAgain(ANA, "b-1", attempt, NOON));
        }
        story.at(NOON.plusMillis(1))
                .when(new TryAgain(ANA, "b-1"))
                .thenEvents(new SendingFailed(ANA, "b-1", Failure.UNKNOWN, null));
    }

    @Test
    void ofWhomIsErasedNothingIsKeptAndTheKeyIsDestroyedOnce() {
        byRule(reached())
                .given(new PostboxErased(ANA))
                .when(new ErasePostbox(ANA))
                .thenUnchanged()
                .when(new RecordKeyDestroyed(ANA))
                .thenEvents(new PostboxKeyDestroyed(ANA))
                .when(new RecordKeyDestroyed(ANA))
                .thenUnchanged();
    }

    @Test
    void theKeyOfAnAddressThatWasForgottenBeforeIsDestroyedAsWell() {
        byRule(atHome())
                .given(ADDRESS, new ContactForgotten(ANA, ContactKind.MAIL))
                .when(new ErasePostbox(ANA))
                .thenEvents(new PostboxErased(ANA));
    }
}
