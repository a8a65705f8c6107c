package community.linli.eventsourcing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What people may write, and what a room says to the rest. */
class WordingTest {

    private static final Wording.Refusals REFUSALS =
            new Wording.Refusals(Refusal.MISSING, Refusal.LONG, Refusal.UNPRINTABLE);

    private enum Refusal implements Rejection {
        MISSING,
        LONG,
        UNPRINTABLE;

        @Override
        public Kind kind() {
            return Kind.INVALID;
        }

        @Override
        public String meaning() {
            return "It is " + code() + ".";
        }
    }

    @Test
    void aNoteHasLineBreaksAndALineHasNone() {
        for (String note : List.of("", "two\nlines", "two\r\nlines", "花园 🌱")) {
            assertThat(PlainWords.isNote(note)).as(note).isTrue();
        }
        assertThat(PlainWords.isLine("花园 🌱")).isTrue();
        assertThat(PlainWords.isLine("two\nlines")).isFalse();
        assertThat(PlainWords.isLine("two\rlines")).isFalse();
    }

    @Test
    void whatIsNotSeenOrTurnsTheTextAroundStandsNowhere() {
        for (String hidden : List.of(
                "\t", "\u0000", "\u0085", "\uD83C", "\u2028", "\u2029", "\u202A", "\u202E", "\u2066", "\u2069")) {
            assertThat(PlainWords.isNote("a" + hidden + "b")).isFalse();
            assertThat(PlainWords.isLine("a" + hidden + "b")).isFalse();
        }
        for (String beside : List.of("\u2030", "\u2065", "\u206A")) {
            assertThat(PlainWords.isNote("a" + beside + "b")).isTrue();
        }
    }

    @Test
    void lengthIsCountedAsAReaderDoes() {
        assertThat(PlainWords.length("花🌱")).isEqualTo(2);
        assertThat(new Wording("/text", "花🌱", 2).wrong(REFUSALS)).isEmpty();
        assertThat(new Wording("/text", "花🌱!", 2).wrong(REFUSALS))
                .contains(Decision.rejectedAt("/text", Refusal.LONG));
    }

    @Test
    void theFirstTextAtFaultIsNamed() {
        List<Wording> wordings = List.of(
                new Wording("/title", "Garden", 20),
                new Wording("/reason", " \n", 20),
                new Wording("/note", "\u202E", 20));

        assertThat(Wording.firstWrong(wordings, REFUSALS))
                .contains(Decision.rejected(
                        Refusal.MISSING, List.of(new Violation("/reason", "missing", "It is missing."))));
        assertThat(Wording.firstWrong(wordings.subList(0, 1), REFUSALS)).isEmpty();
        assertThat(wordings.getLast().wrong(REFUSALS)).contains(Decision.rejectedAt("/note", Refusal.UNPRINTABLE));
    }

    @Test
    void theFirstPolicyThatDoesNotHoldIsHeard() {
        List<Policy<String>> policies = List.of(
                new Policy<>(text -> !text.isEmpty(), Refusal.MISSING, "/text"),
                new Policy<>(text -> text.length() < 3, text -> Decision.rejected(Refusal.LONG, text + " is long.")),
                new Policy<>(text -> false, Refusal.UNPRINTABLE));

        assertThat(Policy.firstBroken(policies, "")).contains(Decision.rejectedAt("/text", Refusal.MISSING));
        assertThat(Policy.firstBroken(policies, "long")).contains(Decision.rejected(Refusal.LONG, "long is long."));
        assertThat(Policy.firstBroken(policies, "a")).contains(Decision.rejected(Refusal.UNPRINTABLE));
        assertThat(Policy.firstBroken(policies.subList(0, 2), "a")).isEmpty();
    }
}
