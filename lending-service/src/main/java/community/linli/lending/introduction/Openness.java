package community.linli.lending.introduction;

import community.linli.eventsourcing.Lookup;
import community.linli.lending.facts.HouseholdId;

/** Whether a household takes part in introductions. The state of its entity. */
public record Openness(boolean hasOptedOut) {

    /** The type in its subjects. */
    public static final String SUBJECT_TYPE = "openness";

    /** Everybody does who has not said otherwise. */
    public static final Openness USUAL = new Openness(false);

    /** That of this household. */
    public static Openness of(Lookup lookup, HouseholdId household) {
        return lookup.find(Openness.class, household.value()).orElse(USUAL);
    }
}
