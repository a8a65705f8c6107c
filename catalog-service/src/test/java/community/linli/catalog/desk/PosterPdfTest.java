package community.linli.catalog.desk;

import static org.assertj.core.api.Assertions.assertThat;

import community.linli.catalog.views.board.Board;
import java.net.URI;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.junit.jupiter.api.Test;

/** A poster is opened and read as whoever stands before it reads it. */
class PosterPdfTest {

    private static final PrintRoom ROOM = new PrintRoom(new PublicPages(URI.create("https://linli.example")));

    @Test
    void aPosterIsAsLargeAsItsPaper() {
        try (OpenedPdf small = poster(Boards.small(), PaperSize.A3, PrintWords.CHINESE);
                OpenedPdf large = poster(Boards.small(), PaperSize.A1, PrintWords.CHINESE)) {
            assertThat(small.sizes()).containsExactly("420 x 297 mm");
            assertThat(large.sizes()).containsExactly("841 x 594 mm");
        }
    }

    @Test
    void aPosterNamesEachDoorWithWhatItsHouseholdLists() {
        for (PaperSize paper : PaperSize.values()) {
            try (OpenedPdf poster = poster(Boards.small(), paper, PrintWords.CHINESE)) {
                assertThat(poster.text())
                        .contains("锦屏街26号院", "武侯区", "2026年11月25日", "4 户 · 3 户在分享 · 4 件物品")
                        .contains("借用", "交换", "赠送", "第 1 页，共 1 页", "扫码看公告板", "linli.example")
                        .contains("1单元", "2单元", "101", "102", "201", "301", "3层")
                        .contains("电钻", "《三体》全三册", "Baby crib, with mattress", "人字梯");
            }
        }
    }

    @Test
    void aPosterIsEnglishForWhoAsksForThatAndWhatNeighboursWroteStays() {
        try (OpenedPdf poster = poster(Boards.small(), PaperSize.A3, PrintWords.ENGLISH)) {
            assertThat(poster.text())
                    .contains("25 November 2026", "4 doors · 3 sharing · 4 things", "page 1 of 1")
                    .contains("to lend", "to swap", "to give", "F3", "Scan for the board")
                    .contains("101", "102", "201", "301")
                    .contains("锦屏街26号院", "电钻", "《三体》全三册", "Baby crib, with mattress", "人字梯");
        }
    }

    @Test
    void theTopFloorIsOnTop() {
        try (OpenedPdf poster = poster(Boards.small(), PaperSize.A3, PrintWords.CHINESE)) {
            String text = poster.text();
            assertThat(text.indexOf("201")).isPositive().isLessThan(text.indexOf("101"));
        }
    }

    @Test
    void thePostersCodeOpensTheBoardsPage() {
        try (OpenedPdf small = poster(Boards.small(), PaperSize.A3, PrintWords.CHINESE);
                OpenedPdf large = poster(Boards.small(), PaperSize.A1, PrintWords.CHINESE)) {
            String page = "https://linli.example/?district=wuhou&community=jinping-26";
            assertThat(small.codes(1, 150)).containsExactly(page);
            assertThat(large.codes(1, 75)).containsExactly(page);
        }
    }

    @Test
    void allThatIsWrittenIsInTheFileAndOnlyThat() {
        byte[] bytes = ROOM.poster(Boards.subject(Boards.small(), PrintWords.CHINESE), PaperSize.A3);
        try (OpenedPdf poster = new OpenedPdf(bytes)) {
            assertThat(poster.fonts()).isNotEmpty().allMatch(PDFont::isEmbedded);
            assertThat(poster.fonts())
                    .extracting(PDFont::getName)
                    .allMatch(name -> name.endsWith("+NotoSansSC-Regular"));
        }
        assertThat(bytes).hasSizeLessThan(60_000);
    }

    @Test
    void theSameBoardOnTheSameDayIsTheSameBytes() {
        PrintSubject subject = Boards.subject(Boards.ofTheStory(), PrintWords.CHINESE);

        assertThat(ROOM.poster(subject, PaperSize.A1)).isEqualTo(ROOM.poster(subject, PaperSize.A1));
    }

    @Test
    void theCompoundOfTheStoryIsOneSheetOnAWall() {
        Board board = Boards.ofTheStory();
        try (OpenedPdf poster = poster(board, PaperSize.A1, PrintWords.CHINESE)) {
            assertThat(poster.pages()).isEqualTo(1);
            assertThat(poster.overlaps()).isEmpty();
            String text = poster.text();
            for (Board.Unit unit : board.units()) {
                for (Board.Door door : unit.doors()) {
                    assertThat(text).contains(door.door());
                    door.items()
                            .forEach(item ->
                                    assertThat(text).contains(item.name().substring(0, 2)));
                }
            }
        }
    }

