package community.linli.proposals.allocation;

/** Shares grew more often than the ruleset allows; there is no result. Remedy: a larger increment or a higher limit, frozen before the vote. */
public final class StepLimitReached extends RuntimeException {

    private static final long serialVersionUID = 1;

    StepLimitReached(int limit, Rational increment) {
        super("After " + limit + " steps of " + increment
                + " each the shares had still to grow; there is no result. Choose a larger increment.");
    }
}
