package community.linli.eventsourcing.http;

import community.linli.eventsourcing.District;

/** Gives a district its place in the log, before its first command. */
public interface DistrictRegistry {

    /** Registers a district; does nothing for one that has its place. Blocks at most 10 s, then 503 {@code write-unavailable}. */
    void register(District district);
}
