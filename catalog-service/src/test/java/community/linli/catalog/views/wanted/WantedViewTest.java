package community.linli.catalog.views.wanted;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import community.linli.catalog.community.CommunityId;
import community.linli.catalog.household.HouseholdEvent.HouseholdRegistered;
import community.linli.catalog.household.HouseholdEvent.ResidentJoined;
import community.linli.catalog.household.HouseholdId;
import community.linli.catalog.household.PersonId;
import community.linli.catalog.item.ItemEvent.ItemListed;
import community.linli.catalog.item.ItemId;
import community.linli.catalog.views.wanted.WantedController.Answer;
import community.linli.catalog.views.wanted.WantedController.Door;
import community.linli.catalog.views.wanted.WantedController.Page;
import community.linli.catalog.views.wanted.WantedController.Post;
import community.linli.catalog.wantedpost.WantedPostEvent;
import community.linli.catalog.wantedpost.WantedPostEvent.WantedAnswerLapsed;
import community.linli.catalog.wantedpost.WantedPostEvent.WantedAnswerTakenBack;
import community.linli.catalog.wantedpost.WantedPostEvent.WantedAnswered;
import community.linli.catalog.wantedpost.WantedPostEvent.WantedAsked;
import community.linli.catalog.wantedpost.WantedPostEvent.WantedExpired;
import community.linli.catalog.wantedpost.WantedPostEvent.WantedFilled;
import community.linli.catalog.wantedpost.WantedPostEvent.WantedWithdrawn;
import community.linli.catalog.wantedpost.WantedPostEvent.WantedWithdrawn.Cause;
import community.linli.catalog.wantedpost.WantedPostId;
import community.linli.eventsourcing.Actor;
import community.linli.eventsourcing.District;
import community.linli.eventsourcing.Projection;
import community.linli.eventsourcing.http.ProblemException;
import community.linli.eventsourcing.http.ReadRequest;
import community.linli.eventsourcing.testkit.laws.ProjectionScenario;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** From what was asked to what is read, through a database; each history in order, twice and rebuilt. */
class WantedViewTest {

