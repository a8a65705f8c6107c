package community.linli.lending.views.network;

import community.linli.lending.facts.HouseholdId;
import community.linli.lending.views.network.HouseholdDocument.Door;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A household that another might like to meet.
 *
 * @param door null where the catalogue has not told of it
 * @param reasons at least one; the place first, then what it lends, then whom both have met
 * @param why the same in a sentence
 */
record Suggestion(HouseholdId household, @Nullable Door door, List<Reason> reasons, Why why) {

    /** A sentence in both languages. */
    record Why(String zh, String en) {}

    static Suggestion of(HouseholdDocument other, List<Reason> reasons) {
        String chinese = reasons.stream().map(Reason::inChinese).collect(Collectors.joining("；", "", "。"));
        String english = reasons.stream().map(Reason::inEnglish).collect(Collectors.joining("; ", "", "."));
        String sentence = english.substring(0, 1).toUpperCase(Locale.ROOT) + english.substring(1);
        return new Suggestion(other.household(), other.door(), reasons, new Why(chinese, sentence));
    }

    /** The heavier goes first. */
    int weight() {
        return reasons.stream().mapToInt(Reason::weight).sum();
    }
}
