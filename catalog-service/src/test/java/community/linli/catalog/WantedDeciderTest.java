package community.linli.catalog;

import community.linli.catalog.community.CommunityEvent.CommunityFounded;
import community.linli.catalog.community.CommunityEvent.CommunityPaused;
import community.linli.catalog.community.CommunityEvent.CommunityResumed;
import community.linli.catalog.community.CommunityId;
import community.linli.catalog.district.DistrictEvent.DistrictClosed;
import community.linli.catalog.item.ItemEvent.ItemPaused;
import community.linli.catalog.item.ItemEvent.ItemWithdrawn;
import community.linli.catalog.item.ItemId;
import community.linli.catalog.wantedpost.WantedPostCommand.AnswerWanted;
import community.linli.catalog.wantedpost.WantedPostCommand.AskWanted;
import community.linli.catalog.wantedpost.WantedPostEvent.WantedAnswerTakenBack;
import community.linli.catalog.wantedpost.WantedPostEvent.WantedAsked;
import community.linli.catalog.wantedpost.WantedPostEvent.WantedExpired;
import community.linli.catalog.wantedpost.WantedPostId;
import community.linli.catalog.wantedpost.WantedPostRejection;
import community.linli.catalog.wantedpost.WantedWords;
import community.linli.eventsourcing.Event;
import community.linli.eventsourcing.Violation;
import community.linli.eventsourcing.testkit.scenario.Scenario;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A household asks its community for something, and another one answers with a thing that it lists. */
class WantedDeciderTest extends WantedScenarios {

    @Test
    void aResidentAsksForSomethingForFourteenDaysUnlessOneSaysOtherwise() {
        asAna().when(ASK)
                .thenEvents(ASKED)
                .when(ASK)
                .thenUnchanged()
                .when(ask("today", TODAY))
                .thenEvents(asked("today", TODAY, "2026-05-01T16:00:00Z"))
                .when(ask("in 60 days", TODAY.plusDays(60)))
                .thenEvents(asked("in 60 days", TODAY.plusDays(60), "2026-06-30T16:00:00Z"));
    }

    @Test
    void aWishIsTidied() {
        asAna().when(new AskWanted(POST, JINPING, new WantedWords(" drill ", " tools ", " for a shelf "), null))
                .thenEvents(ASKED);
    }

    @Test
    void theLastDayIsTodayOrWithinSixtyDaysByTheDistrictsClock() {
        asAna().when(ask("a", TODAY.minusDays(1)))
                .thenRejected(WantedPostRejection.DAY_OUT_OF_RANGE)
                .when(ask("a", TODAY.plusDays(61)))
                .thenRejected(WantedPostRejection.DAY_OUT_OF_RANGE)
                .at(Instant.parse("2026-05-01T16:00:00Z"))
                .when(ask("a", TODAY))
                .thenRejected(WantedPostRejection.DAY_OUT_OF_RANGE);
    }

    @Test
    void aWishIsWordedAsAListingIs() {
        asAna().when(new AskWanted(
                        POST, JINPING, new WantedWords(" ", "字".repeat(31), "a\u0007b"), LAST_DAY.plusYears(1)))
                .thenRejected(WantedPostRejection.INVALID_FIELDS)
                .thenViolations(
                        new Violation("/name", "missing", "This must not be empty."),
                        new Violation("/category", "too-long", "At most 30 characters, please."),
                        new Violation("/note", "unprintable", "Please write without control characters."))
                .when(new AskWanted(POST, JINPING, new WantedWords("x".repeat(61), "tools", "x".repeat(201)), null))
                .thenRejected(WantedPostRejection.INVALID_FIELDS)
                .thenViolations(
                        new Violation("/name", "too-long", "At most 60 characters, please."),
                        new Violation("/note", "too-long", "At most 200 characters, please."));
    }

    @Test
    void aHouseholdAsksForFiveThingsAtATime() {
        asAna().given(posts("a", "b", "c", "d", "e"))
                .when(ASK)
                .thenRejected(WantedPostRejection.ENOUGH_WANTED)
                .given(new WantedExpired(new WantedPostId("a"), JINPING, HOME, List.of()))
                .when(ASK)
                .thenEvents(ASKED);
    }

