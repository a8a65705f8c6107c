package community.linli.lending.views.introductions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import community.linli.eventsourcing.Event;
import community.linli.eventsourcing.Subject;
import community.linli.eventsourcing.http.ProblemException;
import community.linli.eventsourcing.testkit.laws.ProjectionScenario;
import community.linli.lending.StoredViews;
import community.linli.lending.facts.CatalogFacts.ResidentJoined;
import community.linli.lending.facts.CatalogFacts.ResidentLeft;
import community.linli.lending.facts.CommunityId;
import community.linli.lending.facts.HouseholdId;
import community.linli.lending.facts.ItemId;
import community.linli.lending.facts.PersonId;
import community.linli.lending.introduction.IntroductionEvent.HouseholdsMet;
import community.linli.lending.introduction.IntroductionEvent.IntroductionDropped;
import community.linli.lending.introduction.IntroductionEvent.IntroductionLapsed;
import community.linli.lending.introduction.IntroductionEvent.IntroductionProposed;
import community.linli.lending.introduction.IntroductionEvent.IntroductionWelcomed;
import community.linli.lending.introduction.IntroductionId;
import community.linli.lending.introduction.OpennessEvent.HouseholdOptedIn;
import community.linli.lending.introduction.OpennessEvent.HouseholdOptedOut;
import community.linli.lending.introduction.WalkEvent.CompanionAsked;
import community.linli.lending.introduction.WalkEvent.CompanionAssigned;
import community.linli.lending.introduction.WalkEvent.CompanionReleased;
import community.linli.lending.introduction.WalkEvent.WalkCalledOff;
import community.linli.lending.introduction.WalkEvent.WalkedTogether;
import community.linli.lending.introduction.WalkId;
import community.linli.lending.loan.LoanId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class IntroductionsViewTest {

    private static final HouseholdId ANAS = new HouseholdId("2-301");
    private static final HouseholdId BENS = new HouseholdId("1-102");
    private static final HouseholdId CHOS = new HouseholdId("1-103");
    private static final String JINPING = StoredViews.JINPING.value();
    private static final Instant MORNING = Instant.parse("2026-05-01T02:00:00Z");
    private static final Instant ANSWER_BY = Instant.parse("2026-05-08T02:00:00Z");
    private static final IntroductionId MEETING = new IntroductionId("meeting");
    private static final IntroductionProposed PROPOSED =
            new IntroductionProposed(MEETING, StoredViews.JINPING, ANAS, BENS, "Lives two floors above.", ANSWER_BY);
    private static final WalkId WALK = new WalkId("loan-1");
    private static final CompanionAsked ASKED =
            new CompanionAsked(WALK, new LoanId("loan-1"), new ItemId("drill"), StoredViews.JINPING, BENS, ANAS, true);

    private final StoredViews views = new StoredViews(
            new DoorsProjection(), new IntroductionsProjection(), new OpennessProjection(), new WalksProjection());
    private final IntroductionsQuery query = new IntroductionsQuery(views);
    private final WalksController walks = new WalksController(query);

    @BeforeEach
    void happen() {
        views.lives("ana", ANAS).lives("ben", BENS).lives("cho", CHOS);
    }

    @AfterEach
    void close() {
        views.close();
    }

    private static IntroductionDocument introduction(Event... then) {
        Event[] all = Stream.concat(Stream.of(PROPOSED), Stream.of(then)).toArray(Event[]::new);
        return Objects.requireNonNull(ProjectionScenario.of(new IntroductionsProjection())
                .given(all)
                .documents()
                .get("meeting"));
    }

    private static WalkDocument walk(Event... then) {
        Event[] all = Stream.concat(Stream.of(ASKED), Stream.of(then)).toArray(Event[]::new);
        return Objects.requireNonNull(ProjectionScenario.of(new WalksProjection())
                .given(all)
                .documents()
                .get("loan-1"));
    }

    private IntroductionsController controller(Instant now) {
        return new IntroductionsController(query, InstantSource.fixed(now));
    }

    private List<WalkDocument> waiting(String person, String role) {
        return walks.waiting(StoredViews.by(person, role), JINPING).walks();
    }

    @Test
    void oneWelcomeIsSeenByWhoSaidItAlone() {
        IntroductionDocument welcomed = introduction(new IntroductionWelcomed(MEETING, ANAS));
        assertThat(welcomed.to(ANAS, MORNING))
                .isEqualTo(
                        new IntroductionShown(MEETING, BENS, "Lives two floors above.", "proposed", true, ANSWER_BY));
        assertThat(welcomed.to(BENS, MORNING)).isEqualTo(introduction().to(BENS, MORNING));
        assertThat(introduction(new IntroductionWelcomed(MEETING, ANAS), new IntroductionWelcomed(MEETING, BENS))
                        .to(BENS, MORNING)
                        .phase())
                .isEqualTo("welcomed");
    }

    @Test
    void aRefusalLooksLikeSilenceToTheOther() {
        IntroductionDocument dropped = introduction(new IntroductionDropped(MEETING, BENS));
        IntroductionDocument silent = introduction();
        IntroductionDocument lapsed = introduction(new IntroductionLapsed(MEETING));

        assertThat(dropped.to(BENS, MORNING).phase()).isEqualTo("over");
        assertThat(dropped.to(ANAS, MORNING)).isEqualTo(silent.to(ANAS, MORNING));
        assertThat(dropped.to(ANAS, ANSWER_BY)).isEqualTo(lapsed.to(ANAS, ANSWER_BY));
    }

    @Test
    void whoHasMetHasMet() {
        assertThat(introduction(new HouseholdsMet(MEETING, StoredViews.JINPING, ANAS, BENS))
                        .to(ANAS, MORNING)
                        .phase())
                .isEqualTo("met");
    }

    @Test
    void aHouseholdReadsItsOwnIntroductionsAndItsOwnOpenness() {
        views.happens(PROPOSED, new HouseholdOptedOut(BENS, StoredViews.JINPING));
        var reader = controller(MORNING);

        assertThat(reader.mine(StoredViews.by("ana", "resident"), JINPING).introductions())
                .extracting(IntroductionShown::with)
                .containsExactly(BENS);
        assertThat(reader.mine(StoredViews.by("cho", "resident"), JINPING).introductions())
                .isEmpty();
        assertThat(reader.openness(StoredViews.by("ben", "resident"), JINPING, BENS.value())
                        .hasOptedOut())
                .isTrue();
        assertThat(reader.openness(StoredViews.by("ana", "resident"), JINPING, ANAS.value())
                        .hasOptedOut())
                .isFalse();
        assertThatThrownBy(() -> reader.openness(StoredViews.by("ana", "resident"), JINPING, BENS.value()))
                .isInstanceOf(ProblemException.class);
        views.happens(new HouseholdOptedIn(BENS, StoredViews.JINPING));
        assertThat(reader.openness(StoredViews.by("ben", "resident"), JINPING, BENS.value())
                        .hasOptedOut())
                .isFalse();
    }

    @Test
    void aWalkSaysWhoComesAlong() {
        assertThat(walk())
                .extracting(WalkDocument::phase, WalkDocument::version)
                .containsExactly("waiting", 1L);
        assertThat(walk(new CompanionAssigned(WALK, CHOS)))
                .extracting(WalkDocument::phase, WalkDocument::companion)
                .containsExactly("accompanied", CHOS);
        assertThat(walk(new CompanionAssigned(WALK, CHOS), new CompanionReleased(WALK, CHOS)))
                .extracting(WalkDocument::phase, WalkDocument::companion)
                .containsExactly("waiting", null);
        assertThat(walk(
                                new CompanionAssigned(WALK, CHOS),
                                new WalkedTogether(WALK, StoredViews.JINPING, CHOS, BENS, ANAS))
                        .phase())
                .isEqualTo("walked");
        assertThat(walk(new WalkCalledOff(WALK, null)).phase()).isEqualTo("called-off");
    }

    @Test
    void whoMightComeAlongSeesTheWalksThatWait() {
        views.happens(ASKED);

        assertThat(waiting("cho", "resident")).extracting(WalkDocument::walk).containsExactly(WALK);
        assertThat(waiting("sun", "steward")).hasSize(1);
        assertThat(waiting("ana", "resident")).isEmpty();
        assertThat(waiting("ben", "resident")).isEmpty();
        assertThat(waiting("stranger", "resident")).isEmpty();
        views.happens(new CompanionAssigned(WALK, CHOS));
        assertThat(waiting("sun", "steward")).isEmpty();
        for (String person : List.of("ana", "ben", "cho")) {
            assertThat(walks.mine(StoredViews.by(person, "resident"), JINPING).walks())
                    .hasSize(1);
        }
        assertThat(walks.mine(StoredViews.by("stranger", "resident"), JINPING).walks())
                .isEmpty();
    }

    @Test
    void whoLivesElsewhereReadsNoIntroductionsAndNoWalksOfThisCommunity() {
        views.learn(
                new Subject("resident", "eve"),
                new ResidentJoined(new PersonId("eve"), new CommunityId("elsewhere"), new HouseholdId("9-9")));
        views.happens(PROPOSED, ASKED);
        var reader = StoredViews.by("eve", "resident");

        assertThat(controller(MORNING).mine(reader, JINPING).introductions()).isEmpty();
        assertThat(walks.mine(reader, JINPING).walks()).isEmpty();
        assertThat(waiting("eve", "resident")).isEmpty();
        assertThatThrownBy(() -> controller(MORNING).openness(reader, JINPING, BENS.value()))
                .isInstanceOf(ProblemException.class)
                .extracting("slug")
                .isEqualTo("not-found");
    }

    @Test
    void theLastWordOfAHouseholdHolds() {
        var out = new HouseholdOptedOut(BENS, StoredViews.JINPING);
        ProjectionScenario.of(new OpennessProjection())
                .given(out)
                .thenDocument(BENS.value(), new OpennessDocument(BENS, StoredViews.JINPING, true))
                .given(new HouseholdOptedIn(BENS, StoredViews.JINPING))
                .thenDocument(BENS.value(), new OpennessDocument(BENS, StoredViews.JINPING, false));
    }

    @Test
    void whoHasLeftLivesNowhere() {
        PersonId ana = new PersonId("ana");
        Subject resident = new Subject("resident", "ana");
        ProjectionScenario.of(new DoorsProjection())
                .given(resident, new ResidentJoined(ana, StoredViews.JINPING, ANAS))
                .thenDocument("ana", new DoorDocument(StoredViews.JINPING, ANAS))
                .given(resident, new ResidentLeft(ana, StoredViews.JINPING, ANAS))
                .thenNoDocument("ana");
    }
}