    @Test
    void whatDoesNotFitGoesOnOnFurtherPagesWithUnitsInOrder() {
        try (OpenedPdf poster = poster(Boards.large(400), PaperSize.A3, PrintWords.ENGLISH)) {
            int pages = poster.pages();
            assertThat(pages).isGreaterThan(1);
            assertThat(poster.sizes()).containsOnly("420 x 297 mm");
            for (int page = 1; page <= pages; page++) {
                assertThat(poster.text(page, page)).contains("锦屏街26号院", "page " + page + " of " + pages);
            }
            String spoken = poster.spoken();
            assertThat(IntStream.rangeClosed(1, 8)
                            .mapToObj(unit -> spoken.indexOf(unit + "单元"))
                            .toList())
                    .doesNotContain(-1)
                    .isSorted();
            List<String> missing = IntStream.range(0, 4000)
                    .mapToObj(at -> "第" + at / 10 + "户的东西" + at % 10)
                    .filter(name -> !spoken.contains(name))
                    .toList();
            assertThat(missing).isEmpty();
            assertThat(poster.overlaps()).isEmpty();
        }
    }

    @Test
    void aHouseholdWithMoreThanAPageFullIsCarriedOn() {
        Board.Item[] items = IntStream.range(0, 3000)
                .mapToObj(at -> Boards.lent("i" + at, "Thing number " + at + "."))
                .toArray(Board.Item[]::new);
        try (OpenedPdf poster = poster(
                Boards.of(new Board.Unit("1", List.of(Boards.door("101", 1, items)))),
                PaperSize.A3,
                PrintWords.ENGLISH)) {
            String text = poster.text();
            assertThat(poster.pages()).isGreaterThan(1);
            assertThat(text).contains("Thing number 0.", "Thing number 2999.", "(cont.)");
            assertThat(poster.overlaps()).isEmpty();
        }
    }

    @Test
    void aLongNameIsShortenedAndReachesIntoNoOtherCell() {
        String name = "一套非常非常非常非常非常长的名字".repeat(4).substring(0, 60);
        List<Board.Door> doors = IntStream.range(0, 120)
                .mapToObj(
                        at -> Boards.door("第一百号院子" + at, 1, Boards.lent("a" + at, name), Boards.given("b" + at, name)))
                .toList();
        try (OpenedPdf poster = poster(Boards.of(new Board.Unit(name, doors)), PaperSize.A3, PrintWords.CHINESE)) {
            assertThat(poster.text()).contains("…", "一套非常");
            assertThat(poster.overlaps()).isEmpty();
        }
    }

    @Test
    void whatTheTypefaceHasNotIsABoxAndWhatSteersIsLeftOut() {
        Board board = Boards.of(new Board.Unit(
                "\u202E1单元",
                List.of(Boards.door(
                        "101\u0000",
                        1,
                        Boards.lent("a", "帐篷\uD83C\uDFD5\uFE0F两顶"),
                        Boards.lent("b", "tab\tand\nline"),
                        Boards.lent("c", "half\uD83C"),
                        Boards.lent("d", "\u200D\u202D"),
                        Boards.lent("e", "မြန်မာ")))));
        try (OpenedPdf poster = poster(board, PaperSize.A3, PrintWords.CHINESE)) {
            assertThat(poster.text()).contains("1单元", "101", "帐篷□两顶", "tab and line", "half□");
        }
    }

    @Test
    void aBoardThatRestsSaysSo() {
        Board open = Boards.small();
        Board rests = new Board(open.community(), open.name(), 4, 3, 4, true, "水管改造", false, open.units());
        Board closed = new Board(open.community(), open.name(), 4, 3, 4, true, "水管改造", true, open.units());
        try (OpenedPdf paused = poster(rests, PaperSize.A3, PrintWords.CHINESE);
                OpenedPdf gone = poster(closed, PaperSize.A3, PrintWords.ENGLISH)) {
            assertThat(paused.text()).contains("公告板暂停 · 水管改造");
            assertThat(gone.text()).contains("The district is closed").doesNotContain("水管改造");
        }
    }

    @Test
    void aBoardWithoutDoorsIsAHeading() {
        try (OpenedPdf poster = poster(Boards.of(List.of()), PaperSize.A3, PrintWords.CHINESE)) {
            assertThat(poster.text()).contains("锦屏街26号院", "第 1 页，共 1 页");
        }
    }

    private static OpenedPdf poster(Board board, PaperSize paper, PrintWords words) {
        return new OpenedPdf(ROOM.poster(Boards.subject(board, words), paper));
    }
}
