package community.linli.catalog.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.List;
import org.junit.jupiter.api.Test;

class LetteringTest {

    @Test
    void theTypefaceHasEveryCharacterOfTheStory() {
        try (Lettering letters = Lettering.open()) {
            Boards.ofTheStory().units().stream()
                    .flatMap(unit -> unit.doors().stream())
                    .flatMap(door -> door.items().stream())
                    .forEach(item -> assertThat(letters.legible(item.name())).isEqualTo(item.name()));
        }
    }

    /** Both levels: 6,763 characters. */
    @Test
    void theTypefaceHasEveryChineseCharacterOfGb2312() {
        try (Lettering letters = Lettering.open()) {
            Charset gb2312 = Charset.forName("GB2312");
            StringBuilder missing = new StringBuilder();
            int count = 0;
            for (int row = 0xB0; row <= 0xF7; row++) {
                for (int cell = 0xA1; cell <= (row == 0xD7 ? 0xF9 : 0xFE); cell++) {
                    String character = new String(new byte[] {(byte) row, (byte) cell}, gb2312);
                    count++;
                    if (!letters.has(character.codePointAt(0))) {
                        missing.append(character);
                    }
                }
            }
            assertThat(count).isEqualTo(6763);
            assertThat(missing).isEmpty();
        }
    }

    @Test
    void aTextIsShortenedToItsWidthWithoutHalvingACharacter() {
        try (Lettering letters = Lettering.open()) {
            String rare = "\uD842\uDFB7\uD842\uDFB7\uD842\uDFB7";
            for (String text : List.of("螺丝刀螺丝刀螺丝刀", rare, "a long English name")) {
                for (float width = 1; width < 12; width += 0.5f) {
                    String shortened = letters.shortened(letters.legible(text), width);
                    assertThat(letters.width(shortened)).isLessThanOrEqualTo(width);
                    assertThat(letters.legible(shortened)).isEqualTo(shortened);
                }
            }
            assertThat(letters.shortened("螺丝刀", 3)).isEqualTo("螺丝刀");
            assertThat(letters.shortened("螺丝刀", 2.9f)).isEqualTo("螺…");
        }
    }
}
