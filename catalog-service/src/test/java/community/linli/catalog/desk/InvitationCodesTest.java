package community.linli.catalog.desk;

import static org.assertj.core.api.Assertions.assertThat;

import community.linli.eventsourcing.District;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InvitationCodesTest {

    private static final District NORTH = new District("north");

    private final InvitationCodes codes = new InvitationCodes(key('k'));

    private static byte[] key(char letter) {
        return String.valueOf(letter).repeat(32).getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void aCodeIsTheSameOnEveryInstanceAndAfterARestart() {
        assertThat(new InvitationCodes(key('k')).of(NORTH, "door~1"))
                .isEqualTo(codes.of(NORTH, "door~1"))
                .isEqualTo("UU7ND-PXXP6");
    }

    @Test
    void anotherInvitationDistrictOrKeyMakesAnotherCode() {
        assertThat(codes.of(NORTH, "door~1"))
                .isNotEqualTo(codes.of(NORTH, "door~2"))
                .isNotEqualTo(codes.of(new District("south"), "door~1"))
                .isNotEqualTo(new InvitationCodes(key('x')).of(NORTH, "door~1"));
    }

    @Test
    void noLetterOfACodeLooksLikeAnother() {
        assertThat(IntStream.range(0, 2_000).mapToObj(number -> codes.of(NORTH, "door~" + number)))
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("[34679A-HJKMNP-RTUWXY]{5}-[34679A-HJKMNP-RTUWXY]{5}"));
    }

    @Test
    void aCodeIsMeantHoweverItIsTyped() {
        assertThat(new String[] {"KXW4M-9TREC", "kxw4m9trec", " kxw4m 9trec ", "KXW4M–9TREC"})
                .allMatch(typed -> InvitationCodes.isMeant(typed, "KXW4M-9TREC"));
        assertThat(new String[] {"", "KXW4M-9TREK", "KXW4M", "KXW4M-9TRECC"})
                .noneMatch(typed -> InvitationCodes.isMeant(typed, "KXW4M-9TREC"));
    }
}
