package community.linli.catalog.views.board;

import static org.assertj.core.api.Assertions.assertThat;

import community.linli.catalog.community.CommunityEvent.CommunityFounded;
import community.linli.catalog.community.CommunityEvent.CommunityPaused;
import community.linli.catalog.community.CommunityEvent.CommunityResumed;
import community.linli.catalog.community.CommunityEvent.ItemsImported;
import community.linli.catalog.community.CommunityId;
import community.linli.catalog.district.DistrictEvent.DistrictClosed;
import community.linli.catalog.district.DistrictEvent.DistrictRegistered;
import community.linli.catalog.views.board.BoardItemDocument.Hold;
import community.linli.catalog.views.board.BoardItemDocument.Listing;
import community.linli.catalog.views.board.BoardItemDocument.Place;
import community.linli.eventsourcing.testkit.laws.ProjectionScenario;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A board that rests says so, and offers nothing. */
class RestingBoardTest {

    private static final CommunityId JINPING = new CommunityId("jinping-26");
    private static final CommunityFounded FOUNDED = new CommunityFounded(JINPING, "26 Jinping Street", "urban");
    private static final CommunityDocument OPEN =
            new CommunityDocument("jinping-26", "26 Jinping Street", "urban", false, null);
    private static final BoardDoorDocument DOOR = new BoardDoorDocument("home", "jinping-26", "1单元", 1, "101");

    @Test
    void aCommunityIsPausedWithItsReasonAndResumed() {
        ProjectionScenario<CommunityDocument> communities = ProjectionScenario.of(new CommunitiesProjection())
                .given(FOUNDED, new CommunityPaused(JINPING, "New pipes"));

        communities.thenDocument("jinping-26", OPEN.paused("New pipes"));
        communities.given(new ItemsImported(JINPING, 2)).thenDocument("jinping-26", OPEN.paused("New pipes"));
        communities.given(new CommunityResumed(JINPING)).thenDocument("jinping-26", OPEN);
    }

    @Test
    void aDistrictIsClosedForGood() {
        ProjectionScenario<BoardDistrictDocument> district = ProjectionScenario.of(new BoardDistrictProjection())
                .given(new DistrictRegistered("Wuhou", "Asia/Shanghai"));

        district.thenDocument("here", new BoardDistrictDocument("Wuhou", "Asia/Shanghai", false));
        district.given(new DistrictClosed("Merged"))
                .thenDocument("here", new BoardDistrictDocument("Wuhou", "Asia/Shanghai", true));
    }

    @Test
    void whatIsAtHomeInAPausedCommunityIsPaused() {
        Board board = board(OPEN.paused("New pipes"), false);

        assertThat(board.isPaused()).isTrue();
        assertThat(board.pauseReason()).isEqualTo("New pipes");
        assertThat(availability(board)).containsExactly("paused", "promised", "out");
    }

    @Test
    void whatIsAtHomeInAClosedDistrictIsClosed() {
        Board board = board(OPEN.paused("New pipes"), true);

        assertThat(board.isClosed()).isTrue();
        assertThat(availability(board)).containsExactly("closed", "promised", "out");
    }

    @Test
    void anOpenBoardOffersWhatIsAtHome() {
        Board board = board(OPEN, false);

        assertThat(board.isPaused()).isFalse();
        assertThat(board.isClosed()).isFalse();
        assertThat(availability(board)).containsExactly("available", "promised", "out");
        assertThat(board.units().getFirst().doors().getFirst().items())
                .extracting(item -> item.free() + " of " + item.copies())
                .containsExactly("1 of 2", "0 of 1", "0 of 1");
        assertThat(board.items()).isEqualTo(3);
    }

    private static Board board(CommunityDocument community, boolean isClosed) {
        return Board.of(
                community,
                isClosed,
                List.of(DOOR),
                List.of(
                        item("a", 2, false, new Hold("x", Place.OUT)),
                        item("b", 1, false, new Hold("y", Place.PROMISED)),
                        item("c", 1, false, new Hold("z", Place.OUT)),
                        item("d", 1, true)));
    }

    private static List<String> availability(Board board) {
        return board.units().getFirst().doors().getFirst().items().stream()
                .map(Board.Item::availability)
                .toList();
    }

    private static BoardItemDocument item(String id, int copies, boolean isWithdrawn, Hold... holds) {
        return new BoardItemDocument(
                id,
                "jinping-26",
                "home",
                new Listing("drill", "tools", "lend", 7, null, copies, List.of(), null, null, null, null, null),
                List.of(holds),
                false,
                isWithdrawn,
                1);
    }
}
