package community.linli.lending.views.calendars;

import community.linli.eventsourcing.Violation;
import community.linli.eventsourcing.http.Access;
import community.linli.eventsourcing.http.ProblemException;
import community.linli.eventsourcing.http.Problems;
import community.linli.eventsourcing.http.ReadRequest;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows when an item is free, to who lives in its community and to stewards; to anybody else 404 {@code not-found}. */
@RestController
class CalendarsController {

    private static final int DAYS_AT_MOST = 92;
    private static final int DAYS_USUALLY = 28;
    private static final int YEARS_AHEAD = 2;

    private final CalendarsQuery query;
    private final InstantSource clock;

    CalendarsController(CalendarsQuery query, InstantSource clock) {
        this.query = query;
        this.clock = clock;
    }

    /**
     * {@code {"item":"…","today":"2026-05-01","copies":2,"meetingDays":["SATURDAY","SUNDAY"],"bufferDays":1,"acceptsAtOnce":false,
     * "voucherNeeded":false,"nextFree":"2026-05-02","days":[{"day":"2026-05-01","free":1,"taken":1,"isBlocked":false,
     * "isMeetingDay":false}],"claims":[{"by":"loan/7c1e","household":"…","standing":"out","from":"2026-05-01","to":"2026-05-08"}]}}.
     *
     * @param from first day, not before today; today where it is left out
     * @param to last day, inclusive, at most 92 days in all; four weeks where it is left out
     */
    @GetMapping("/api/districts/{district}/communities/{community}/calendars/{item}")
    @Access({"resident", "steward"})
    CalendarShown calendar(
            ReadRequest request,
            @PathVariable String community,
            @PathVariable String item,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to) {
        SeenItem seen = query.item(request, community, item).orElseThrow(Problems::notFound);
        Instant now = clock.instant();
        LocalDate today = seen.house().dayOf(now);
        LocalDate first = day("/from", from, today);
        if (first.isBefore(today) || first.isAfter(today.plusYears(YEARS_AHEAD))) {
            throw wrong("/from", "The first day is today or later, at most two years ahead.");
        }
        LocalDate last = day("/to", to, first.plusDays(DAYS_USUALLY - 1L));
        if (last.isBefore(first) || last.isAfter(first.plusDays(DAYS_AT_MOST - 1L))) {
            throw wrong("/to", "The last day is not before the first, and there are at most 92 days.");
        }
        var reader = query.home(request, community).orElse(null);
        return CalendarShown.of(seen, new Question(request.district(), now, first, last, reader))
                .orElseThrow(Problems::notFound);
    }

    private static LocalDate day(String field, @Nullable String text, LocalDate otherwise) {
        try {
            return text == null ? otherwise : LocalDate.parse(text);
        } catch (DateTimeException unreadable) {
            throw wrong(field, "A day is written like 2026-05-08.");
        }
    }

    private static ProblemException wrong(String field, String message) {
        return new ProblemException(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "invalid-fields",
                "Some fields are missing, unknown or have the wrong form.",
                List.of(new Violation(field, "wrong-form", message)));
    }
}
