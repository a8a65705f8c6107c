package community.linli.lending.introduction;

import community.linli.lending.facts.HouseholdId;
import community.linli.lending.introduction.IntroductionState.Ended;
import community.linli.lending.introduction.IntroductionState.Ending;
import community.linli.lending.introduction.IntroductionState.Known;
import community.linli.lending.introduction.IntroductionState.Unproposed;
import java.time.Instant;

/** An introduction as far as it has come, for those who show it: never more of it than the decider would let a household learn. */
public record IntroductionSoFar(IntroductionState state) {

    /** Before the proposal. */
    public static final IntroductionSoFar NOTHING = new IntroductionSoFar(new Unproposed());

    /** How it looks to one of the two. */
    public enum Look {
        /** both may still say; also where the other has said no, until the time to answer is up */
        PROPOSED,
        /** both would like to, and have yet to meet */
        WELCOMED,
        /** they have met */
        MET,
        /** it has not come about; why is not told */
        OVER
    }

    /** After the event. */
    public IntroductionSoFar after(IntroductionEvent event) {
        return new IntroductionSoFar(new IntroductionDecider().evolve(state, event));
    }

    /** How it looks to this household then. */
    public Look lookTo(HouseholdId household, Instant now) {
        if (state instanceof Ended ended && !ended.looksOpenTo(household, now)) {
            return ended.ending() == Ending.MET ? Look.MET : Look.OVER;
        }
        return state instanceof Known known && known.isWelcomedByBoth() ? Look.WELCOMED : Look.PROPOSED;
    }

    /** Whether this household has said that it would like to. */
    public boolean isWelcomedBy(HouseholdId household) {
        return state instanceof Known known && known.welcomedBy().contains(household);
    }
}
