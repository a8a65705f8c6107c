package community.linli.proposals.desk;

import community.linli.proposals.ballot.Question;
import community.linli.proposals.ballot.VotingMethod;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a voter marked, before it is held against a paper.
 *
 * @param numbers points by option, or, of options that were named, the place of each from 1
 * @param isNamed whether options were named, and not points dealt
 */
record Marked(Map<String, Long> numbers, boolean isNamed) {

    /** These options, in this order; empty if one is named twice. */
    static Optional<Marked> naming(List<String> options) {
        Map<String, Long> places = new LinkedHashMap<>();
        options.forEach(option -> places.putIfAbsent(option, places.size() + 1L));
        return places.size() == options.size() ? Optional.of(new Marked(places, true)) : Optional.empty();
    }

    /** These points; options without any are as if they were not there. */
    static Marked dealing(Map<String, Long> points) {
        Map<String, Long> dealt = new LinkedHashMap<>(points);
        dealt.values().removeIf(number -> number == 0);
        return new Marked(dealt, false);
    }

    /** The number beside each option on this question's paper: the order in which options are named matters in a ranking alone. */
    Map<String, Long> on(Question question) {
        boolean isTick = isNamed && question.method().form() != VotingMethod.Form.RANKING;
        if (!isTick) {
            return numbers;
        }
        Map<String, Long> ticks = new LinkedHashMap<>(numbers);
        ticks.replaceAll((option, place) -> 1L);
        return ticks;
    }
}
