package community.linli.catalog.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.junit.jupiter.api.Test;

/** Labels are opened, read, and their codes scanned. */
class LabelsPdfTest {

    private static final PublicPages PAGES = new PublicPages(URI.create("https://linli.example"));
    private static final PrintRoom ROOM = new PrintRoom(PAGES);
    private static final PrintSubject SUBJECT = Boards.subject(Boards.small(), PrintWords.CHINESE);
    private static final List<LabelText> LABELS = new LabelTexts(SUBJECT, PAGES).where(item -> true, door -> true);

    @Test
    void aLabelSaysWhatItIsOnAndWhereThatBelongs() {
        try (OpenedPdf label = new OpenedPdf(ROOM.label(SUBJECT, LABELS.getFirst()))) {
            assertThat(label.sizes()).containsExactly("62 x 29 mm");
            assertThat(label.text()).contains("电钻", "1单元 101", "借 7 天", "锦屏街26号院");
            assertThat(label.fonts()).isNotEmpty().allMatch(PDFont::isEmbedded);
            assertThat(label.overlaps()).isEmpty();
        }
    }

    @Test
    void aLabelsCodeOpensTheThingsPage() {
        try (OpenedPdf label = new OpenedPdf(ROOM.label(SUBJECT, LABELS.getFirst()))) {
            assertThat(label.codes(1, 203))
                    .as("as a label printer of 203 dpi prints it")
                    .containsExactly("https://linli.example/?district=wuhou&community=jinping-26&item=drill");
        }
    }

    @Test
    void aSheetHasALabelForEachThing() {
        try (OpenedPdf sheet = new OpenedPdf(ROOM.labels(SUBJECT, "锦屏街26号院", LABELS))) {
            assertThat(sheet.sizes()).containsExactly("210 x 297 mm");
            assertThat(sheet.text()).contains("锦屏街26号院 · 物品标签", "电钻", "《三体》全三册", "Baby crib, with", "人字梯", "2单元 301");
            assertThat(sheet.codes(1, 200))
                    .containsExactlyInAnyOrderElementsOf(
                            LABELS.stream().map(LabelText::address).toList());
        }
    }

    @Test
    void aSheetHasTwentyFourLabels() {
        List<LabelText> labels = IntStream.range(0, 25)
                .mapToObj(at -> new LabelText("东西" + at, "give", "赠送", "1单元 101", "院", "https://linli.example/" + at))
                .toList();
        try (OpenedPdf sheets = new OpenedPdf(ROOM.labels(SUBJECT, "院", labels))) {
            assertThat(sheets.pages()).isEqualTo(2);
            assertThat(sheets.text(1, 1)).contains("东西23").doesNotContain("东西24");
            assertThat(sheets.text(2, 2)).contains("东西24", "第 2 页，共 2 页");
            assertThat(sheets.overlaps()).isEmpty();
        }
    }

    @Test
    void aLongNameHasThreeLinesAndThenAnEllipsis() {
        LabelText label = new LabelText(
                "非常长的名字".repeat(10),
                "lend",
                "借 7 天",
                "很长的单元名字".repeat(4),
                "很长的社区名字".repeat(4),
                "https://linli.example/x");
        try (OpenedPdf opened = new OpenedPdf(ROOM.label(SUBJECT, label))) {
            assertThat(opened.text().chars().filter(letter -> letter == '…').count())
                    .isEqualTo(3);
            assertThat(opened.overlaps()).isEmpty();
        }
    }

    @Test
    void aSheetWithoutThingsSaysSo() {
        try (OpenedPdf sheet = new OpenedPdf(ROOM.labels(SUBJECT, "1单元 102", List.of()))) {
            assertThat(sheet.text()).contains("1单元 102 · 物品标签", "还没有登记物品");
        }
    }

    @Test
    void theSameThingsOnTheSameDayAreTheSameBytes() {
        assertThat(ROOM.labels(SUBJECT, "院", LABELS)).isEqualTo(ROOM.labels(SUBJECT, "院", LABELS));
    }
}