    @Test
    void nothingIsAskedOrAnsweredWhereTheBoardRests() {
        asAna().given(ASKED, new CommunityPaused(JINPING, null))
                .when(ask("other", null))
                .thenRejected(WantedPostRejection.COMMUNITY_PAUSED)
                .by(BEN.value(), "resident")
                .when(ANSWER)
                .thenRejected(WantedPostRejection.COMMUNITY_PAUSED)
                .given(new CommunityResumed(JINPING))
                .when(ANSWER)
                .thenEvents(ANSWERED)
                .given(new DistrictClosed("Merged"))
                .when(ask("other", null))
                .thenRejected(WantedPostRejection.DISTRICT_CLOSED);
    }

    @Test
    void anotherHouseholdAnswersWithAThingOfItsOwnOnce() {
        asBen().given(ASKED)
                .when(ANSWER)
                .thenEvents(ANSWERED)
                .when(ANSWER)
                .thenUnchanged()
                .when(new AnswerWanted(POST, JINPING, DRILL))
                .thenRejected(WantedPostRejection.ITEM_NOT_LISTED)
                .by(ANA.value(), "resident")
                .when(new AnswerWanted(POST, JINPING, DRILL))
                .thenRejected(WantedPostRejection.OWN_POST);
    }

    @Test
    void whatIsOffTheBoardOrRestsAnswersNothing() {
        asBen().given(ASKED, new ItemPaused(BENS_DRILL, JINPING, null))
                .when(ANSWER)
                .thenRejected(WantedPostRejection.ITEM_RESTS)
                .given(new ItemWithdrawn(BENS_DRILL, JINPING, null, NEXT_DOOR))
                .when(ANSWER)
                .thenRejected(WantedPostRejection.ITEM_NOT_LISTED);
    }

    @Test
    void aPostHoldsTwentyAnswers() {
        Event[] twenty = IntStream.range(0, 20)
                .mapToObj(i -> answered(new ItemId("thing-" + i)))
                .toArray(Event[]::new);
        asBen().given(ASKED).given(twenty).when(ANSWER).thenRejected(WantedPostRejection.ENOUGH_ANSWERS);
    }

    @Test
    void whoAnsweredTakesItBackAndNobodyElseDoes() {
        WantedAnswerTakenBack back = new WantedAnswerTakenBack(POST, JINPING, BENS_DRILL, NEXT_DOOR);
        asBen().given(ASKED, ANSWERED)
                .by(ANA.value(), "resident")
                .when(TAKE_BACK)
                .thenRejected(WantedPostRejection.ANSWER_NOT_FOUND)
                .by(BEN.value(), "resident")
                .when(TAKE_BACK)
                .thenEvents(back)
                .when(TAKE_BACK)
                .thenRejected(WantedPostRejection.ANSWER_NOT_FOUND)
                .when(ANSWER)
                .thenEvents(ANSWERED);
    }

    @Test
    void whatAnotherCommunityIsAskedIsUnknownHere() {
        CommunityId yulin = new CommunityId("yulin-3");
        asBen().given(ASKED, new CommunityFounded(yulin, "3 Yulin Road", "urban"))
                .when(new AnswerWanted(POST, yulin, BENS_DRILL))
                .thenRejected(WantedPostRejection.NOT_A_MEMBER)
                .when(new AnswerWanted(new WantedPostId("none"), JINPING, BENS_DRILL))
                .thenRejected(WantedPostRejection.WANTED_POST_NOT_FOUND);
    }

    private Scenario asAna() {
        return neighbours().by(ANA.value(), "resident");
    }

    private Scenario asBen() {
        return neighbours().by(BEN.value(), "resident");
    }

    private static AskWanted ask(String post, @Nullable LocalDate until) {
        return new AskWanted(new WantedPostId(post), JINPING, WISH, until);
    }

    private static WantedAsked asked(String post, LocalDate until, String end) {
        return new WantedAsked(
                new WantedPostId(post), JINPING, HOME, "drill", "tools", "for a shelf", until, Instant.parse(end));
    }

    private static Event[] posts(String... ids) {
        return List.of(ids).stream().map(id -> asked(new WantedPostId(id))).toArray(Event[]::new);
    }
}
