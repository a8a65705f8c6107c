package community.linli.lending.views.network;

import community.linli.lending.facts.CommunityId;
import community.linli.lending.facts.KnownDistrict;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A district's clock and its communities, by id.
 *
 * @param timeZone as the catalogue wrote it
 */
record DistrictDocument(String timeZone, List<CommunityId> communities) {

    /** Before the catalogue has told anything. */
    static final DistrictDocument UNHEARD_OF = new DistrictDocument(KnownDistrict.DEFAULT_TIME_ZONE, List.of());

    DistrictDocument on(String clock) {
        return new DistrictDocument(clock, communities);
    }

    DistrictDocument with(CommunityId community) {
        return communities.contains(community)
                ? this
                : new DistrictDocument(
                        timeZone,
                        Stream.concat(communities.stream(), Stream.of(community))
                                .sorted(Comparator.comparing(CommunityId::value))
                                .toList());
    }

    /** The zone of its days. */
    ZoneId zone() {
        return new KnownDistrict(timeZone, false).zone();
    }
}
