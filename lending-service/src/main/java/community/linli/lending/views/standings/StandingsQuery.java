package community.linli.lending.views.standings;

import community.linli.eventsourcing.http.ReadRequest;
import community.linli.eventsourcing.mongo.DistrictDocuments;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds the standing of a household for those who may read it: its residents, and the steward. */
@Component
class StandingsQuery {

    private final DistrictDocuments documents;

    StandingsQuery(DistrictDocuments documents) {
        this.documents = documents;
    }

    Optional<StandingDocument> of(ReadRequest request, String community, String household) {
        return documents
                .findById(request, StandingsProjection.NAME, StandingDocument.class, household)
                .filter(found -> found.community().value().equals(community))
                .filter(found -> request.actor().is("steward") || isTheirs(found, request));
    }

    private static boolean isTheirs(StandingDocument standing, ReadRequest request) {
        return standing.residents().stream()
                .anyMatch(person -> person.value().equals(request.actor().id()));
    }
}
