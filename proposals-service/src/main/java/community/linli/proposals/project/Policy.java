package community.linli.proposals.project;

import community.linli.eventsourcing.Decision;
import community.linli.eventsourcing.Rejection;
import community.linli.eventsourcing.Violation;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A statement that must hold, and the refusal where it does not.
 *
 * @param pointer the field at fault; empty where it is none
 * @param <A> what is asked
 */
public record Policy<A>(Predicate<A> holds, Rejection otherwise, String pointer) {

    /** A statement about no field in particular. */
    public Policy(Predicate<A> holds, Rejection otherwise) {
        this(holds, otherwise, "");
    }

    /** The refusal of the first that does not hold, in the order in which it should be heard. */
    public static <A> Optional<Decision> firstBroken(List<Policy<A>> policies, A asked) {
        return policies.stream()
                .filter(policy -> !policy.holds().test(asked))
                .findFirst()
                .map(Policy::refusal);
    }

    private Decision refusal() {
        return pointer.isEmpty()
                ? Decision.rejected(otherwise)
                : Decision.rejected(otherwise, List.of(new Violation(pointer, otherwise.code(), otherwise.meaning())));
    }
}
