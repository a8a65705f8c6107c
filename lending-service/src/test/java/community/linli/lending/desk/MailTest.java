package community.linli.lending.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import community.linli.eventsourcing.Actor;
import community.linli.eventsourcing.Subject;
import community.linli.eventsourcing.http.CommandRequest;
import community.linli.lending.desk.ContactRoom.Whose;
import community.linli.lending.facts.CatalogFacts.ResidentLeft;
import community.linli.lending.loan.Inspection;
import community.linli.lending.loan.LoanEvent.DamageReported;
import community.linli.lending.loan.LoanEvent.LoanBecameOverdue;
import community.linli.lending.loan.LoanEvent.LoanLost;
import community.linli.lending.loan.LoanEvent.LoanReturned;
import community.linli.lending.loan.LoanEvent.Mover;
import community.linli.lending.loan.LoanEvent.ThanksSaid;
import community.linli.lending.loan.Parties;
import community.linli.lending.loan.Side;
import community.linli.lending.postbox.Channel;
import community.linli.lending.postbox.ContactKind;
import community.linli.lending.postbox.Failure;
import community.linli.lending.postbox.NoticeGroup;
import community.linli.lending.postbox.PostboxCommand.BeginSending;
import community.linli.lending.postbox.PostboxCommand.ErasePostbox;
import community.linli.lending.postbox.PostboxCommand.MarkRead;
import community.linli.lending.postbox.PostboxEvent;
import community.linli.lending.postbox.PostboxEvent.ContactGiven;
import community.linli.lending.postbox.PostboxEvent.NoticesSent;
import community.linli.lending.postbox.PostboxEvent.PostboxKeyDestroyed;
import community.linli.lending.postbox.PostboxEvent.SendingBegun;
import community.linli.lending.postbox.PostboxEvent.SendingFailed;
import community.linli.lending.postbox.Preferences;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Mail to a real SMTP server in this JVM. */
class MailTest extends DeskTest {

