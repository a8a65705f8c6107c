package community.linli.lending.views.statistics;

import community.linli.eventsourcing.Projection;
import community.linli.eventsourcing.Recorded;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One document per week and community, and one per week of the district. */
public final class WeeksProjection implements Projection<WeekDocument> {

    /** Its name. */
    public static final String NAME = "lending-weeks";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<WeekDocument> documentType() {
        return WeekDocument.class;
    }

    @Override
    public boolean gathers() {
        return true;
    }

    @Override
    public List<List<String>> indexes() {
        return List.of(List.of("scope", "monday"));
    }

    @Override
    public List<String> documentIds(Recorded<?> recorded) {
        Optional<Happening> happening = Happening.of(recorded);
        if (happening.isEmpty()) {
            return List.of();
        }
        LocalDate monday = happening.get().moment().monday();
        String ofTheDistrict = WeekDocument.DISTRICT + "/" + monday;
        var community = happening.get().community();
        return community == null ? List.of(ofTheDistrict) : List.of(ofTheDistrict, community + "/" + monday);
    }

    @Override
    public @Nullable WeekDocument evolve(@Nullable WeekDocument document, String documentId, Recorded<?> recorded) {
        return Happening.of(recorded)
                .map(happening -> {
                    String scope = documentId.substring(0, documentId.indexOf('/'));
                    LocalDate monday = happening.moment().monday();
                    return (document == null ? WeekDocument.empty(scope, monday) : document).plus(happening);
                })
                .orElse(document);
    }
}
