package community.linli.lending.views.inbox;

import community.linli.lending.facts.KnownDistrict;
import java.time.ZoneId;

/** What something is called: an item as the board says it, or the district's time zone. */
public record NameDocument(String text) {

    ZoneId zone() {
        return new KnownDistrict(text, false).zone();
    }

    /** Where the district has not been heard of. */
    static ZoneId usualZone() {
        return new NameDocument(KnownDistrict.DEFAULT_TIME_ZONE).zone();
    }
}
