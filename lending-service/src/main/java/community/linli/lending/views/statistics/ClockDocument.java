package community.linli.lending.views.statistics;

import community.linli.lending.facts.KnownDistrict;
import java.time.ZoneId;

/** The district's clock. */
public record ClockDocument(String timeZone) {

    /** Where the district has not been heard of. */
    static final ClockDocument USUAL = new ClockDocument(KnownDistrict.DEFAULT_TIME_ZONE);

    ZoneId zone() {
        return new KnownDistrict(timeZone, false).zone();
    }
}
