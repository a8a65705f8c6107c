package community.linli.eventsourcing;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A statement that must hold, and the refusal where it does not.
 *
 * @param otherwise the refusal, worked out from what is asked
 * @param <A> what is asked
 */
public record Policy<A>(Predicate<A> holds, Function<A, Decision> otherwise) {

    /** Refused with the code's own meaning. */
    public Policy(Predicate<A> holds, Rejection otherwise) {
        this(holds, asked -> Decision.rejected(otherwise));
    }

    /**
     * Refused with the code's own meaning, and the field at fault is named.
     *
     * @param pointer a JSON pointer into the request
     */
    public Policy(Predicate<A> holds, Rejection otherwise, String pointer) {
        this(holds, asked -> Decision.rejectedAt(pointer, otherwise));
    }

    /** The refusal of the first that does not hold, in the order in which it should be heard. */
    public static <A> Optional<Decision> firstBroken(List<Policy<A>> policies, A asked) {
        return policies.stream()
                .filter(policy -> !policy.holds().test(asked))
                .findFirst()
                .map(policy -> policy.otherwise().apply(asked));
    }
}
