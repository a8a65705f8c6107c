package community.linli.lending.views.statistics;

import community.linli.eventsourcing.Violation;
import community.linli.eventsourcing.http.Access;
import community.linli.eventsourcing.http.ProblemException;
import community.linli.eventsourcing.http.Problems;
import community.linli.eventsourcing.http.ReadRequest;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Shows a community's and the district's figures, as JSON and as files. {@code from} and {@code to} are months such as {@code 2026-05}, both
 * inclusive, at most ten years; without them the twelve months that end with this one. Anything else answers 422 {@code invalid-fields}; to a resident
 * of another community, a community answers 404 {@code not-found}.
 */
@RestController
@RequestMapping("/api/districts/{district}")
class StatisticsController {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    private static final String WEEKS = "lending-weeks.csv";
    private static final String ITEMS = "most-lent.csv";

    private final StatisticsQuery query;
    private final InstantSource clock;

    StatisticsController(StatisticsQuery query, InstantSource clock) {
        this.query = query;
        this.clock = clock;
    }

    @GetMapping("/statistics")
    @Access({"officer", "analyst"})
    Statistics ofTheDistrict(
            ReadRequest request,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to) {
        return statistics(request, Optional.empty(), from, to);
    }

    @GetMapping("/statistics/lending-weeks.csv")
    @Access({"officer", "analyst"})
    ResponseEntity<byte[]> weeksOfTheDistrict(
            ReadRequest request,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to) {
        return file(WEEKS, StatisticsTable.ofWeeks(statistics(request, Optional.empty(), from, to)));
    }

    @GetMapping("/statistics/most-lent.csv")
    @Access({"officer", "analyst"})
    ResponseEntity<byte[]> itemsOfTheDistrict(
            ReadRequest request,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to) {
        return file(ITEMS, StatisticsTable.ofMostLent(statistics(request, Optional.empty(), from, to)));
    }

    @GetMapping("/communities/{community}/statistics")
    @Access({"resident", "steward", "officer", "analyst"})
    Statistics ofACommunity(
            ReadRequest request,
            @PathVariable String community,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to) {
        return statistics(request, Optional.of(community), from, to);
    }

    @GetMapping("/communities/{community}/statistics/lending-weeks.csv")
    @Access({"resident", "steward", "officer", "analyst"})
    ResponseEntity<byte[]> weeksOfACommunity(
            ReadRequest request,
            @PathVariable String community,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to) {
        return file(WEEKS, StatisticsTable.ofWeeks(statistics(request, Optional.of(community), from, to)));
    }

    @GetMapping("/communities/{community}/statistics/most-lent.csv")
    @Access({"resident", "steward", "officer", "analyst"})
    ResponseEntity<byte[]> itemsOfACommunity(
            ReadRequest request,
            @PathVariable String community,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to) {
        return file(ITEMS, StatisticsTable.ofMostLent(statistics(request, Optional.of(community), from, to)));
    }

    private Statistics statistics(
            ReadRequest request, Optional<String> community, @Nullable String from, @Nullable String to) {
        if (community.filter(place -> !query.mayRead(request, place)).isPresent()) {
            throw Problems.notFound();
        }
        YearMonth last = to == null ? YearMonth.from(clock.instant().atZone(query.zone(request))) : month("/to", to);
        Period period = from == null ? Period.until(last) : new Period(month("/from", from), last);
        if (!period.isAnswered()) {
            throw invalid(
                    "/from", "A period begins before it ends, in the year 2000 or later, and has at most 120 months.");
        }
        return query.of(request, community, period.from(), period.to());
    }

    private static YearMonth month(String pointer, String text) {
        try {
            return YearMonth.parse(text);
        } catch (DateTimeException e) {
            throw invalid(pointer, "A month is written as 2026-05.");
        }
    }

    private static ProblemException invalid(String pointer, String message) {
        return new ProblemException(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "invalid-fields",
                "Some fields are missing, unknown or have the wrong form.",
                List.of(new Violation(pointer, "wrong-form", message)));
    }

    private static ResponseEntity<byte[]> file(String name, String text) {
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .body(text.getBytes(StandardCharsets.UTF_8));
    }
}
