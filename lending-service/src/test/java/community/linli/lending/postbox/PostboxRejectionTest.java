package community.linli.lending.postbox;

import community.linli.eventsourcing.testkit.scenario.Scenario;
import community.linli.lending.postbox.PostboxCommand.BeginSending;
import community.linli.lending.postbox.PostboxCommand.MarkRead;
import community.linli.lending.postbox.PostboxCommand.RecordSent;
import community.linli.lending.postbox.PostboxCommand.RenewFeed;
import community.linli.lending.postbox.PostboxCommand.SetPreferences;
import community.linli.lending.postbox.PostboxCommand.TryAgain;
import community.linli.lending.postbox.PostboxEvent.NoticesRead;
import community.linli.lending.postbox.PostboxEvent.PostboxErased;
import community.linli.lending.postbox.PostboxEvent.SendingBegun;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every refusal is heard once at least; the switch does not compile without one. */
class PostboxRejectionTest extends PostboxScenarios {

    private record Story(Scenario before, PostboxCommand asked) {}

    @TestFactory
    Stream<DynamicTest> everyRefusalHasItsStory() {
        return Stream.of(PostboxRejection.values())
                .map(rejection -> DynamicTest.dynamicTest(rejection.meaning(), () -> {
                    Story story = of(rejection);
                    story.before().when(story.asked()).thenRejected(rejection);
                }));
    }

    private Story of(PostboxRejection rejection) {
        RenewFeed renew = new RenewFeed(ANA, DIGEST);
        BeginSending begin = new BeginSending(ANA, "b-1", ContactKind.MAIL, List.of(FIRST));
        return switch (rejection) {
            case NOT_YOUR_POSTBOX -> new Story(atHome().by("ben", "resident", "steward"), renew);
            case NOT_A_MEMBER -> new Story(asAna(scenario().at(NOON)), renew);
            case POSTBOX_BEING_CLEARED -> new Story(asAna(atHome()).given(new PostboxErased(ANA)), renew);
            case QUIET_HOURS_WRONG -> new Story(asAna(atHome()), wishing(null, 22, null, Channel.NONE, null));
            case DIGEST_HOUR_WRONG -> new Story(asAna(atHome()), wishing(null, null, null, Channel.DIGEST, null));
            case LANGUAGE_UNKNOWN -> new Story(asAna(atHome()), wishing("fr", null, null, Channel.NONE, null));
            case READ_AHEAD -> new Story(asAna(atHome()), new MarkRead(ANA, TOMORROWS, List.of()));
            case READ_TOO_SCATTERED -> scattered();
            case ONLY_BY_RULE -> new Story(asAna(reached()), begin);
            case CHANNEL_NOT_WISHED -> new Story(byRule(hooked()), begin);
            case CONTACT_UNKNOWN ->
                new Story(byRule(atHome().given(new PostboxEvent.PreferencesSet(ANA, AT_ONCE))), begin);
            case NOTICES_WRONG ->
                new Story(byRule(reached()), new BeginSending(ANA, "b-1", ContactKind.MAIL, List.of(FIRST, FIRST)));
            case NOTICE_ALREADY_BEGUN ->
                new Story(
                        byRule(reached()).given(begun(ContactKind.MAIL, FIRST)),
                        new BeginSending(ANA, "b-2", ContactKind.MAIL, List.of(FIRST)));
            case TOO_MUCH_UNDER_WAY -> busy();
            case SENDING_NOT_UNDER_WAY -> new Story(byRule(reached()), new RecordSent(ANA, "b-1"));
            case NOT_TO_BE_TRIED_NOW ->
                new Story(byRule(hooked()).given(begun(ContactKind.WEBHOOK, FIRST)), new TryAgain(ANA, "b-1"));
        };
    }

    @Test
    void quietHoursAndDigestsThatCannotBeAreRefused() {
        for (SetPreferences wrong : List.of(
                wishing(null, null, 7, Channel.NONE, null),
                wishing(null, 7, 7, Channel.NONE, null),
                wishing(null, 24, 7, Channel.NONE, null),
                wishing(null, 22, -1, Channel.NONE, null))) {
            asAna(atHome()).when(wrong).thenRejected(PostboxRejection.QUIET_HOURS_WRONG);
        }
        for (SetPreferences wrong :
                List.of(wishing(null, null, null, Channel.DIGEST, 24), wishing(null, null, null, Channel.MAIL, 8))) {
            asAna(atHome()).when(wrong).thenRejected(PostboxRejection.DIGEST_HOUR_WRONG);
        }
    }

    @Test
    void aSendingHasSomeNoticesAndNotTooMany() {
        for (List<NoticeId> wrong : List.of(List.<NoticeId>of(), some(51, 0), List.of(TOMORROWS))) {
            byRule(reached())
                    .when(new BeginSending(ANA, "b-1", ContactKind.MAIL, wrong))
                    .thenRejected(PostboxRejection.NOTICES_WRONG);
        }
    }

    private static SetPreferences wishing(String language, Integer from, Integer until, Channel channel, Integer hour) {
        return new SetPreferences(ANA, new Preferences(language, from, until, List.of(), channel, hour));
    }

    private Story scattered() {
        Scenario before = asAna(atHome());
        for (int i = 0; i < 4; i++) {
            before.given(new NoticesRead(ANA, null, some(50, 50 * i)));
        }
        return new Story(before, new MarkRead(ANA, null, List.of(FIRST)));
    }

    private Story busy() {
        Scenario before = byRule(reached());
        for (int i = 0; i < PostboxPolicies.UNDER_WAY_AT_MOST; i++) {
            before.given(new SendingBegun(
                    ANA, "b-" + i, ContactKind.MAIL, some(1, i), NOON, NOON.plus(Duration.ofMinutes(10))));
        }
        return new Story(before, new BeginSending(ANA, "more", ContactKind.MAIL, List.of(FIRST)));
    }

    private static List<NoticeId> some(int count, int from) {
        return IntStream.range(from, from + count)
                .mapToObj(i -> NoticeId.of(NOON.minusSeconds(i), "s-" + i, HOME, 0))
                .toList();
    }
}
