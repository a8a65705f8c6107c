package community.linli.proposals.allocation.pabulib;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import community.linli.proposals.allocation.SharedElections;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class PbSectionsTest {

    @TestFactory
    Stream<DynamicTest> everyRealFileComesBackByteForByte() {
        return SharedElections.files().stream()
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
                    byte[] bytes = SharedElections.bytes(file);
                    assertThat(PbSections.read(bytes).write()).isEqualTo(bytes);
                }));
    }

    @Test
    void unknownKeysAndColumnsAndDecimalsStayAsWritten() {
        assertThat(Files.text(Files.read(Files.GOOD))).isEqualTo(Files.GOOD);
        String windows = Files.GOOD.replace("\n", "\r\n");
        assertThat(Files.text(Files.read(windows))).isEqualTo(windows);
        assertThat(Files.read(Files.GOOD).value("budget").orElseThrow().text()).isEqualTo("100.50");
        assertThat(Files.read(Files.GOOD)
                        .value("colour of the ballot")
                        .orElseThrow()
                        .text())
                .isEqualTo("green");
    }

    @Test
    void aFileWrittenUnusuallyReadsAlikeAfterwards() {
        String unusual = "\uFEFFmeta;;\n"
                + Files.GOOD.substring(5).replace("Lamps", "\"Lamps\"").replace("VOTES\n", "\nVOTES\n") + "\n\n";
        PbSections read = Files.read(unusual);
        assertThat(read.content()).isEqualTo(Files.read(Files.GOOD).content());
        assertThat(Files.read(Files.text(read)).content()).isEqualTo(read.content());
        assertThat(read.blankLines()).hasSize(3);
    }

    @Test
    void everyCellKnowsItsLineAndColumn() {
        PbSections read = Files.read(Files.GOOD.replace("A \"\"small\"\" garden", "A\nB\nC"));
        PbRow lamps = read.projects().rows().get(1);
        assertThat(read.projects().cell(lamps, "votes")).hasValue(new PbCell("2", 21, 8));
        assertThat(read.projects().cell(read.projects().rows().getFirst(), "selected"))
                .hasValue(new PbCell("1", 20, 16));
        assertThat(read.value("budget")).hasValue(new PbCell("100.50", 9, 8));
    }

    @Test
    void whatIsNoFileOfPabulibIsRefusedInOneSentence() {
        assertThatThrownBy(() -> Files.read(""))
                .hasMessage("Line 1, column 1: The section META is missing or has no heading.");
        assertThatThrownBy(() -> Files.read("name;cost\na;1\n"))
                .hasMessage("Line 1, column 1: The file does not begin with META; it is no .pb file.");
        assertThatThrownBy(() -> Files.read(Files.GOOD.replace("VOTES\nvoter", "META\nvoter")))
                .hasMessage("Line 20, column 1: The section META is there twice.");
        assertThatThrownBy(() -> Files.read(Files.GOOD.replace("Lamps", "\"Lamps")))
                .hasMessage("Line 19, column 10: A quote is opened and never closed.");
        assertThatThrownBy(() -> PbSections.read(new byte[] {(byte) 0xC3, 0x28}))
                .hasMessage("Line 1, column 1: The file is not in UTF-8.");
    }

    @Property(tries = 300)
    void anyCellsComeBack(@ForAll("rows") List<List<String>> rows) {
        PbTable votes = new PbTable(
                PbRow.of(List.of("voter_id", "vote")),
                rows.stream().map(PbRow::of).toList());
        PbSections good = Files.read(Files.GOOD);
        for (PbSections.LineEnd lineEnd : PbSections.LineEnd.values()) {
            PbSections file = new PbSections(lineEnd, good.meta(), good.projects(), votes, List.of());
            assertThat(PbSections.read(file.write()).content()).isEqualTo(file.content());
        }
    }

    @Provide
    Arbitrary<List<List<String>>> rows() {
        return Arbitraries.strings()
                .withChars("a;\"\n\r, 树é")
                .ofMaxLength(6)
                .list()
                .ofSize(3)
                .filter(row -> !row.getFirst().isBlank())
                .list()
                .ofMaxSize(4);
    }
}
