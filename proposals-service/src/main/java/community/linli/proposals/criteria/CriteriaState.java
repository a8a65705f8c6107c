package community.linli.proposals.criteria;

/** A round's criteria; evaluations look them up. */
public sealed interface CriteriaState {

    /** Nobody has set them. */
    record Unset() implements CriteriaState {}

    /**
     * They are there.
     *
     * @param frozen whether an evaluation has begun
     */
    record Known(Yardstick yardstick, boolean frozen) implements CriteriaState {}
}
