package community.linli.lending.views.calendars;

import community.linli.lending.facts.KnownDistrict;
import community.linli.lending.houserules.HouseRules;
import java.time.Instant;
import java.time.LocalDate;

/** The district's house rules and its clock. */
record HouseDocument(HouseRules rules, KnownDistrict clock) {

    /** The local date then. */
    LocalDate dayOf(Instant moment) {
        return moment.atZone(clock.zone()).toLocalDate();
    }

    /** Nothing set, nothing heard. */
    static HouseDocument unheardOf() {
        return new HouseDocument(HouseRules.NONE, new KnownDistrict.Folding().initialState());
    }
}
