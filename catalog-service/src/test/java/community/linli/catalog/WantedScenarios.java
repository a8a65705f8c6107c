package community.linli.catalog;

import community.linli.catalog.household.HouseholdId;
import community.linli.catalog.item.ItemEvent.ItemListed;
import community.linli.catalog.item.ItemId;
import community.linli.catalog.wantedpost.WantedPostCommand.AnswerWanted;
import community.linli.catalog.wantedpost.WantedPostCommand.AskWanted;
import community.linli.catalog.wantedpost.WantedPostCommand.FillWanted;
import community.linli.catalog.wantedpost.WantedPostCommand.TakeAnswerBack;
import community.linli.catalog.wantedpost.WantedPostCommand.WithdrawWanted;
import community.linli.catalog.wantedpost.WantedPostEvent.WantedAnswered;
import community.linli.catalog.wantedpost.WantedPostEvent.WantedAsked;
import community.linli.catalog.wantedpost.WantedPostId;
import community.linli.catalog.wantedpost.WantedWords;
import community.linli.eventsourcing.testkit.scenario.Scenario;
import java.time.Instant;
import java.time.LocalDate;

/** Ana needs a drill, and Ben next door has one. */
abstract class WantedScenarios extends BoardScenarios {

    static final WantedPostId POST = new WantedPostId("post");
    static final WantedWords WISH = new WantedWords("drill", "tools", "for a shelf");
    static final LocalDate TODAY = LocalDate.of(2026, 5, 1);
    static final LocalDate LAST_DAY = TODAY.plusDays(14);
    static final Instant LAST_MOMENT = Instant.parse("2026-05-15T16:00:00Z");
    static final WantedAsked ASKED = asked(POST);
    static final ItemId BENS_DRILL = new ItemId("bens-drill");
    static final ItemListed BEN_LISTS = listed(BENS_DRILL, NEXT_DOOR);
    static final WantedAnswered ANSWERED = answered(BENS_DRILL);

    static final AskWanted ASK = new AskWanted(POST, JINPING, WISH, null);
    static final AnswerWanted ANSWER = new AnswerWanted(POST, JINPING, BENS_DRILL);
    static final TakeAnswerBack TAKE_BACK = new TakeAnswerBack(POST, JINPING, BENS_DRILL);
    static final FillWanted FILL = new FillWanted(POST, JINPING, BENS_DRILL);
    static final WithdrawWanted WITHDRAW = new WithdrawWanted(POST, JINPING, null);

    static WantedAsked asked(WantedPostId post) {
        return new WantedAsked(post, JINPING, HOME, "drill", "tools", "for a shelf", LAST_DAY, LAST_MOMENT);
    }

    static WantedAnswered answered(ItemId item) {
        return new WantedAnswered(POST, JINPING, HOME, item, NEXT_DOOR);
    }

    static ItemListed listed(ItemId item, HouseholdId household) {
        return new ItemListed(item, JINPING, household, "drill", "tools", "lend", 7, null, null, null, null, null);
    }

    final Scenario neighbours() {
        return inJinping().given(ANA_IN, BEN_IN, LISTED, BEN_LISTS);
    }
}
