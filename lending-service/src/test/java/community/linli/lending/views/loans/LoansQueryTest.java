package community.linli.lending.views.loans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import community.linli.eventsourcing.Subject;
import community.linli.eventsourcing.http.ProblemException;
import community.linli.lending.StoredViews;
import community.linli.lending.facts.CatalogFacts.ItemWithdrawn;
import community.linli.lending.facts.CatalogFacts.ResidentJoined;
import community.linli.lending.facts.CommunityId;
import community.linli.lending.facts.HouseholdId;
import community.linli.lending.facts.ItemId;
import community.linli.lending.facts.PersonId;
import community.linli.lending.houserules.HouseRulesEvent.RulesSet;
import community.linli.lending.houserules.Scope;
import community.linli.lending.houserules.Setting;
import community.linli.lending.loan.LoanEvent.ExtensionGranted;
import community.linli.lending.loan.LoanEvent.LoanBecameOverdue;
import community.linli.lending.loan.LoanEvent.LoanLost;
import community.linli.lending.loan.LoanEvent.LoanReturned;
import community.linli.lending.loan.LoanEvent.LoanStartedAtTheDoor;
import community.linli.lending.loan.LoanEvent.LoanWrittenOff;
import community.linli.lending.loan.LoanEvent.LostItemFound;
import community.linli.lending.loan.LoanEvent.Mover;
import community.linli.lending.loan.LoanId;
import community.linli.lending.loan.LoanSoFar.Choice;
import community.linli.lending.loan.Parties;
import community.linli.lending.loan.Side;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which loans who finds, in a database. */
class LoansQueryTest {

    private static final HouseholdId ANAS = new HouseholdId("2-301");
    private static final HouseholdId BENS = new HouseholdId("1-102");
    private static final Parties PARTIES = new Parties(StoredViews.JINPING, BENS, ANAS);
    private static final ItemId DRILL = new ItemId("drill");
    private static final Instant LATER = Instant.parse("2026-05-08T16:00:00Z");
    private static final String JINPING = StoredViews.JINPING.value();

    private final StoredViews views = new StoredViews(
            new LoansProjection(),
            new MembersProjection(),
            new ThingsProjection(),
            new SoFarProjection(),
            new RulesProjection());
    private final LoansController controller =
            new LoansController(new LoansQuery(views), InstantSource.fixed(Instant.parse("2026-05-02T02:00:00Z")));

    @BeforeEach
    void happen() {
        views.lives("ana", ANAS).lives("ben", BENS).lends(ANAS, DRILL, "Drill", 9);
        out("late", "2026-05-08");
        out("soon", "2026-05-09");
        out("long", "2026-05-07");
        views.happens(
                new LoanBecameOverdue(new LoanId("late"), DRILL, LocalDate.parse("2026-05-08")),
                new ExtensionGranted(new LoanId("long"), DRILL, LocalDate.parse("2026-06-01"), LATER));
    }

    @AfterEach
    void close() {
        views.close();
    }

    private LoanId out(String loan, String dueOn) {
        LoanId id = new LoanId(loan);
        views.happens(new LoanStartedAtTheDoor(
                id,
                DRILL,
                PARTIES,
                Side.OWNER,
                LocalDate.parse("2026-05-01"),
                LocalDate.parse(dueOn),
                LATER,
                1,
                7,
                LATER,
                List.of(),
                List.of()));
        return id;
    }

    private List<DueShown> due() {
        return controller.due(StoredViews.by("sun", "steward"), JINPING).loans();
    }

    @Test
    void theStewardSeesWhatIsOutTheFirstDueFirst() {
        assertThat(due())
                .extracting(
                        loan -> loan.loan().value(),
                        DueShown::itemName,
                        DueShown::borrower,
                        DueShown::owner,
                        loan -> String.valueOf(loan.dueOn()),
                        DueShown::isOverdue)
                .containsExactly(
                        tuple("late", "Drill", BENS, ANAS, "2026-05-08", true),
                        tuple("soon", "Drill", BENS, ANAS, "2026-05-09", false),
                        tuple("long", "Drill", BENS, ANAS, "2026-06-01", false));
    }

