package community.linli.catalog.desk;

import community.linli.catalog.views.board.Board;
import community.linli.catalog.views.board.BoardDistrictDocument;
import community.linli.catalog.views.board.BoardQuery;
import community.linli.eventsourcing.Violation;
import community.linli.eventsourcing.http.Access;
import community.linli.eventsourcing.http.EntityTags;
import community.linli.eventsourcing.http.ProblemException;
import community.linli.eventsourcing.http.Problems;
import community.linli.eventsourcing.http.ReadRequest;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The poster of a board and the labels of its things, as PDF. Each takes {@code lang}: {@code zh}, which is usual, or {@code en}; what neighbours wrote
 * stays as they wrote it. The ETag follows from the bytes, which change with the board and with the day.
 */
@RestController
@RequestMapping("/api/districts/{district}/communities/{community}")
class PrintController {

    private final BoardQuery query;
    private final PrintRoom room;
    private final InstantSource time;

    PrintController(BoardQuery query, PrintRoom room, InstantSource time) {
        this.query = query;
        this.room = room;
        this.time = time;
    }

    /** On paper of the size {@code A3}, which is usual, or {@code A1}. */
    @GetMapping(value = "/poster", produces = "application/pdf")
    @Access({"resident", "steward", "officer", "operator"})
    ResponseEntity<byte[]> poster(
            ReadRequest request,
            @PathVariable String community,
            @RequestParam(defaultValue = "A3") String size,
            @RequestParam(defaultValue = "zh") String lang) {
        PaperSize paper = paper(size);
        PrintWords words = PrintWords.in(lang);
        return room.inTurn(() -> pdf(room.poster(subject(request, community, words), paper)));
    }

    /** A label of 62 x 29 mm; 404 for what is off the board. */
    @GetMapping(value = "/items/{item}/label", produces = "application/pdf")
    @Access({"resident", "steward", "officer", "operator"})
    ResponseEntity<byte[]> label(
            ReadRequest request,
            @PathVariable String community,
            @PathVariable String item,
            @RequestParam(defaultValue = "zh") String lang) {
        PrintWords words = PrintWords.in(lang);
        return room.inTurn(() -> {
            PrintSubject subject = subject(request, community, words);
            LabelText label = new LabelTexts(subject, room.pages())
                    .where(found -> found.id().equals(item), door -> true).stream()
                            .findFirst()
                            .orElseThrow(Problems::notFound);
            return pdf(room.label(subject, label));
        });
    }

    /** A4 sheets of 3 x 8 labels: of one household's things, or of all in the order of the board; 422 {@code too-many-labels} beyond 50 sheets. */
    @GetMapping(value = "/labels", produces = "application/pdf")
    @Access({"resident", "steward", "officer", "operator"})
    ResponseEntity<byte[]> labels(
            ReadRequest request,
            @PathVariable String community,
            @RequestParam(required = false) @Nullable String household,
            @RequestParam(defaultValue = "zh") String lang) {
        PrintWords words = PrintWords.in(lang);
        return room.inTurn(() -> pdf(labels(subject(request, community, words), household)));
    }

    private byte[] labels(PrintSubject subject, @Nullable String household) {
        LabelTexts texts = new LabelTexts(subject, room.pages());
        String title = household == null
                ? subject.board().name()
                : texts.placeOf(household).orElseThrow(Problems::notFound);
        List<LabelText> labels = texts.where(
                item -> true, door -> household == null || door.household().equals(household));
        if (labels.size() > LabelsPdf.MOST) {
            throw new ProblemException(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "too-many-labels",
                    "At most " + LabelsPdf.MOST + " labels are printed at once, and these are " + labels.size()
                            + ". Ask for one household after the other.");
        }
        return room.labels(subject, title, labels);
    }

    private PrintSubject subject(ReadRequest request, String community, PrintWords words) {
        Board board = query.board(request, community).orElseThrow(Problems::notFound);
        BoardDistrictDocument district = query.district(request);
        String slug = request.district().slug();
        String name = district.name();
        LocalDate day = LocalDate.ofInstant(time.instant(), district.zone());
        return new PrintSubject(slug, name == null ? slug : name, board, day, words);
    }

    private static PaperSize paper(String size) {
        return switch (size) {
            case "A3" -> PaperSize.A3;
            case "A1" -> PaperSize.A1;
            default -> throw unknown("/size", "A poster is A3 or A1.");
        };
    }

    private static ProblemException unknown(String field, String message) {
        return new ProblemException(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "invalid-fields",
                "Some fields are missing, unknown or have the wrong form.",
                List.of(new Violation(field, "wrong-form", message)));
    }

    private static ResponseEntity<byte[]> pdf(byte[] body) {
        return ResponseEntity.ok()
                .eTag(EntityTags.of(body))
                .contentType(MediaType.APPLICATION_PDF)
                .body(body);
    }
}
