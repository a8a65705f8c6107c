package community.linli.catalog.views.board;

import community.linli.eventsourcing.http.ReadRequest;
import community.linli.eventsourcing.mongo.DistrictDocuments;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/** Finds communities, boards and items of a district. */
@Component
public class BoardQuery {

    private final DistrictDocuments documents;

    /** Reads from these documents. */
    public BoardQuery(DistrictDocuments documents) {
        this.documents = documents;
    }

    List<CommunityDocument> communities(ReadRequest request) {
        return documents.find(
                request, CommunitiesProjection.NAME, CommunityDocument.class, new Criteria(), Sort.by("community"));
    }

    /** The board as it hangs; empty where there is no such community. */
    public Optional<Board> board(ReadRequest request, String community) {
        return community(request, community)
                .map(known -> Board.of(
                        known, district(request).isClosed(), doors(request, community), items(request, community)));
    }

    /** The community, if there is one. */
    public Optional<CommunityDocument> community(ReadRequest request, String community) {
        return documents.findById(request, CommunitiesProjection.NAME, CommunityDocument.class, community);
    }

    /** One for each household that is there. */
    public List<BoardDoorDocument> doors(ReadRequest request, String community) {
        return documents.find(
                request, BoardDoorsProjection.NAME, BoardDoorDocument.class, in(community), Sort.unsorted());
    }

    /** With those that are off the board. */
    public List<BoardItemDocument> items(ReadRequest request, String community) {
        return documents.find(
                request, BoardItemsProjection.NAME, BoardItemDocument.class, in(community), Sort.unsorted());
    }

    private static Criteria in(String community) {
        return Criteria.where("community").is(community);
    }

    /** Whether this community's board rests; it does not where there is none. */
    Board.Rest rest(ReadRequest request, String community) {
        boolean isPaused = community(request, community)
                .filter(CommunityDocument::isPaused)
                .isPresent();
        return new Board.Rest(isPaused, district(request).isClosed());
    }

    /** What is known of the district. */
    public BoardDistrictDocument district(ReadRequest request) {
        return documents
                .findById(
                        request, BoardDistrictProjection.NAME, BoardDistrictDocument.class, BoardDistrictProjection.ID)
                .orElse(BoardDistrictDocument.UNHEARD_OF);
    }

    Optional<BoardItemDocument> item(ReadRequest request, String community, String item) {
        return documents
                .findById(request, BoardItemsProjection.NAME, BoardItemDocument.class, item)
                .filter(found -> community.equals(found.community()));
    }
}
