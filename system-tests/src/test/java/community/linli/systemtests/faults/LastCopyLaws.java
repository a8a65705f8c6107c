package community.linli.systemtests.faults;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What must hold of an item of which there is one, checked on what clients heard and what lies in the log, knowing nothing of how lending decides.
 *
 * @param heard each answer to an acceptance, of all rounds
 * @param log what happened to loans of the item, in the order of the log
 */
record LastCopyLaws(List<Heard> heard, List<Happened> log) {

    private static final Set<String> TAKES = Set.of("loan-handed-over", "loan-started-at-the-door", "loan-reopened");
    private static final Set<String> FREES = Set.of(
            "loan-declined",
            "loan-cancelled",
            "loan-expired",
            "promise-lapsed",
            "door-loan-denied",
            "loan-returned",
            "loan-written-off");

    /** What a client heard when it accepted a request; {@code refusal} is the code, and empty where it was told yes. */
    record Heard(int round, String loan, String refusal) {
        boolean isAcknowledged() {
            return refusal.isEmpty();
        }
    }

    /** An event, such as {@code loan-accepted}. */
    record Happened(String what, String loan) {}

    /** All that is wrong; empty if nothing is. */
    List<String> flaws(int rounds) {
        List<String> flaws = new ArrayList<>(flawsOfTheRounds(rounds));
        flaws.addAll(flawsOfTheItem());
        flaws.addAll(flawsOfTheAcknowledged());
        return flaws;
    }

    private List<String> flawsOfTheRounds(int rounds) {
        Map<Integer, Integer> winners = new HashMap<>();
        heard.stream().filter(Heard::isAcknowledged).forEach(one -> winners.merge(one.round(), 1, Math::addExact));
        List<String> flaws = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            int won = winners.getOrDefault(round, 0);
            if (won != 1) {
                flaws.add("round " + round + " has " + won + " winners");
            }
        }
        return flaws;
    }

    /** Follows the item: who was told that they get it or has it at home, until it is free again. */
    private List<String> flawsOfTheItem() {
        List<String> flaws = new ArrayList<>();
        @Nullable String with = null;
        boolean isOut = false;
        for (Happened event : log) {
            boolean isTheirs = event.loan().equals(with);
            if (event.what().equals("loan-accepted") || TAKES.contains(event.what())) {
                if (with != null && !isTheirs) {
                    flaws.add(event.what() + " of " + event.loan() + " while it is with " + with);
                }
                if (event.what().equals("loan-handed-over") && !(isTheirs && !isOut)) {
                    flaws.add("handed over and not promised: " + event.loan());
                }
                with = event.loan();
                isOut = !event.what().equals("loan-accepted");
            } else if (FREES.contains(event.what()) && isTheirs) {
                with = null;
                isOut = false;
            } else if (event.what().equals("loan-returned")) {
                flaws.add("returned by one who has not got it: " + event.loan());
            }
        }
        return flaws;
    }

    private List<String> flawsOfTheAcknowledged() {
        List<String> flaws = new ArrayList<>();
        Map<String, Integer> lying = new HashMap<>();
        log.stream()
                .filter(event -> event.what().equals("loan-accepted"))
                .forEach(event -> lying.merge(event.loan(), 1, Math::addExact));
        Set<String> acknowledged = new HashSet<>();
        heard.stream().filter(Heard::isAcknowledged).map(Heard::loan).forEach(acknowledged::add);
        for (String loan : acknowledged) {
            int times = lying.getOrDefault(loan, 0);
            if (times != 1) {
                flaws.add("acknowledged once and " + times + " times in the log: " + loan);
            }
        }
        lying.keySet().stream()
                .filter(loan -> !acknowledged.contains(loan))
                .forEach(loan -> flaws.add("accepted and nobody heard of it: " + loan));
        return flaws;
    }
}
