package community.linli.catalog.views.board;

import static org.assertj.core.api.Assertions.assertThat;

import community.linli.catalog.community.CommunityId;
import community.linli.catalog.facts.LendingFacts.LoanAccepted;
import community.linli.catalog.facts.LendingFacts.LoanCancelled;
import community.linli.catalog.facts.LendingFacts.LoanHandedOver;
import community.linli.catalog.facts.LendingFacts.LoanReturned;
import community.linli.catalog.facts.LendingFacts.PromiseLapsed;
import community.linli.catalog.household.HouseholdId;
import community.linli.catalog.item.ItemEvent.ItemListed;
import community.linli.catalog.item.ItemEvent.ItemWithdrawn;
import community.linli.catalog.item.ItemId;
import community.linli.eventsourcing.Fact;
import community.linli.eventsourcing.Subject;
import community.linli.eventsourcing.testkit.laws.ProjectionScenario;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class BoardItemsProjectionTest {

    private static final ItemId DRILL = new ItemId("drill");
    private static final CommunityId COMMUNITY = new CommunityId("jinping-26");
    private static final HouseholdId HOME = new HouseholdId("2-301");
    private static final ItemListed LISTED =
            new ItemListed(DRILL, COMMUNITY, HOME, "Drill", "tools", "lend", 7, null, null, null, null);

    private final ProjectionScenario<BoardItemDocument> board = ProjectionScenario.of(new BoardItemsProjection());

    @Test
    void aListedItemIsAvailable() {
        board.given(LISTED);

        assertThat(drill().availability()).isEqualTo("available");
        assertThat(drill().name()).isEqualTo("Drill");
        assertThat(drill().version()).isEqualTo(1);
    }

    @Test
    void anItemIsPromisedThenOutThenBack() {
        board.given(LISTED);

        assertThat(after("a", new LoanAccepted("a", DRILL)).availability()).isEqualTo("promised");
        assertThat(after("a", new LoanHandedOver("a", DRILL)).availability()).isEqualTo("out");
        assertThat(after("a", new LoanReturned("a", DRILL)).availability()).isEqualTo("available");
        assertThat(drill().holder()).isNull();
    }

    @Test
    void aRequestThatIsCalledOffFreesNothingThatAnotherLoanHolds() {
        board.given(LISTED);
        after("a", new LoanAccepted("a", DRILL));

        assertThat(after("b", new LoanCancelled("b", DRILL)).availability()).isEqualTo("promised");
        assertThat(after("a", new LoanCancelled("a", DRILL)).availability()).isEqualTo("available");
    }

    @Test
    void aLoanHeardOfBeforeTheListingIsNotForgotten() {
        after("a", new LoanAccepted("a", DRILL));
        board.given(LISTED);

        assertThat(drill().availability()).isEqualTo("promised");
        assertThat(drill().community()).isEqualTo("jinping-26");
    }

    @Test
    void aWithdrawnItemStaysWhereItIsUntilItComesBack() {
        board.given(LISTED);
        after("a", new LoanAccepted("a", DRILL));
        after("a", new LoanHandedOver("a", DRILL));
        board.given(new ItemWithdrawn(DRILL, COMMUNITY, null, HOME));

        assertThat(drill().isWithdrawn()).isTrue();
        assertThat(drill().availability()).isEqualTo("out");
        assertThat(after("a", new LoanReturned("a", DRILL)).isWithdrawn()).isTrue();
    }

    @Test
    void aPromiseThatLapsesFreesTheItem() {
        board.given(LISTED);
        after("a", new LoanAccepted("a", DRILL));

        assertThat(after("b", new PromiseLapsed("b", DRILL)).availability()).isEqualTo("promised");
        assertThat(after("a", new PromiseLapsed("a", DRILL)).availability()).isEqualTo("available");
    }

    private BoardItemDocument after(String loan, Fact fact) {
        board.given(new Subject("loan", loan), fact);
        return drill();
    }

    private BoardItemDocument drill() {
        return Objects.requireNonNull(board.documents().get("drill"));
    }
}
