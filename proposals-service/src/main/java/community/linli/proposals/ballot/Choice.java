package community.linli.proposals.ballot;

import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;

/**
 * What so many voters chose alike.
 *
 * @param marks a number beside each marked option; see {@link BallotPaper}
 * @param count at least 1
 */
public record Choice(Map<String, Long> marks, int count) {

    /** By what is marked, option by option; the one order in which choices are published. */
    public static final Comparator<Choice> ORDER =
            Comparator.comparing(choice -> new TreeMap<>(choice.marks()).toString());
}
