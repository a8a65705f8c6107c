package community.linli.catalog.views.search;

import static org.assertj.core.api.Assertions.assertThat;

import community.linli.catalog.views.search.Syllables.Part;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How Chinese is read, and how what is typed is taken for syllables. */
class PinyinTest {

    @ParameterizedTest
    @CsvSource({
        "银行卡, yin hang ka",
        "行李箱, xing li xiang",
        "音乐盒, yin yue he",
        "乐谱架, yue pu jia",
        "调音器, tiao yin qi",
        "空调扇, kong tiao shan",
        "转椅, zhuan yi",
        "弹弓, dan gong",
        "弹力带, tan li dai",
        "人参, ren shen",
        "参考书, can kao shu",
        "重庆小面, chong qing xiao mian",
        "体重秤, ti zhong cheng",
        "自行车, zi xing che",
        "缝纫机, feng ren ji",
        "薄荷, bo he",
        "绿萝, lv luo"
    })
    void aCharacterIsReadAsItsNeighboursWantIt(String han, String read) {
        assertThat(PinyinFolding.readings(han).stream().map(List::getFirst)).containsExactly(read.split(" ", -1));
    }

    @Test
    void aLongWordThatCannotBeReadIsGivenUpAtOnce() {
        String word = "na".repeat(19) + "av";

        assertThat(Syllables.whole(word)).isEmpty();
        assertThat(Syllables.abridged(word)).isEmpty();
    }

    @Test
    void theOtherReadingsComeAfter() {
        assertThat(PinyinFolding.readings("重").getFirst()).contains("zhong", "chong");
        assertThat(PinyinFolding.readings("绿").getFirst()).contains("lv", "lu");
    }

    private static List<String> told(List<List<Part>> ways) {
        return ways.stream()
                .map(way -> String.join(" ", way.stream().map(Part::text).toList()))
                .toList();
    }

    @Test
    void lettersAreReadInEveryWay() {
        assertThat(told(Syllables.whole("xian"))).containsExactly("xian", "xi an");
        assertThat(told(Syllables.whole("fangan"))).containsExactly("fang an", "fan gan");
        assertThat(told(Syllables.whole("dianzuan"))).contains("dian zuan");
        assertThat(Syllables.whole("bosch")).isEmpty();
        assertThat(told(Syllables.unfinished("dianz"))).contains("dian z");
        assertThat(told(Syllables.abridged("dzuan"))).contains("d zuan");
        assertThat(Syllables.abridged("lamp")).isEmpty();
    }

    @Test
    void longRowsOfLettersEnd() {
        assertThat(Syllables.whole("an".repeat(20))).hasSizeLessThanOrEqualTo(8);
        assertThat(Syllables.abridged("a".repeat(40))).hasSizeLessThanOrEqualTo(8);
        assertThat(Syllables.whole("a".repeat(41))).isEmpty();
    }

    @Test
    void firstSoundsHaveNoVowelsThatBeginNothing() {
        assertThat(Syllables.initials("dz")).containsExactly("dz");
        assertThat(Syllables.initials("dzh")).containsExactly("dzh", "dz");
        assertThat(Syllables.initials("tv")).isEmpty();
        assertThat(Syllables.initials("d")).isEmpty();
    }

    @Test
    void someHearNoDifference() {
        assertThat(Syllables.soundingLike("zhang")).contains("zan", "zang", "zhan", "zhang");
        assertThat(Syllables.soundingLike("nan")).contains("lan", "lang", "nang");
    }
}
