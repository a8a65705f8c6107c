package community.linli.catalog.csvimport;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import community.linli.eventsourcing.Violation;
import community.linli.eventsourcing.http.ProblemException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TableFileTest {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final String HEADING = "unit,floor,door\n";
    private static final String DOORS = HEADING + "1单元,3,301\n2单元,4,四〇二\n";
    private static final List<HouseholdRow> ROWS =
            List.of(new HouseholdRow(2, "1单元", "3", "301"), new HouseholdRow(3, "2单元", "4", "四〇二"));

    @Test
    void aFileOfUtf8IsReadWithAndWithoutByteOrderMark() {
        assertThat(households(DOORS.getBytes(UTF_8), null)).isEqualTo(ROWS);
        assertThat(households(("\uFEFF" + DOORS).getBytes(UTF_8), null)).isEqualTo(ROWS);
        assertThat(households(DOORS.getBytes(UTF_8), UTF_8)).isEqualTo(ROWS);
    }

    @Test
    void furtherColumnsOfItemsMayStandBehindTheFirst() {
        String items =
                "unit,door,name,category,mode,loan_days,note,pick_up,copies\n1,101,drill,tools,lend,7,,after six,2\n";

        assertThat(TableFile.csv("items.csv", items.getBytes(UTF_8), null, TableFile.ITEM_COLUMNS)
                        .itemRows())
                .containsExactly(new ItemRow(
                        2,
                        "1",
                        "101",
                        "drill",
                        "tools",
                        "lend",
                        "7",
                        "",
                        Map.of("pick_up", "after six", "copies", "2")));
    }

    @Test
    void aWorkbookIsReadRowByRowAndMayHoldNumbersAndGaps() throws IOException {
        byte[] workbook = workbook(sheet -> {
            sheet.value(0, 0, "unit");
            sheet.value(0, 1, "floor");
            sheet.value(0, 2, "door");
            sheet.value(1, 0, "1单元");
            sheet.value(1, 1, 3);
            sheet.value(1, 2, 301);
            sheet.value(3, 0, "2单元");
            sheet.value(3, 1, "4");
            sheet.value(3, 2, "四〇二");
        });

        assertThat(TableFile.workbook("households.xlsx", workbook, TableFile.HOUSEHOLD_COLUMNS)
                        .householdRows())
                .containsExactly(new HouseholdRow(2, "1单元", "3", "301"), new HouseholdRow(4, "2单元", "4", "四〇二"));
    }

    @Test
    void whatIsNoWorkbookIsRefused() throws IOException {
        for (byte[] bytes : List.of(DOORS.getBytes(UTF_8), new byte[0], zip("a.txt", "hello".getBytes(UTF_8)))) {
            ProblemException refused = catchThrowableOfType(
                    ProblemException.class,
                    () -> TableFile.workbook("households.xlsx", bytes, TableFile.HOUSEHOLD_COLUMNS));
            assertThat(refused.slug()).isEqualTo("malformed");
        }
    }

    @Test
    void aWorkbookThatUnpacksToFarMoreThanItMayHoldIsRefused() throws IOException {
        byte[] bomb = zip("xl/worksheets/sheet1.xml", new byte[17 * 1024 * 1024]);

        assertThat(bomb.length).isLessThan(64 * 1024);
        ProblemException refused = catchThrowableOfType(
                ProblemException.class, () -> TableFile.workbook("households.xlsx", bomb, TableFile.HOUSEHOLD_COLUMNS));
        assertThat(refused.slug()).isEqualTo("file-too-large");
    }

    @Test
    void aCellThatClaimsToStandFarAwayIsRefusedBeforeItsRowIsMade() throws IOException {
        for (String place : List.of("FXSHRX1", "XFD1", "A1000000")) {
            byte[] workbook =
                    rewritten(workbook(sheet -> sheet.value(0, 0, "unit")), "r=\"A1\"", "r=\"" + place + "\"");

            ProblemException refused = catchThrowableOfType(
                    ProblemException.class,
                    () -> TableFile.workbook("households.xlsx", workbook, TableFile.HOUSEHOLD_COLUMNS));
            assertThat(refused.slug()).as(place).isEqualTo("file-too-large");
        }
    }

    @Test
    void aWorkbookThatContradictsItselfIsRefused() throws IOException {
        byte[] whole = workbook(sheet -> sheet.value(0, 0, "unit"));
        for (byte[] wrong : List.of(rewritten(whole, "<v>0</v>", "<v>99</v>"), rewritten(whole, "<sheet ", "<leaf "))) {
            ProblemException refused = catchThrowableOfType(
                    ProblemException.class,
                    () -> TableFile.workbook("households.xlsx", wrong, TableFile.HOUSEHOLD_COLUMNS));
            assertThat(refused.status().is4xxClientError()).isTrue();
        }
    }

    /** The same archive with one text for another in each of its files. */
    private static byte[] rewritten(byte[] workbook, String old, String other) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        boolean isFound = false;
        try (ZipFile from = ZipFile.builder().setByteArray(workbook).get();
                ZipOutputStream to = new ZipOutputStream(bytes)) {
            for (ZipArchiveEntry entry : Collections.list(from.getEntries())) {
                String text = new String(from.getInputStream(entry).readAllBytes(), UTF_8);
                isFound |= text.contains(old);
                to.putNextEntry(new ZipEntry(entry.getName()));
                to.write(text.replace(old, other).getBytes(UTF_8));
                to.closeEntry();
            }
        }
        assertThat(isFound).as(old).isTrue();
        return bytes.toByteArray();
    }

    private static byte[] workbook(Consumer<Worksheet> writing) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            writing.accept(workbook.newWorksheet("doors"));
        }
        return bytes.toByteArray();
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
            zip.closeEntry();
        }
        return bytes.toByteArray();
    }

    @Test
    void aFileOfGb18030IsReadWhetherItSaysSoOrNot() {
        assertThat(households(DOORS.getBytes(GB18030), null)).isEqualTo(ROWS);
        assertThat(households(DOORS.getBytes(GB18030), GB18030)).isEqualTo(ROWS);
        assertThat(households(DOORS.getBytes(Charset.forName("GBK")), Charset.forName("GBK")))
                .isEqualTo(ROWS);
    }

    @Test
    void rareCharactersOfGb18030AreReadAsWell() {
        assertThat(households((HEADING + "𠮷单元,3,301\n").getBytes(GB18030), null))
                .containsExactly(new HouseholdRow(2, "𠮷单元", "3", "301"));
    }

    @Test
    void whatAFileSaysOfItselfIsBelievedAndNothingElseTried() {
        assertMalformed(DOORS.getBytes(GB18030), UTF_8, "is said to be UTF-8");
        assertMalformed(
                joined(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}, DOORS.getBytes(GB18030)),
                null,
                "begins as UTF-8");
        assertMalformed(joined(DOORS.getBytes(UTF_8), new byte[] {(byte) 0xFF}), GB18030, "is said to be GB18030");
        assertMalformed(DOORS.getBytes(UTF_8), StandardCharsets.ISO_8859_1, "UTF-8 or GB18030, please");
    }

    /** Its bytes mean something in GB18030: doors that nobody has. */
    @Test
    void aCutFileOfUtf8IsRefusedWhereverItIsCut() {
        byte[] whole = (HEADING + "1单元,3,301室").getBytes(UTF_8);
        for (int missing : List.of(1, 2)) {
            assertMalformed(Arrays.copyOf(whole, whole.length - missing), null, "looks like UTF-8");
        }
        byte[] oneCharacter = (HEADING + "1,3,301室").getBytes(UTF_8);
        assertMalformed(Arrays.copyOf(oneCharacter, oneCharacter.length - 1), null, "looks like UTF-8");
    }

    @Test
    void aFileOfUtf8WithAWrongByteIsRefused() {
        byte[] bytes = DOORS.getBytes(UTF_8);
        bytes[HEADING.length() + 2] = (byte) 0xC0;

        assertMalformed(bytes, null, "looks like UTF-8");
    }

    @Test
    void aGuessThatMeetsCharactersNobodyWritesIsRefused() {
        byte[] privateUse = {(byte) 0xAA, (byte) 0xA1};
        byte[] unassigned = "\u0378".getBytes(GB18030);
        byte[] replacement = {(byte) 0x84, (byte) 0x31, (byte) 0xA4, (byte) 0x37};
        for (byte[] odd : List.of(privateUse, unassigned, replacement)) {
            assertMalformed(joined((HEADING + "1单元,3,3").getBytes(GB18030), odd), null, "neither UTF-8 nor GB18030");
        }
        assertMalformed(new byte[] {(byte) 0xFF, (byte) 0xFE, 'u', 0, 'n', 0}, null, "neither UTF-8 nor GB18030");
    }

    @Test
    void cellsMayHoldQuotesCommasAndLineBreaks() {
        String file = "unit,door,name,category,mode,loan_days,note\r\n"
                + "1单元,301,\"drill, \"\"big\"\"\",tools,lend,7,\"two\r\nlines\"\r\n"
                + "\r\n"
                + " 1单元 ,302,saw,tools,give,,\r\n";

        assertThat(TableFile.csv("items.csv", file.getBytes(UTF_8), null, TableFile.ITEM_COLUMNS)
                        .itemRows())
                .containsExactly(
                        new ItemRow(2, "1单元", "301", "drill, \"big\"", "tools", "lend", "7", "two\nlines"),
                        new ItemRow(5, "1单元", "302", "saw", "tools", "give", "", ""));
    }

    @Test
    void theLastLineNeedsNoEnd() {
        assertThat(households(DOORS.strip().getBytes(UTF_8), null)).isEqualTo(ROWS);
    }

    @Test
    void anOpenQuotationMarkIsNoCsv() {
        assertMalformed((HEADING + "1单元,3,\"301\n").getBytes(UTF_8), null, "quotation mark");
        assertMalformed((HEADING + "1单元,3,\"301\"x\n").getBytes(UTF_8), null, "quotation mark");
    }

    @Test
    void anotherHeadingIsRefused() {
        for (String heading : List.of(
                "",
                "\n",
                "unit,door,floor\n",
                "unit,floor\n",
                "unit,floor,door,pet\n",
                "unit,unit,door\n",
                "unit,,door\n",
                "1单元,3,301\n")) {
            ProblemException problem = problem(heading.getBytes(UTF_8), null);
            assertThat(problem.slug()).as(heading).isEqualTo("invalid-rows");
            assertThat(problem.violations())
                    .extracting(Violation::pointer, Violation::code)
                    .containsExactly(org.assertj.core.groups.Tuple.tuple("households.csv:1", "wrong-heading"));
        }
    }

    @Test
    void aFileWithAHeadingAloneHasNoRows() {
        assertThat(households(HEADING.getBytes(UTF_8), null)).isEmpty();
    }

    @Test
    void rowsOfAnotherLengthAreNamedAndEachCounted() {
        ProblemException few = problem((HEADING + "1单元,3,301\n1单元,3\n1单元,3,302,x\n").getBytes(UTF_8), null);
        assertThat(few.violations())
                .extracting(Violation::pointer)
                .containsExactly("households.csv:3", "households.csv:4");

        ProblemException many = problem((HEADING + "x\n".repeat(3_000)).getBytes(UTF_8), null);
        assertThat(many.violations()).hasSize(BadCells.MOST_TOLD);
        assertThat(many.getMessage())
                .isEqualTo("3000 cells or rows are wrong, the first 200 are named; nothing was imported.");
    }

    @Test
    void aFileIsTakenUpToItsLimitsAndNotBeyond() {
        assertThat(households((HEADING + "a,1,b\n".repeat(TableFile.MOST_ROWS)).getBytes(UTF_8), null))
                .hasSize(TableFile.MOST_ROWS);

        ProblemException rows = problem((HEADING + "a,1,b\n".repeat(TableFile.MOST_ROWS + 1)).getBytes(UTF_8), null);
        assertThat(rows.slug()).isEqualTo("file-too-large");
        assertThat(rows.status().value()).isEqualTo(413);
        assertThat(rows.getMessage())
                .isEqualTo("The file has 5001 rows; at most 5,000 rows are taken at once. Split it, please.");

        ProblemException bytes = problem((HEADING + "a,1," + "b".repeat(TableFile.MOST_BYTES)).getBytes(UTF_8), null);
        assertThat(bytes.slug()).isEqualTo("file-too-large");
        assertThat(bytes.getMessage()).contains("513 KiB", "512 KiB");
    }

    private static List<HouseholdRow> households(byte[] bytes, @Nullable Charset declared) {
        return TableFile.csv("households.csv", bytes, declared, TableFile.HOUSEHOLD_COLUMNS)
                .householdRows();
    }

    private static void assertMalformed(byte[] bytes, @Nullable Charset declared, String reason) {
        ProblemException problem = problem(bytes, declared);
        assertThat(problem.slug()).isEqualTo("malformed");
        assertThat(problem.getMessage()).contains(reason);
    }

    private static ProblemException problem(byte[] bytes, @Nullable Charset declared) {
        ProblemException problem = catchThrowableOfType(ProblemException.class, () -> households(bytes, declared));
        assertThat(problem).as("a refusal").isNotNull();
        return problem;
    }

    private static byte[] joined(byte[] first, byte[] second) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(first);
        all.writeBytes(second);
        return all.toByteArray();
    }
}
