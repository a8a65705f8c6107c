package community.linli.lending.facts;

import community.linli.eventsourcing.CommandContext;
import community.linli.eventsourcing.Fold;
import community.linli.eventsourcing.Lookup;
import community.linli.lending.facts.CatalogFacts.AboutDistrict;
import community.linli.lending.facts.CatalogFacts.DistrictClosed;
import community.linli.lending.facts.CatalogFacts.DistrictRegistered;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * The district's own clock, and whether it still takes part; kept once per district under {@link #KEY}.
 *
 * @param timeZone as the catalogue wrote it
 * @param isClosed whether nothing new is lent any more
 */
public record KnownDistrict(String timeZone, boolean isClosed) {

    /** The one key: a district knows only itself. */
    public static final String KEY = "here";

    /** Holds until the catalogue has named another. */
    public static final String DEFAULT_TIME_ZONE = "Asia/Shanghai";

    private static final KnownDistrict UNHEARD_OF = new KnownDistrict(DEFAULT_TIME_ZONE, false);

    /** What is known of the district in which a decision is made. */
    public static KnownDistrict of(Lookup lookup) {
        return lookup.find(KnownDistrict.class, KEY).orElse(UNHEARD_OF);
    }

    /** The local date of a decision. */
    public static LocalDate today(CommandContext context) {
        return context.time().atZone(of(context.lookup()).zone()).toLocalDate();
    }

    /** The zone of due dates; the default where the name is not one this machine knows. */
    public ZoneId zone() {
        try {
            return ZoneId.of(timeZone);
        } catch (DateTimeException unknown) {
            return ZoneId.of(DEFAULT_TIME_ZONE);
        }
    }

    /** Folds the catalogue's facts about the district. */
    public static final class Folding implements Fold<KnownDistrict, AboutDistrict> {

        @Override
        public List<String> keys(AboutDistrict fact) {
            return List.of(KEY);
        }

        @Override
        public KnownDistrict initialState() {
            return UNHEARD_OF;
        }

        @Override
        public KnownDistrict evolve(KnownDistrict known, String key, AboutDistrict fact) {
            return switch (fact) {
                case DistrictRegistered registered -> new KnownDistrict(registered.timeZone(), false);
                case DistrictClosed closed -> new KnownDistrict(known.timeZone(), true);
            };
        }
    }
}
