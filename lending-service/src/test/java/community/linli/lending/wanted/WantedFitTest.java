package community.linli.lending.wanted;

import static org.assertj.core.api.Assertions.assertThat;

import community.linli.lending.facts.ItemId;
import community.linli.lending.facts.KnownThings.Thing;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a thing has in common with what is wanted. */
class WantedFitTest {

    @ParameterizedTest
    @CsvSource({"Tools, tools", "' tools ', tools", "工具, 工具", "ＴＯＯＬＳ, tools", "Café, cafe"})
    void whatIsOfTheSameCategoryFits(String wanted, String listed) {
        assertThat(WantedFit.of("a", wanted).isOfItsKind(thing("b", listed))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "Drill, hammer DRILL",
        "electric drill, Drill (18V)",
        "Crêpe pan, creperie or crepe maker",
        "3d-printer, printer",
        "电钻, 冲击电钻",
        "博世电钻 Bosch, 电钻",
        "bosch 钻, Bosch"
    })
    void aSharedWordOrPairOfCharactersFits(String wanted, String listed) {
        assertThat(fits(wanted, listed)).isTrue();
        assertThat(fits(listed, wanted)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "drill, drilling machine",
        "TV, TV set",
        "电钻, 电视",
        "电钻, 钻电",
        "电 钻, 电钻",
        "钻, 钻",
        "tent 2026, chairs 2026",
        "saw, 锯子"
    })
    void aSharedLetterCharacterOrNumberDoesNot(String wanted, String listed) {
        assertThat(fits(wanted, listed)).isFalse();
        assertThat(fits(listed, wanted)).isFalse();
    }

    private static boolean fits(String wanted, String listed) {
        return WantedFit.of(wanted, "this").isNamedBy(thing(listed, "that"));
    }

    private static Thing thing(String name, String category) {
        return new Thing(new ItemId("thing"), name, category);
    }
}
