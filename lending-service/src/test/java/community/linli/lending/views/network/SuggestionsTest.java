package community.linli.lending.views.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import community.linli.lending.facts.CommunityId;
import community.linli.lending.facts.ItemId;
import community.linli.lending.facts.PersonId;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class SuggestionsTest {

    private static final String UNIT = "2单元";
    private static final String DAY = "2026-05-01T02:00:00Z";

    private final Doors doors = new Doors("jinping-26").lived("me").at("me", UNIT, 3, "302");

    private static ItemDocument thing(String item, String owner, String category, boolean isLent) {
        return new ItemDocument(
                new ItemId(item), new CommunityId("jinping-26"), Doors.household(owner), item, category, isLent);
    }

    private Doors upstairs(String name, int floor) {
        return doors.lived(name).at(name, UNIT, floor, floor + "02");
    }

    private List<Suggestion> made(ItemDocument... lent) {
        return new Suggestions(doors.together(), doors.of("me"), Arrays.asList(lent)).made();
    }

    private List<String> suggested(ItemDocument... lent) {
        return made(lent).stream()
                .map(suggestion -> suggestion.household().value())
                .toList();
    }

    @Test
    void eachSuggestionSaysWhyInBothLanguages() {
        upstairs("ana", 5);
        doors.lived("ben").at("ben", "1单元", 1, "102").meet("me", "ben", DAY).meet("ana", "ben", DAY);
        Suggestion made = made(thing("电钻", "ana", "工具", true)).getFirst();
        assertThat(made.reasons())
                .containsExactly(
                        Reason.upstairs(2),
                        Reason.lends(thing("电钻", "ana", "工具", true)),
                        Reason.bothMet(Doors.household("ben"), "1单元 102"));
        assertThat(made.why().en())
                .isEqualTo("Lives two floors above you; lends “电钻”, of the kind that you wished for (工具);"
                        + " has met 1单元 102, as you have.");
        assertThat(made.why().zh()).isEqualTo("住在你家楼上两层；出借“电钻”，正是你想要的那一类（工具）；你们都见过1单元 102。");
    }

    @Test
    void whereSomebodyLivesIsSaidFromTheAskersFloor() {
        assertThat(Reason.upstairs(0).inEnglish()).isEqualTo("lives on your floor");
        assertThat(Reason.upstairs(1).inEnglish()).isEqualTo("lives one floor above you");
        assertThat(Reason.upstairs(-3).inEnglish()).isEqualTo("lives three floors below you");
        assertThat(Reason.upstairs(-3).inChinese()).isEqualTo("住在你家楼下三层");
        assertThat(Reason.upstairs(0).inChinese()).isEqualTo("和你住同一层");
        assertThat(Reason.upstairs(4).inEnglish()).isEqualTo("uses the same stairs as you");
        assertThat(Reason.upstairs(-4).inChinese()).isEqualTo("和你走同一个单元门");
    }

    @Test
    void whoLendsWhatWasWishedForComesBeforeWhoLivesNear() {
        upstairs("near", 3).lived("far").at("far", "9单元", 1, "101");
        assertThat(suggested(thing("saw", "far", "tools", true))).containsExactly("far", "near");
    }

    @Test
    void whatIsNotLentIsNoReason() {
        doors.lived("far");
        assertThat(suggested(thing("saw", "far", "tools", false))).isEmpty();
    }

    @Test
    void whoHasNoReasonIsNotSuggested() {
        doors.lived("far").at("far", "9单元", 3, "301");
        assertThat(suggested()).isEmpty();
    }

    @Test
    void neverWhomTheHouseholdHasMetNorItself() {
        upstairs("ana", 4).meet("me", "ana", DAY);
        assertThat(suggested()).isEmpty();
    }

    @Test
    void neverWhereNobodyLives() {
        doors.at("empty", UNIT, 4, "402");
        assertThat(suggested()).isEmpty();
    }

    @Test
    void whoKeepsOutIsNeitherSuggestedNorNamed() {
        upstairs("ana", 4).lived("shy").at("shy", "1单元", 1, "101");
        doors.change("shy", door -> door.open(false)).meet("me", "shy", DAY).meet("ana", "shy", DAY);
        assertThat(made().getFirst().reasons()).containsExactly(Reason.upstairs(1));
        doors.change("ana", door -> door.open(false));
        assertThat(suggested()).isEmpty();
    }

    @Test
    void whoKeepsOutGetsNoSuggestions() {
        upstairs("ana", 4);
        assertThat(suggested()).containsExactly("ana");
        doors.change("me", door -> door.open(false));
        assertThat(suggested()).isEmpty();
        doors.change("me", door -> door.open(true));
        assertThat(suggested()).containsExactly("ana");
    }

    @Test
    void whoWasIntroducedOnceIsNotSuggestedAgainUntilAnotherHouseholdLivesThere() {
        upstairs("ana", 4).change("me", door -> door.introducedTo(Doors.household("ana"), Doors.MAY));
        assertThat(suggested()).isEmpty();
        doors.change(
                "ana",
                door -> door.emptied(Instant.parse("2026-06-01T00:00:00Z")).with(new PersonId("new")));
        assertThat(suggested()).containsExactly("ana");
    }

    @Test
    void theNearerGoesFirstAndOfEqualsTheLesserId() {
        upstairs("d", 4);
        upstairs("c", 9);
        upstairs("b", 9);
        upstairs("a", 5);
        upstairs("e", 3);
        assertThat(suggested()).containsExactly("e", "d", "a", "b", "c");
    }

    @Test
    void atMostFiveAreMade() {
        for (String name : List.of("a", "b", "c", "d", "e", "f", "g")) {
            upstairs(name, 3);
        }
        assertThat(suggested()).containsExactly("a", "b", "c", "d", "e");
    }

    @Test
    void ofManyReasonsOfOneKindTwoAreGiven() {
        upstairs("ana", 4);
        for (String name : List.of("x", "y", "z")) {
            doors.lived(name).at(name, "1单元", 1, name).meet("me", name, DAY).meet("ana", name, DAY);
        }
        Suggestion made = made(
                        thing("saw", "ana", "tools", true),
                        thing("axe", "ana", "tools", true),
                        thing("book", "ana", "books", true),
                        thing("kite", "ana", "toys", true))
                .getFirst();
        assertThat(made.reasons())
                .extracting(Reason::kind, Reason::name, Reason::door)
                .containsExactly(
                        tuple(Reason.ABOVE, null, null),
                        tuple(Reason.LENDS, "book", null),
                        tuple(Reason.LENDS, "axe", null),
                        tuple(Reason.BOTH_MET, null, "1单元 x"),
                        tuple(Reason.BOTH_MET, null, "1单元 y"));
    }
}
