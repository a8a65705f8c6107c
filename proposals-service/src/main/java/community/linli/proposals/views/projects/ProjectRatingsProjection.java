package community.linli.proposals.views.projects;

import community.linli.eventsourcing.Projection;
import community.linli.eventsourcing.Recorded;
import community.linli.proposals.rating.RatingEvent.ProjectRated;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Totals per project; who rated is not in it. */
public final class ProjectRatingsProjection implements Projection<RatingDocument> {

    static final String NAME = "project-ratings";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<RatingDocument> documentType() {
        return RatingDocument.class;
    }

    @Override
    public List<String> documentIds(Recorded<?> recorded) {
        return recorded.occurrence() instanceof ProjectRated rated
                ? List.of(rated.project().value())
                : List.of();
    }

    @Override
    public @Nullable RatingDocument evolve(@Nullable RatingDocument document, String documentId, Recorded<?> recorded) {
        if (!(recorded.occurrence() instanceof ProjectRated rated)) {
            return document;
        }
        RatingDocument before = document == null ? new RatingDocument(0, 0) : document;
        return new RatingDocument(
                rated.starsBefore() == 0 ? before.ratings() + 1 : before.ratings(),
                before.stars() + rated.stars() - rated.starsBefore());
    }
}
