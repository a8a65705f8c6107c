package community.linli.proposals.facts;

import community.linli.eventsourcing.Fold;
import community.linli.eventsourcing.Lookup;
import community.linli.proposals.facts.CatalogFacts.DistrictRegistered;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;

/**
 * The district's own clock; kept once per district under {@link #KEY}.
 *
 * @param timeZone as the catalogue wrote it
 */
public record KnownDistrict(String timeZone) {

    /** The one key: a district knows only itself. */
    public static final String KEY = "here";

    /** Holds until the catalogue has named another. */
    public static final String DEFAULT_TIME_ZONE = "Asia/Shanghai";

    /** The zone of the district in which is decided. */
    public static ZoneId zone(Lookup lookup) {
        return lookup.find(KnownDistrict.class, KEY)
                .orElseGet(() -> new KnownDistrict(DEFAULT_TIME_ZONE))
                .zone();
    }

    /** The zone of the phases; the default where the name is not one this machine knows. */
    public ZoneId zone() {
        try {
            return ZoneId.of(timeZone);
        } catch (DateTimeException unknown) {
            return ZoneId.of(DEFAULT_TIME_ZONE);
        }
    }

    /** Folds the catalogue's facts about the district. */
    public static final class Folding implements Fold<KnownDistrict, DistrictRegistered> {

        @Override
        public List<String> keys(DistrictRegistered fact) {
            return List.of(KEY);
        }

        @Override
        public KnownDistrict initialState() {
            return new KnownDistrict(DEFAULT_TIME_ZONE);
        }

        @Override
        public KnownDistrict evolve(KnownDistrict known, String key, DistrictRegistered fact) {
            return new KnownDistrict(fact.timeZone());
        }
    }
}
