package community.linli.catalog.desk;

import static org.assertj.core.api.Assertions.assertThat;

import community.linli.catalog.desk.SlipsPdf.SlipText;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Slips are opened, read, and their codes scanned. */
class SlipsPdfTest {

    private static final PublicPages PAGES = new PublicPages(URI.create("https://linli.example"));
    private static final PrintRoom ROOM = new PrintRoom(PAGES);
    private static final LocalDate DAY = LocalDate.parse("2026-05-01");

    @Test
    void aSlipSaysForWhichDoorItIsWhatToTypeWhereAndUntilWhen() {
        try (OpenedPdf sheet = new OpenedPdf(ROOM.slips(PrintWords.CHINESE, DAY, "锦屏街26号院", slips(1)))) {
            assertThat(sheet.sizes()).containsExactly("210 x 297 mm");
            assertThat(sheet.text())
                    .contains("锦屏街26号院 · 邀请码", "1单元 101", "KXW4M-9TR00", "linli.example", "有效期至 2026年5月14日");
            assertThat(sheet.codes(1, 200))
                    .containsExactly("https://linli.example/?district=wuhou&community=jinping-26#joining=KXW4M-9TR00");
            assertThat(sheet.overlaps()).isEmpty();
        }
    }

    @Test
    void aSheetHasTenSlips() {
        try (OpenedPdf sheets = new OpenedPdf(ROOM.slips(PrintWords.ENGLISH, DAY, "26 Jinping Street", slips(11)))) {
            assertThat(sheets.pages()).isEqualTo(2);
            assertThat(sheets.codes(1, 200)).hasSize(10);
            assertThat(sheets.text(2, 2))
                    .contains("KXW4M-9TR10", "good until 14 May 2026", "for one person", "page 2 of 2");
            assertThat(sheets.overlaps()).isEmpty();
        }
    }

    @Test
    void aSheetWithoutInvitationsSaysSo() {
        try (OpenedPdf sheet = new OpenedPdf(ROOM.slips(PrintWords.ENGLISH, DAY, "26 Jinping Street", List.of()))) {
            assertThat(sheet.text()).contains("No invitation is open");
        }
    }

    private static List<SlipText> slips(int count) {
        return IntStream.range(0, count)
                .mapToObj(at -> {
                    String code = "KXW4M-9TR%02d".formatted(at);
                    return new SlipText(
                            "1单元 " + (101 + at),
                            code,
                            LocalDate.parse("2026-05-14"),
                            "锦屏街26号院",
                            PAGES.joining("wuhou", "jinping-26", code),
                            PAGES.name());
                })
                .toList();
    }
}
