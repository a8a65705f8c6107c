package community.linli.proposals.ballot;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One compartment.
 *
 * @param slips by tag, in order; a voter who has not cast is there with nothing
 */
public record CompartmentState(Map<String, Slip> slips) {

    /** A voter's place. */
    public record Slip(@Nullable String leaf, @Nullable Paper paper) {

        /** Nothing cast yet. */
        static final Slip EMPTY = new Slip(null, null);
    }

    /** A paper that one steward has entered. */
    public record Paper(String choiceMark, String stewardMark) {}

    /** The leaves of the ballots that lie here, in the order of their tags. */
    public List<String> leaves() {
        return slips.values().stream()
                .map(Slip::leaf)
                .filter(java.util.Objects::nonNull)
                .map(String::valueOf)
                .toList();
    }
}
