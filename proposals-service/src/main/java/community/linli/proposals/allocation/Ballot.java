package community.linli.proposals.allocation;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a number of voters chose alike. An approval is one point for each project chosen, so that every form of ballot is counted by one rule. A
 * ballot without points is blank: it supports nothing and still counts as a voter.
 *
 * @param points how many points each project gets, at least one; by id
 * @param weight how many voters cast this ballot, at least one
 */
public record Ballot(SortedMap<String, Long> points, long weight) {

    /** Refuses points and weights below one. */
    public Ballot {
        if (weight < 1) {
            throw new IllegalArgumentException("A ballot stands for at least one voter");
        }
        TreeMap<String, Long> ordered = new TreeMap<>(CodePointOrder.INSTANCE);
        ordered.putAll(points);
        ordered.forEach((project, given) -> {
            if (given < 1) {
                throw new IllegalArgumentException("A ballot gives " + project + " " + given + " points");
            }
        });
        points = Collections.unmodifiableSortedMap(ordered);
    }

    /** One voter's approval of these projects; a project named twice counts once. */
    public static Ballot approving(Iterable<String> projects) {
        TreeMap<String, Long> points = new TreeMap<>(CodePointOrder.INSTANCE);
        projects.forEach(project -> points.put(project, 1L));
        return new Ballot(points, 1);
    }

    /** One voter's approval of these projects. */
    public static Ballot approving(String... projects) {
        return approving(List.of(projects));
    }

    /** The same choice of so many voters. */
    public Ballot times(long voters) {
        return new Ballot(points, Math.multiplyExact(weight, voters));
    }
}
