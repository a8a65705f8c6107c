package community.linli.lending.views.network;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Who has met whom, and which groups hang together. Grows only: components by union-find, the smaller put into the larger, and paths halved on the way.
 * Not thread-safe.
 *
 * @param <H> what meets
 */
final class Network<H> {

    private final Map<H, Set<H>> met = new HashMap<>();
    private final Map<H, H> above = new HashMap<>();
    private final Map<H, Integer> sizes = new HashMap<>();
    private int pairs;
    private int largest;

    /** It is there, whether or not it meets anybody. */
    void add(H home) {
        if (met.putIfAbsent(home, new HashSet<>()) == null) {
            above.put(home, home);
            sizes.put(home, 1);
            largest = Math.max(largest, 1);
        }
    }

    /** They meet; says whether they had not before. Nobody meets itself. */
    boolean meet(H one, H other) {
        add(one);
        add(other);
        if (one.equals(other) || !neighbours(one).add(other)) {
            return false;
        }
        neighbours(other).add(one);
        pairs++;
        join(top(one), top(other));
        return true;
    }

    private void join(H one, H other) {
        if (one.equals(other)) {
            return;
        }
        boolean isLarger = size(one) >= size(other);
        H upper = isLarger ? one : other;
        H lower = isLarger ? other : one;
        above.put(lower, upper);
        int joined = size(one) + size(other);
        sizes.put(upper, joined);
        sizes.remove(lower);
        largest = Math.max(largest, joined);
    }

    private H top(H home) {
        H at = home;
        H next = upper(at);
        while (!next.equals(at)) {
            H beyond = upper(next);
            above.put(at, beyond);
            at = beyond;
            next = upper(at);
        }
        return at;
    }

    private H upper(H home) {
        return above.getOrDefault(home, home);
    }

    private int size(H top) {
        return sizes.getOrDefault(top, 1);
    }

    private Set<H> neighbours(H home) {
        return met.getOrDefault(home, Set.of());
    }

    /** All that are there. */
    Set<H> all() {
        return Collections.unmodifiableSet(met.keySet());
    }

    /** Whom it has met. */
    Set<H> metBy(H home) {
        return Collections.unmodifiableSet(neighbours(home));
    }

    /** How many it has met. */
    int degree(H home) {
        return neighbours(home).size();
    }

    /** Whether these two have met. */
    boolean haveMet(H one, H other) {
        return neighbours(one).contains(other);
    }

    /** How many are there. */
    int size() {
        return met.size();
    }

    /** How many pairs have met. */
    int pairs() {
        return pairs;
    }

    /** How many have met nobody. */
    int alone() {
        return (int) met.values().stream().filter(Set::isEmpty).count();
    }

    /** How many groups hang together, those of one among them. */
    int components() {
        return sizes.size();
    }

    /** How many are in the largest; 0 where nobody is there. */
    int largest() {
        return largest;
    }
}
