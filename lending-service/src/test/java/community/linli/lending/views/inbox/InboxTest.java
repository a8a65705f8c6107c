package community.linli.lending.views.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import community.linli.eventsourcing.Actor;
import community.linli.eventsourcing.Event;
import community.linli.eventsourcing.Subject;
import community.linli.eventsourcing.http.ReadRequest;
import community.linli.lending.desk.SmallDistrict;
import community.linli.lending.facts.CatalogFacts.ResidentLeft;
import community.linli.lending.facts.PersonId;
import community.linli.lending.loan.LoanEvent.LoanAccepted;
import community.linli.lending.loan.LoanEvent.LoanHandedOver;
import community.linli.lending.loan.LoanEvent.LoanReturned;
import community.linli.lending.postbox.Channel;
import community.linli.lending.postbox.PostboxCommand.MarkRead;
import community.linli.lending.postbox.PostboxCommand.SetPreferences;
import community.linli.lending.postbox.Preferences;
import community.linli.lending.views.inbox.InboxController.Inbox;
import community.linli.lending.views.inbox.InboxController.Line;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What people see who live behind the same door. */
class InboxTest {

    private final SmallDistrict district = new SmallDistrict();
    private final InboxController controller = new InboxController(new InboxQuery(district), district);

    private Inbox inbox(String person) {
        return inbox(person, null, 50, "en-GB,en;q=0.8");
    }

    private Inbox inbox(String person, String before, int limit, String languages) {
        ReadRequest request = new ReadRequest(SmallDistrict.NORTH, new Actor(person, Set.of("resident")), List.of());
        return controller.inbox(request, "jinping-26", before, limit, languages);
    }

    private static List<String> kinds(Inbox inbox) {
        return inbox.notices().stream().map(Line::kind).toList();
    }

    private void later(Event event, String actor) {
        district.passes(Duration.ofMinutes(1));
        district.happens(actor, event);
    }

    private void borrowed() {
        district.benAsks();
        later(new LoanAccepted(SmallDistrict.LOAN, SmallDistrict.DRILL, null, null, null, null, null, null), "ana");
        later(
                new LoanHandedOver(
                        SmallDistrict.LOAN,
                        SmallDistrict.DRILL,
                        SmallDistrict.DUE,
                        SmallDistrict.DUE,
                        SmallDistrict.NOON,
                        null,
                        null,
                        null,
                        null,
                        null),
                "ben");
    }

    @Test
    void oneHearsWhatOthersDidNewestFirst() {
        borrowed();

        assertThat(kinds(inbox("ana"))).containsExactly("LOAN_HANDED_OVER", "LOAN_ASKED");
        assertThat(kinds(inbox("ben"))).containsExactly("LOAN_ACCEPTED");
        assertThat(kinds(inbox("nobody"))).isEmpty();
    }

    @Test
    void theOthersBehindTheSameDoorHearWhatOneOfThemDid() {
        district.joins("amy", SmallDistrict.ANAS);
        borrowed();

        assertThat(kinds(inbox("amy"))).containsExactly("LOAN_HANDED_OVER", "LOAN_ACCEPTED", "LOAN_ASKED");
    }

    @Test
    void whoJoinsLaterDoesNotHearTheOlderOnes() {
        district.benAsks();
        district.passes(Duration.ofMinutes(1));
        district.joins("amy", SmallDistrict.ANAS);
        later(new LoanReturned(SmallDistrict.LOAN, SmallDistrict.DRILL, null, null, null, null, null, null), "ben");

        assertThat(kinds(inbox("amy"))).containsExactly("LOAN_RETURNED");
    }

    @Test
    void whoHasLeftHearsNothing() {
        borrowed();
        district.learn(
                new Subject("resident", "ana"),
                new ResidentLeft(new PersonId("ana"), SmallDistrict.JINPING, SmallDistrict.ANAS));

        assertThat(inbox("ana").notices()).isEmpty();
        assertThat(inbox("ana").unread()).isZero();
    }

    @Test
    void whatIsReadIsCountedNoMore() {
        borrowed();
        Inbox before = inbox("ana");
        assertThat(before.unread()).isEqualTo(2);

        district.asks(
                "ana",
                new MarkRead(new PersonId("ana"), before.notices().getLast().id(), List.of()));
        assertThat(inbox("ana").unread()).isEqualTo(1);
        assertThat(inbox("ana").notices()).extracting(Line::isRead).containsExactly(false, true);

        district.asks(
                "ana",
                new MarkRead(
                        new PersonId("ana"),
                        null,
                        List.of(before.notices().getFirst().id())));
        assertThat(inbox("ana").unread()).isZero();
    }

    @Test
    void onePagesThroughOlderOnes() {
        borrowed();
        Inbox first = inbox("ana", null, 1, "en");
        assertThat(kinds(first)).containsExactly("LOAN_HANDED_OVER");

        Inbox second = inbox("ana", first.next(), 1, "en");
        assertThat(kinds(second)).containsExactly("LOAN_ASKED");
        assertThat(second.next()).isNull();
        assertThat(second.unread()).isEqualTo(2);
    }

    @Test
    void theWishedLanguageGoesBeforeTheBrowsers() {
        district.benAsks();
        assertThat(inbox("ana", null, 1, "fr,en;q=0.5").notices().getFirst().text())
                .startsWith("Somebody would");
        assertThat(inbox("ana", null, 1, null).notices().getFirst().text()).startsWith("有邻居");

        district.asks(
                "ana",
                new SetPreferences(
                        new PersonId("ana"), new Preferences("en", null, null, List.of(), Channel.NONE, null)));
        assertThat(inbox("ana", null, 1, "zh-CN").notices().getFirst().text()).startsWith("Somebody would");
    }

    @Test
    void whatIsOlderThanAQuarterIsShownNoMore() {
        district.benAsks();
        district.passes(Duration.ofDays(91));

        assertThat(inbox("ana").notices()).isEmpty();
    }
}
