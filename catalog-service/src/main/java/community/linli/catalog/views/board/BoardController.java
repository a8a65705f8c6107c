package community.linli.catalog.views.board;

import community.linli.eventsourcing.http.Access;
import community.linli.eventsourcing.http.Problems;
import community.linli.eventsourcing.http.ReadRequest;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Shows the board, its communities and its items to everybody of the district; those who study districts see no doors. */
@RestController
@RequestMapping("/api/districts/{district}/communities")
class BoardController {

    private final BoardQuery query;
    private final JsonMapper json;

    BoardController(BoardQuery query, JsonMapper json) {
        this.query = query;
        this.json = json;
    }

    /** {@code {"communities":[…]}}. */
    record Communities(List<CommunityDocument> communities) {}

    /** An item's page; {@code note} is absent where there is none. */
    record ItemPage(
            @Nullable String id,
            @Nullable String name,
            @Nullable String category,
            @Nullable String mode,
            @Nullable Integer loanDays,
            @Nullable String note,
            @Nullable String household,
            String availability,
            boolean isWithdrawn,
            long version) {}

    @GetMapping
    @Access({"resident", "steward", "officer", "analyst", "operator"})
    Communities communities(ReadRequest request) {
        return new Communities(query.communities(request));
    }

    /** The ETag follows from the bytes, so that a reader asks for what has changed only. */
    @GetMapping("/{community}/board")
    @Access({"resident", "steward", "officer", "operator"})
    ResponseEntity<byte[]> board(ReadRequest request, @PathVariable String community) {
        byte[] body = json.writeValueAsBytes(query.board(request, community).orElseThrow(Problems::notFound));
        return ResponseEntity.ok()
                .eTag("\"" + fingerprint(body) + "\"")
                .contentType(MediaType.APPLICATION_JSON)
                .body(body);
    }

    @GetMapping("/{community}/items/{item}")
    @Access({"resident", "steward", "officer", "operator"})
    ResponseEntity<ItemPage> item(ReadRequest request, @PathVariable String community, @PathVariable String item) {
        BoardItemDocument found = query.item(request, community, item).orElseThrow(Problems::notFound);
        return ResponseEntity.ok()
                .eTag("\"" + found.version() + "\"")
                .body(new ItemPage(
                        found.id(),
                        found.name(),
                        found.category(),
                        found.mode(),
                        found.loanDays(),
                        found.note(),
                        found.household(),
                        found.availability(),
                        found.isWithdrawn(),
                        found.version()));
    }

    private static String fingerprint(byte[] body) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(body);
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
