package community.linli.lending.desk;

import static org.assertj.core.api.Assertions.assertThat;

import community.linli.lending.StoredViews;
import community.linli.lending.loan.LoanEvent.LoanReturned;
import community.linli.lending.postbox.Channel;
import community.linli.lending.postbox.ContactKind;
import community.linli.lending.postbox.PostboxCommand.RenewFeed;
import community.linli.lending.views.feed.FeedDocument;
import community.linli.lending.views.feed.FeedQuery;
import community.linli.lending.views.inbox.InboxQuery;
import community.linli.lending.views.inbox.PostboxDocument;
import community.linli.lending.views.inbox.ThreadDocument;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is asked of the database finds what is meant, in a database. */
class QueriesTest extends DeskTest {

    private static final String DIGEST = "ab".repeat(32);

    private final StoredViews documents = new StoredViews();
    private final InboxQuery stored = new InboxQuery(documents);
    private final FeedQuery feeds = new FeedQuery(documents);

    private void store() {
        district.documents().forEach(documents::write);
    }

    @BeforeEach
    void happen() {
        anaWishes(wishing("en", Channel.WEBHOOK));
        anaIsReachedAt(ContactKind.WEBHOOK, new Dispatch.Hook("http://127.0.0.1:1/", "a secret of hers").written());
        district.asks("ana", new RenewFeed(ANA, DIGEST));
        district.benHasIt();
    }

    @AfterEach
    void close() {
        documents.close();
    }

    @Test
    void threadsAreFoundByWhenSomethingWasToldLast() {
        store();
        Instant told = SmallDistrict.NOON;
        assertThat(stored.threadsSince(LOOKING, told))
                .extracting(ThreadDocument::subject)
                .containsExactly("loan/loan-1");
        assertThat(stored.threadsSince(LOOKING, told)).isEqualTo(inbox.threadsSince(LOOKING, told));
        assertThat(stored.threadsSince(LOOKING, told.plusSeconds(2))).isEmpty();
    }

    @Test
    void theDeskFindsWhoWishesToBeToldAndWhatIsUnderWay() {
        store();
        assertThat(stored.forTheDesk(LOOKING))
                .extracting(PostboxDocument::person)
                .containsExactly(ANA);

        office(MailDoor.shut()).look();
        anaWishes(wishing("en", Channel.NONE));
        store();
        assertThat(stored.forTheDesk(LOOKING)).as("a sending waits").hasSize(1);

        district.passes(Duration.ofMinutes(1));
        office(MailDoor.shut()).look();
        store();
        assertThat(stored.forTheDesk(LOOKING))
                .as("nothing is wished, nothing waits")
                .isEmpty();
    }

    @Test
    void aCalendarIsFoundByTheDigestOfItsSecret() {
        store();
        assertThat(stored.withFeed(LOOKING, DIGEST).map(PostboxDocument::person))
                .contains(ANA);
        assertThat(stored.withFeed(LOOKING, "cd".repeat(32))).isEmpty();
    }

    @Test
    void aCalendarHasWhatIsNotLongOver() {
        store();
        Instant due = Instant.parse("2026-05-08T00:00:00Z");
        assertThat(feeds.of(LOOKING, SmallDistrict.ANAS, due))
                .extracting(FeedDocument::subject)
                .containsExactly("loan/loan-1");
        assertThat(feeds.of(LOOKING, SmallDistrict.BENS, due)).hasSize(1);
        assertThat(feeds.of(LOOKING, SmallDistrict.ANAS, due.plus(Duration.ofDays(90))))
                .hasSize(1);
        assertThat(feeds.of(LOOKING, SmallDistrict.ANAS, due.plus(Duration.ofDays(91))))
                .isEmpty();

        district.passes(Duration.ofDays(20));
        district.happens(
                "ana", new LoanReturned(SmallDistrict.LOAN, SmallDistrict.DRILL, null, null, null, null, null, null));
        store();
        assertThat(feeds.of(LOOKING, SmallDistrict.ANAS, due.plus(Duration.ofDays(91))))
                .hasSize(1);
    }

    @Test
    void namesAndZoneAreFound() {
        store();
        assertThat(stored.names(LOOKING, List.of(SmallDistrict.DRILL))).containsEntry("drill", "Drill");
        assertThat(stored.zone(LOOKING).getId()).isEqualTo("Asia/Shanghai");
        assertThat(stored.home(LOOKING, "ana")).isPresent();
    }
}
