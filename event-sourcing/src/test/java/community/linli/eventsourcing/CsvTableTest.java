package community.linli.eventsourcing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CsvTableTest {

    @Test
    void aTextThatASpreadsheetWouldTakeForAFormulaIsMadeHarmless() {
        for (String formula : List.of("=1+1", "+1", "-1", "@a", " =1", "\t=1", "\ra", "\na", "＝1", "＋1", "－1", "＠1")) {
            assertThat(new CsvTable(formula).toString()).as(formula).matches("(?s)\"?'.*");
        }
        assertThat(CsvTable.cell("a=1")).isEqualTo("a=1");
        assertThat(CsvTable.cell("")).isEmpty();
    }

    @Test
    void whatWasMadeHarmlessIsReadAsItWas() {
        for (String text : List.of("=1+1", "-50% off", "'=1", "''@a", "'quoted'", "a=1", "＋1", "")) {
            assertThat(CsvTable.text(CsvTable.cell(text))).as(text).isEqualTo(text);
        }
    }

    @Test
    void cellsAreQuotedWhereTheyHaveToBeAndLinesEndAsTheStandardSays() {
        assertThat(new CsvTable("name", "lent").row("a \"b\", c", "1").row("a\nb", "2"))
                .hasToString("name,lent\r\n\"a \"\"b\"\", c\",1\r\n\"a\nb\",2\r\n");
    }
}