    private static final String ADDRESS = "ana@example.org";

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @BeforeEach
    void start() {
        server.start();
        anaIsReachedAt(ContactKind.MAIL, ADDRESS);
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    private PostOffice office() {
        return office(MailDoor.to(
                new MailDoor.Server("127.0.0.1", server.getSmtp().getPort(), false, null, null), "linli@example.org"));
    }

    private List<MimeMessage> mails() {
        return Arrays.asList(server.getReceivedMessages());
    }

    private static String text(MimeMessage mail) {
        try {
            return mail.getContent().toString();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static String subject(MimeMessage mail) {
        try {
            return mail.getSubject();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aNoticeIsMailedAtOnceAndOnceInThePersonsLanguage() throws Exception {
        anaWishes(wishing("en", Channel.MAIL));
        district.benAsks();

        office().look();
        office().look();
        district.passes(Duration.ofHours(1));
        office().look();

        assertThat(mails()).hasSize(1);
        assertThat(mails().getFirst().getAllRecipients()[0]).hasToString(ADDRESS);
        assertThat(subject(mails().getFirst())).contains("Somebody would like to borrow “Drill”");
        assertThat(text(mails().getFirst())).contains("Please answer by Monday, 4 May, 12:00.");
        assertThat(district.recorded(NoticesSent.class)).hasSize(1);
    }

    @Test
    void whoWishesNoLanguageIsWrittenToInChinese() {
        anaWishes(wishing(null, Channel.MAIL));
        district.benAsks();

        office().look();

        assertThat(text(mails().getFirst())).contains("有邻居想借「Drill」").contains("5月4日星期一 12:00");
    }

    @Test
    void aDigestComesOnceADayWithAllOfIt() {
        anaWishes(new Preferences("en", null, null, List.of(), Channel.DIGEST, 18));
        district.benHasIt()
                .happens(
                        "ben",
                        new DamageReported(
                                SmallDistrict.LOAN,
                                SmallDistrict.DRILL,
                                Side.BORROWER,
                                new Inspection("a scratch", List.of(), List.of())));

        office().look();
        assertThat(mails()).isEmpty();
        district.itIs("2026-05-01T10:00:00Z");
        office().look();
        district.itIs("2026-05-02T10:00:00Z");
        office().look();

        assertThat(mails()).hasSize(1);
        assertThat(subject(mails().getFirst())).isEqualTo("Linli: 2 pieces of news from your neighbours");
        // the request is answered and no news any more; that she accepted she knows
        assertThat(text(mails().getFirst()))
                .contains("has changed hands", "is said to be damaged")
                .doesNotContain("would like to borrow", "is promised");
    }

    @Test
    void nothingIsSentInQuietHoursAndAllOfItAfterwards() {
        anaWishes(new Preferences("en", 22, 7, List.of(), Channel.MAIL, null));
        district.itIs("2026-05-01T14:30:00Z");
        district.benAsks();
        for (String quiet : List.of("2026-05-01T14:30:00Z", "2026-05-01T17:00:00Z", "2026-05-01T22:59:59Z")) {
            district.itIs(quiet);
            office().look();
        }
        assertThat(mails()).isEmpty();

        district.itIs("2026-05-01T23:00:00Z");
        office().look();
        assertThat(mails()).hasSize(1);
    }

    @Test
    void whatBrokeOffBetweenBegunAndSentIsNeverMailedAgainAndSaysSo() {
        anaWishes(wishing("en", Channel.MAIL));
        district.benAsks();
        district.breaksAfter(BeginSending.class);
        assertThatThrownBy(() -> office().look()).isInstanceOf(SmallDistrict.OutOfOrder.class);
        district.isRepaired();

        office().look();
        assertThat(district.recorded(SendingFailed.class)).isEmpty();
        district.passes(Duration.ofMinutes(11));
        office().look();
        office().look();

        assertThat(mails()).isEmpty();
        assertThat(district.recorded(SendingBegun.class)).hasSize(1);
        assertThat(district.recorded(SendingFailed.class))
                .extracting(SendingFailed::why, SendingFailed::nextAttempt)
                .containsExactly(tuple(Failure.UNKNOWN, null));
    }

    @Test
    void aReadModelThatLagsSendsNothingTwice() {
        anaWishes(wishing("en", Channel.MAIL));
        district.benAsks();
        office().look();
        district.rebuilds(one -> !(one instanceof PostboxEvent)
                || one instanceof ContactGiven
                || one instanceof PostboxEvent.PreferencesSet);

        office().look();

        assertThat(mails()).hasSize(1);
    }

    @Test
    void aServerThatIsAwayIsAskedAgainLater() {
        anaWishes(wishing("en", Channel.MAIL));
        district.benAsks();
        int port = server.getSmtp().getPort();
        MailDoor door = MailDoor.to(new MailDoor.Server("127.0.0.1", port, false, null, null), "linli@example.org");
        server.stop();
        office(door).look();
        assertThat(district.recorded(SendingFailed.class)).hasSize(1);

        GreenMail back = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        back.start();
        try {
            office(door).look();
            assertThat(back.getReceivedMessages()).isEmpty();
            district.passes(Duration.ofMinutes(1));
            office(door).look();
            assertThat(back.getReceivedMessages()).hasSize(1);
        } finally {
            back.stop();
        }
    }

    @Test
    void aMutedGroupIsNotSentButALossIs() {
        anaWishes(wishing("en", Channel.MAIL, NoticeGroup.CASES, NoticeGroup.LOANS));
        district.benHasIt()
                .happens(
                        "ben",
                        new DamageReported(
                                SmallDistrict.LOAN,
                                SmallDistrict.DRILL,
                                Side.BORROWER,
                                new Inspection("a scratch", List.of(), List.of())),
                        new LoanLost(SmallDistrict.LOAN, SmallDistrict.DRILL, Mover.BORROWER, "on the train"));

        office().look();

        assertThat(mails()).hasSize(1);
        assertThat(text(mails().getFirst())).contains("is said to be lost").doesNotContain("damaged");
    }

    @Test
    void aReminderOfWhatIsBackIsNotSent() {
        anaWishes(wishing("en", Channel.MAIL, NoticeGroup.LOANS));
        district.benHasIt()
                .happens("rule", new LoanBecameOverdue(SmallDistrict.LOAN, SmallDistrict.DRILL, SmallDistrict.DUE));
        district.happens(
                "ben", new LoanReturned(SmallDistrict.LOAN, SmallDistrict.DRILL, null, null, null, null, null, null));

        office().look();

        assertThat(mails()).isEmpty();
    }

    @Test
    void nothingOlderThanADayIsSentAfterARestore() {
        district.benAsks();
        district.passes(Duration.ofDays(1));
        anaWishes(wishing("en", Channel.MAIL));
        district.rebuilds(one -> true);

        office().look();

        assertThat(mails()).isEmpty();
        assertThat(district.recorded(SendingBegun.class)).isEmpty();
    }

    @Test
    void neitherOnesOwnDoingsNorWhatIsReadIsSent() {
        anaWishes(wishing("en", Channel.MAIL));
        district.benAsks();
        district.asks(
                "ana",
                new MarkRead(
                        ANA,
                        inbox.threadsSince(LOOKING, SmallDistrict.NOON)
                                .getFirst()
                                .notices()
                                .getFirst()
                                .id(),
                        List.of()));
        district.happens(
                "ana", new LoanReturned(SmallDistrict.LOAN, SmallDistrict.DRILL, null, null, null, null, null, null));

        office().look();

        assertThat(mails()).isEmpty();
    }

    @Test
    void whoHasMovedAwayIsSentNothing() {
        anaWishes(wishing("en", Channel.MAIL));
        district.benAsks();
        district.learn(
                new Subject("resident", "ana"), new ResidentLeft(ANA, SmallDistrict.JINPING, SmallDistrict.ANAS));

        office().look();

        assertThat(mails()).isEmpty();
    }

    @Test
    void wordsOfOthersCannotBecomeHeaders() throws Exception {
        anaWishes(wishing("en", Channel.MAIL));
        district.happens(
                "ben",
                new ThanksSaid(
                        SmallDistrict.LOAN,
                        SmallDistrict.DRILL,
                        new Parties(SmallDistrict.JINPING, SmallDistrict.BENS, SmallDistrict.ANAS),
                        Side.BORROWER,
                        "Thanks\r\nBcc: all@example.org"));
        district.benAsks();
        district.happens(
                "ben",
                new ThanksSaid(
                        SmallDistrict.LOAN,
                        SmallDistrict.DRILL,
                        new Parties(SmallDistrict.JINPING, SmallDistrict.BENS, SmallDistrict.ANAS),
                        Side.BORROWER,
                        "Thanks\r\nBcc: all@example.org"));

        anaWishes(wishing("en", Channel.MAIL, NoticeGroup.LOANS));
        office().look();

        assertThat(mails()).hasSize(1);
        assertThat(mails().getFirst().getHeader("Bcc")).isNull();
        assertThat(subject(mails().getFirst())).contains("Thanks Bcc: all@example.org");
    }

    @Test
    void theKeyOfWhoIsErasedIsDestroyedAndNothingOpensTheAddressAnyMore() {
        anaWishes(wishing("en", Channel.MAIL));
        String sealed = district.recorded(ContactGiven.class).getFirst().sealed();
        Whose whose = new Whose(SmallDistrict.NORTH, "ana", ContactKind.MAIL);
        assertThat(contacts.open(whose, sealed)).contains(ADDRESS);
        assertThat(sealed).doesNotContain("ana");
        district.execute(
                new CommandRequest("erase", SmallDistrict.NORTH, Actor.RULE, SmallDistrict.NOON, OptionalLong.empty()),
                new ErasePostbox(ANA));

        office().look();
        office().look();

        assertThat(district.recorded(PostboxKeyDestroyed.class)).hasSize(1);
        assertThat(contacts.open(whose, sealed)).isEmpty();
    }
}
