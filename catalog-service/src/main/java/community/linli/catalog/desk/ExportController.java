package community.linli.catalog.desk;

import community.linli.catalog.csvimport.TableFile;
import community.linli.catalog.views.board.BoardQuery;
import community.linli.eventsourcing.http.Access;
import community.linli.eventsourcing.http.Problems;
import community.linli.eventsourcing.http.ReadRequest;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Writes a board into the files from which it can be brought to a board again. */
@RestController
class ExportController {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    private static final MediaType WORKBOOK = MediaType.valueOf(TableFile.WORKBOOK);

    private final BoardQuery query;

    ExportController(BoardQuery query) {
        this.query = query;
    }

    /** {@code households.csv}, {@code items.csv}, {@code households.xlsx} or {@code items.xlsx}. */
    @GetMapping("/api/districts/{district}/communities/{community}/exports/{file}")
    @Access({"steward", "officer"})
    ResponseEntity<byte[]> export(ReadRequest request, @PathVariable String community, @PathVariable String file) {
        if (query.community(request, community).isEmpty()) {
            throw Problems.notFound();
        }
        return switch (file) {
            case "households.csv" ->
                answer(file, CSV, households(request, community).csv());
            case "households.xlsx" ->
                answer(file, WORKBOOK, households(request, community).workbook());
            case "items.csv" -> answer(file, CSV, items(request, community).csv());
            case "items.xlsx" ->
                answer(file, WORKBOOK, items(request, community).workbook());
            default -> throw Problems.notFound();
        };
    }

    private BoardFile households(ReadRequest request, String community) {
        return BoardFile.households(query.doors(request, community));
    }

    private BoardFile items(ReadRequest request, String community) {
        return BoardFile.items(query.doors(request, community), query.items(request, community));
    }

    private static ResponseEntity<byte[]> answer(String file, MediaType type, byte[] body) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(file).build().toString())
                .body(body);
    }
}