    private static final CommunityId JINPING = new CommunityId("jinping-26");
    private static final CommunityId YULIN = new CommunityId("yulin-3");
    private static final HouseholdId ANAS = new HouseholdId("2-301");
    private static final HouseholdId BENS = new HouseholdId("1-102");
    private static final HouseholdId CYDS = new HouseholdId("3-101");
    private static final ItemId DRILL = new ItemId("drill");
    private static final ItemId SAW = new ItemId("saw");
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 5, 15);

    private final StoredDocuments stored = new StoredDocuments();
    private final WantedController wanted = new WantedController(new WantedQuery(stored));

    @AfterEach
    void close() {
        stored.close();
    }

    private interface History {
        <D> ProjectionScenario<D> of(ProjectionScenario<D> nothing);
    }

    private void happens(History history) {
        for (Projection<?> projection : List.of(
                new WantedProjection(),
                new WantedDoorsProjection(),
                new WantedReadersProjection(),
                new WantedThingsProjection())) {
            stored.write(
                    projection.name(),
                    history.of(ProjectionScenario.of(projection)).documents());
        }
    }

    private static class ThreeWishes implements History {
        @Override
        public <D> ProjectionScenario<D> of(ProjectionScenario<D> nothing) {
            return nothing.given(
                            new HouseholdRegistered(ANAS, JINPING, "2", 3, "301"),
                            new HouseholdRegistered(BENS, JINPING, "1", 1, "102"),
                            new HouseholdRegistered(CYDS, YULIN, "3", 1, "101"),
                            new ResidentJoined(ANAS, JINPING, new PersonId("ana")),
                            new ResidentJoined(BENS, JINPING, new PersonId("ben")),
                            new ResidentJoined(CYDS, YULIN, new PersonId("cyd")),
                            listed(DRILL, "hammer drill"),
                            listed(SAW, "saw"))
                    .at("2026-05-01T10:00:00Z")
                    .given(asked("first", ANAS))
                    .at("2026-05-01T11:00:00Z")
                    .given(asked("second", BENS))
                    .at("2026-05-01T12:00:00Z")
                    .given(asked("third", ANAS), answered("third", DRILL), answered("third", SAW));
        }
    }

    private static class TheThirdIs extends ThreeWishes {
        private final What end;

        TheThirdIs(What end) {
            this.end = end;
        }

        @Override
        public <D> ProjectionScenario<D> of(ProjectionScenario<D> nothing) {
            return super.of(nothing).at("2026-05-02T10:00:00Z").given(end.event(new WantedPostId("third")));
        }
    }

    private interface What {
        WantedPostEvent event(WantedPostId post);
    }

    @Test
    void whatIsAskedForIsShownNewestFirstWithItsDoorAndItsAnswers() {
        happens(new ThreeWishes());

        List<Post> open = read("ana", null, 50).wanted();
        Door bensDoor = new Door("1", 1, "102");
        Instant at = Instant.parse("2026-05-01T12:00:00Z");

        assertThat(open).extracting(Post::post).containsExactly("third", "second", "first");
        assertThat(open.getFirst())
                .isEqualTo(new Post(
                        "third",
                        "2-301",
                        new Door("2", 3, "301"),
                        "drill",
                        "tools",
                        null,
                        LAST_DAY,
                        at,
                        List.of(
                                new Answer("drill", "hammer drill", "1-102", bensDoor, at),
                                new Answer("saw", "saw", "1-102", bensDoor, at)),
                        null));
    }

    @Test
    void aPageGoesOnWhereTheOneBeforeEnded() {
        happens(new ThreeWishes());

        Page first = read("ben", null, 2);
        Page second = read("ben", first.next(), 2);

        assertThat(first.wanted()).extracting(Post::post).containsExactly("third", "second");
        assertThat(second.wanted()).extracting(Post::post).containsExactly("first");
        assertThat(second.next()).isNull();
    }

    @Test
    void anAnswerIsGoneWhenItIsTakenBackOrItsThingIs() {
        happens(new TheThirdIs(post -> new WantedAnswerTakenBack(post, JINPING, DRILL, BENS)));
        assertThat(read("ana", null, 1).wanted().getFirst().answers())
                .extracting(Answer::item)
                .containsExactly("saw");

        happens(new TheThirdIs(post -> new WantedAnswerLapsed(post, JINPING, SAW)));
        assertThat(read("ana", null, 1).wanted().getFirst().answers())
                .extracting(Answer::item)
                .containsExactly("drill");
    }

    @Test
    void whatHasEndedIsShownToWhoAskedAlone() {
        List<ItemId> answers = List.of(DRILL, SAW);
        happens(new TheThirdIs(post -> new WantedFilled(post, JINPING, ANAS, DRILL, answers)));
        assertThat(read("ana", null, 50).wanted()).extracting(Post::post).containsExactly("second", "first");
        assertThat(ends("ana")).containsExactly("filled drill null", "open");
        assertThat(ends("ben")).containsExactly("open");

        happens(new TheThirdIs(post -> new WantedExpired(post, JINPING, ANAS, answers)));
        assertThat(ends("ana")).containsExactly("expired null null", "open");

        happens(new TheThirdIs(post -> new WantedWithdrawn(post, JINPING, ANAS, Cause.BY_STEWARD, "no", answers)));
        assertThat(ends("ana")).containsExactly("withdrawn null by-steward", "open");
    }

    @Test
    void whoLivesElsewhereFindsNothing() {
        happens(new ThreeWishes());

        for (String stranger : List.of("cyd", "dan")) {
            assertThatThrownBy(() -> read(stranger, null, 50)).isInstanceOf(ProblemException.class);
            assertThatThrownBy(() -> ends(stranger)).isInstanceOf(ProblemException.class);
        }
        for (String role : List.of("steward", "officer")) {
            assertThat(wanted.open(by("otto", role), JINPING.value(), null, 50).wanted())
                    .hasSize(3);
        }
    }

    private Page read(String person, @Nullable String before, int limit) {
        return wanted.open(by(person, "resident"), JINPING.value(), before, limit);
    }

    private List<String> ends(String person) {
        return wanted.mine(by(person, "resident"), JINPING.value(), null, 50).wanted().stream()
                .map(post -> {
                    WantedDocument.End end = post.end();
                    return end == null ? "open" : end.how() + " " + end.item() + " " + end.cause();
                })
                .toList();
    }

    private static ReadRequest by(String person, String role) {
        return new ReadRequest(new District("north"), new Actor(person, Set.of(role)), List.of());
    }

    private static WantedAsked asked(String post, HouseholdId household) {
        return new WantedAsked(
                new WantedPostId(post),
                JINPING,
                household,
                "drill",
                "tools",
                null,
                LAST_DAY,
                Instant.parse("2026-05-15T16:00:00Z"));
    }

    private static WantedAnswered answered(String post, ItemId item) {
        return new WantedAnswered(new WantedPostId(post), JINPING, ANAS, item, BENS);
    }

    private static ItemListed listed(ItemId item, String name) {
        return new ItemListed(item, JINPING, BENS, name, "tools", "give", null, null, null, null, null, null);
    }
}
