package community.linli.catalog.desk;

import community.linli.catalog.views.board.BoardDistrictDocument;
import community.linli.catalog.views.board.BoardDoorDocument;
import community.linli.catalog.views.board.BoardItemDocument;
import community.linli.catalog.views.board.BoardItemDocument.Listing;
import community.linli.catalog.views.board.CommunityDocument;
import community.linli.eventsourcing.http.ReadRequest;
import community.linli.eventsourcing.mongo.DistrictDocuments;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;

/** What the board's projections have written of one community with two doors and three things, one of them withdrawn. */
final class KeptDocuments implements DistrictDocuments {

    private final Map<String, Map<String, Object>> documents = Map.of(
            "communities",
            Map.of("jinping-26", new CommunityDocument("jinping-26", "锦屏街26号院", "urban", false, null)),
            "board-district",
            Map.of("here", new BoardDistrictDocument("武侯区", "Asia/Shanghai", false)),
            "board-doors",
            Map.of(
                    "home-101", new BoardDoorDocument("home-101", "jinping-26", "1单元", 1, "101"),
                    "home-102", new BoardDoorDocument("home-102", "jinping-26", "1单元", 1, "102"),
                    "home-201", new BoardDoorDocument("home-201", "jinping-26", "1单元", 2, "201")),
            "board-items",
            new HashMap<>(Map.of(
                    "drill", item("drill", "home-101", "电钻", 2, false),
                    "ladder", item("ladder", "home-201", "Ladder", 1, false),
                    "withdrawn", item("withdrawn", "home-101", "Withdrawn", 1, true))));

    /** One thing more, of the first door's household. */
    void list(String id) {
        of("board-items").put(id, item(id, "home-101", "Thing", 1, false));
    }

    private static BoardItemDocument item(String id, String household, String name, int copies, boolean isWithdrawn) {
        Listing listing = new Listing(name, "工具", "lend", 7, null, copies, List.of(), null, null, null, null, null);
        return new BoardItemDocument(id, "jinping-26", household, listing, List.of(), false, isWithdrawn, 1);
    }

    @Override
    public <D> List<D> find(ReadRequest request, String projection, Class<D> type, Criteria criteria, Sort sort) {
        Object community = criteria.getCriteriaObject().get("community");
        return of(projection).values().stream()
                .filter(document -> community.equals(community(document)))
                .map(type::cast)
                .toList();
    }

    private static @Nullable String community(Object document) {
        return switch (document) {
            case BoardDoorDocument door -> door.community();
            case BoardItemDocument item -> item.community();
            default -> throw new IllegalArgumentException(document.toString());
        };
    }

    @Override
    public <D> Optional<D> findById(ReadRequest request, String projection, Class<D> type, String id) {
        return Optional.ofNullable(of(projection).get(id)).map(type::cast);
    }

    private Map<String, Object> of(String projection) {
        return Optional.ofNullable(documents.get(projection)).orElseThrow();
    }
}
