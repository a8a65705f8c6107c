package community.linli.proposals.views.projects;

import community.linli.eventsourcing.http.ReadRequest;
import community.linli.eventsourcing.mongo.DistrictDocuments;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/** Finds projects; everybody in the district may see them. */
@Component
class ProjectsQuery {

    /** From how many ratings on their total says nothing about one person. */
    private static final int ENOUGH_RATINGS = 5;

    private final DistrictDocuments documents;

    ProjectsQuery(DistrictDocuments documents) {
        this.documents = documents;
    }

    /** The projects of a round, of a community, or of both; all where neither is named. By round, community and title. */
    List<SummaryDocument> list(ReadRequest request, @Nullable String round, @Nullable String community) {
        List<Criteria> named = new ArrayList<>();
        if (round != null) {
            named.add(Criteria.where("round").is(round));
        }
        if (community != null) {
            named.add(Criteria.where("community").is(community));
        }
        return documents.find(
                request,
                ProjectSummariesProjection.NAME,
                SummaryDocument.class,
                named.isEmpty() ? new Criteria() : new Criteria().andOperator(named),
                Sort.by("round", "community", "title", "project"));
    }

    /** The page of one project. */
    Optional<ProjectDocument> page(ReadRequest request, String project) {
        return documents.findById(request, ProjectPagesProjection.NAME, ProjectDocument.class, project);
    }

    /** What residents think of it; empty while fewer than five have rated. */
    Optional<RatingDocument> rating(ReadRequest request, String project) {
        return documents
                .findById(request, ProjectRatingsProjection.NAME, RatingDocument.class, project)
                .filter(rating -> rating.ratings() >= ENOUGH_RATINGS);
    }

    /** The books of a round; empty where it has awarded nothing. */
    Optional<BooksOfRound> books(ReadRequest request, String round) {
        List<SummaryDocument> projects = list(request, round, null);
        return projects.isEmpty() ? Optional.empty() : Optional.of(BooksOfRound.of(round, projects));
    }
}
