package community.linli.systemtests.faults;

import community.linli.systemtests.InclusionProof;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Law L6, checked on what clients heard, what lies in the log and what was published.
 *
 * @param heard of each household in the order in which its one client heard it
 * @param before the closing, in the order of the log
 * @param after the closing
 */
record BallotLaws(List<Cast> heard, List<Lying> before, List<Lying> after, Published published) {

    /** What a client heard of one ballot; {@code receipt} is empty where it was refused. */
    record Cast(int household, String marks, String receipt) {
        boolean isAcknowledged() {
            return !receipt.isEmpty();
        }
    }

    /** A ballot in the log. */
    record Lying(String tag, String receipt) {}

    /** What everybody can read after the count. */
    record Published(int ballots, String root, Map<String, Integer> choices, int invalid) {}

    /**
     * All that is wrong; empty if nothing is.
     *
     * @param raced households with two clients at once, of which the log alone says which ballot was the last
     */
    List<String> flaws(Set<Integer> raced) {
        List<String> flaws = new ArrayList<>();
        after.forEach(ballot -> flaws.add("after the closing: " + ballot.receipt()));
        Map<String, Cast> acknowledged = heard.stream()
                .filter(Cast::isAcknowledged)
                .collect(Collectors.toMap(Cast::receipt, Function.identity()));
        Set<String> lying = new HashSet<>();
        for (Lying ballot : before) {
            if (!lying.add(ballot.receipt())) {
                flaws.add("twice in the log: " + ballot.receipt());
            }
            if (!acknowledged.containsKey(ballot.receipt())) {
                flaws.add("nobody heard of it: " + ballot.receipt());
            }
        }
        acknowledged.keySet().stream()
                .filter(receipt -> !lying.contains(receipt))
                .forEach(receipt -> flaws.add("lost: " + receipt));
        flaws.addAll(flawsOfTheCount(acknowledged, raced));
        return flaws;
    }

    private List<String> flawsOfTheCount(Map<String, Cast> acknowledged, Set<Integer> raced) {
        List<String> flaws = new ArrayList<>();
        Map<String, String> lastOfTag = new TreeMap<>();
        before.forEach(ballot -> lastOfTag.put(ballot.tag(), ballot.receipt()));
        Map<Integer, String> lastHeard = new HashMap<>();
        heard.stream().filter(Cast::isAcknowledged).forEach(cast -> lastHeard.put(cast.household(), cast.receipt()));
        Map<String, Integer> choices = new TreeMap<>();
        Set<Integer> counted = new HashSet<>();
        for (String receipt : lastOfTag.values()) {
            Cast cast = acknowledged.get(receipt);
            if (cast == null) {
                continue; // told above
            }
            if (!counted.add(cast.household())) {
                flaws.add("household " + cast.household() + " counts twice");
            }
            if (!raced.contains(cast.household()) && !receipt.equals(lastHeard.get(cast.household()))) {
                flaws.add("household " + cast.household() + " counts with an earlier ballot");
            }
            choices.merge(cast.marks(), 1, Math::addExact);
        }
        if (!counted.equals(lastHeard.keySet())) {
            flaws.add(counted.size() + " households count and " + lastHeard.size() + " have voted");
        }
        if (!choices.equals(published.choices())) {
            flaws.add("cast were " + choices + ", published are " + published.choices());
        }
        if (published.ballots() != lastOfTag.size()) {
            flaws.add(published.ballots() + " ballots published, " + lastOfTag.size() + " in the log");
        }
        int opened = published.choices().values().stream()
                .mapToInt(Integer::intValue)
                .sum();
        if (opened + published.invalid() != published.ballots()) {
            flaws.add(opened + " opened and " + published.invalid() + " invalid of " + published.ballots());
        }
        if (!InclusionProof.root(List.copyOf(lastOfTag.values())).equals(published.root())) {
            flaws.add("the root is another's");
        }
        return flaws;
    }
}