    @Test
    void whatCameBackWasLostOrWrittenOffIsNotDue() {
        LoanId back = out("back", "2026-05-02");
        LoanId lost = out("lost", "2026-05-02");
        LoanId settled = out("settled", "2026-05-02");
        LoanId found = out("found", "2026-05-02");
        views.happens(
                new LoanReturned(back, DRILL, null, null, PARTIES, null, null, null),
                new LoanLost(lost, DRILL, Mover.BORROWER, null),
                new LoanLost(settled, DRILL, Mover.BORROWER, null),
                new LoanWrittenOff(settled, DRILL, PARTIES, LocalDate.parse("2026-05-02")),
                new LoanLost(found, DRILL, Mover.BORROWER, null),
                new LostItemFound(found, DRILL, LocalDate.parse("2026-05-03"), LATER));

        assertThat(due()).extracting(loan -> loan.loan().value()).containsExactly("found", "late", "soon", "long");
    }

    @Test
    void anItemIsCalledAsItIsNowAlsoWhenItIsOffTheBoard() {
        views.lends(ANAS, DRILL, "Hammer drill", 9);
        views.learn(new Subject("item", "drill"), new ItemWithdrawn(DRILL));

        assertThat(due()).extracting(DueShown::itemName).containsOnly("Hammer drill");
        assertThat(controller.mine(StoredViews.by("ben", "resident"), JINPING).loans())
                .hasSize(3)
                .extracting(LoanDocument::itemName)
                .containsOnly("Hammer drill");
    }

    private List<Choice> choices(String person, String role) {
        return controller.choices(StoredViews.by(person, role), JINPING, "late").choices();
    }

    @Test
    void eachSideIsToldWhatItCanSayAndWhyNotTheRest() {
        assertThat(choices("ana", "resident"))
                .contains(
                        new Choice("RecallLoan", true, null),
                        new Choice("AskExtension", false, "not-the-borrower"),
                        new Choice("AcceptLoan", false, null));
        assertThat(choices("ben", "resident"))
                .contains(new Choice("RecallLoan", false, "not-the-owner"), new Choice("AskExtension", true, null));
        assertThat(choices("sun", "steward"))
                .extracting(Choice::command)
                .containsExactly("SettleReturn", "DeclareLost", "MoveDue", "ReopenLoan", "TakeThanksDown");
        assertThatThrownBy(() -> choices("stranger", "resident")).isInstanceOf(ProblemException.class);
    }

    @Test
    void whatTheDistrictHasSetCountsInWhatCanBeSaid() {
        views.happens(new RulesSet(Scope.DISTRICT, noExtensions()));
        assertThat(choices("ben", "resident")).contains(new Choice("AskExtension", false, "extended-often-enough"));
    }

    private static Setting noExtensions() {
        return new Setting(
                null, null, null, null, null, null, null, null, 0, null, null, null, null, null, null, null, null, null,
                null, null, null);
    }

    @Test
    void whoLivesElsewhereReadsNoLoanOfThisCommunity() {
        views.learn(
                new Subject("resident", "eve"),
                new ResidentJoined(new PersonId("eve"), new CommunityId("elsewhere"), new HouseholdId("9-9")));
        LoanId loan = out("loan-9", "2026-05-08");
        var reader = StoredViews.by("eve", "resident");

        assertThat(controller.mine(reader, JINPING).loans()).isEmpty();
        for (String community : List.of(JINPING, "elsewhere")) {
            assertThatThrownBy(() -> controller.one(reader, community, loan.value()))
                    .isInstanceOf(ProblemException.class)
                    .extracting("slug")
                    .isEqualTo("not-found");
            assertThatThrownBy(() -> controller.choices(reader, community, loan.value()))
                    .isInstanceOf(ProblemException.class);
        }
    }

    @Test
    void anotherCommunitysLoansAreNotDueHere() {
        assertThat(controller.due(StoredViews.by("sun", "steward"), "elsewhere").loans())
                .isEmpty();
    }
}
