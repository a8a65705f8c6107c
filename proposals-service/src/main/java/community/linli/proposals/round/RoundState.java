package community.linli.proposals.round;

import org.jspecify.annotations.Nullable;

/** A round; other rooms look it up to know its terms and how far it is. */
public sealed interface RoundState {

    /** Never heard of. */
    record Undrafted() implements RoundState {}

    /**
     * A round that is there.
     *
     * @param schedule null while it is a draft without dates
     */
    record Known(RoundId round, RoundTerms terms, @Nullable RoundSchedule schedule, Phase phase)
            implements RoundState {}
}
