package community.linli.catalog.district;

import java.time.ZoneId;

/** The clocks that a district may run on. */
final class TimeZones {

    private TimeZones() {}

    /** Whether the IANA database has a zone of this name. */
    static boolean isKnown(String name) {
        return ZoneId.getAvailableZoneIds().contains(name);
    }
}
