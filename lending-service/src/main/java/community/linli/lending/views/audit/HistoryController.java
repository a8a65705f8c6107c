package community.linli.lending.views.audit;

import community.linli.eventsourcing.http.Access;
import community.linli.eventsourcing.http.Problems;
import community.linli.eventsourcing.http.ReadRequest;
import community.linli.lending.loan.LoanId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows both households of a loan, and stewards, what happened to it; to anybody else 404 {@code not-found}. */
@RestController
@RequestMapping("/api/districts/{district}/communities/{community}/loans/{loan}/history")
class HistoryController {

    private static final int LONGEST_PAGE = 500;

    private final HistoryQuery query;

    HistoryController(HistoryQuery query) {
        this.query = query;
    }

    /**
     * {@code {"entries":[…],"next":null}}.
     *
     * @param next as {@code after}, for what came later; null where there is nothing
     */
    record History(List<Entry> entries, @Nullable Long next) {}

    /**
     * {@code {"number":2,"at":"2026-05-01T02:00:00Z","what":"LoanAccepted","by":"owner"}}.
     *
     * @param by {@code borrower}, {@code owner}, {@code steward}, {@code rule}, or {@code party} where it is not known any more
     * @param reason null where none was recorded
     * @param dueOn the due day from then on; null where it stays
     */
    record Entry(
            long number,
            Instant at,
            String what,
            String by,
            @Nullable String reason,
            @Nullable LocalDate dueOn) {

        static Entry of(EntryDocument entry) {
            return new Entry(
                    entry.number(),
                    entry.at(),
                    entry.what(),
                    entry.by().name().toLowerCase(Locale.ROOT),
                    entry.reason(),
                    entry.dueOn());
        }
    }

    @GetMapping
    @Access({"resident", "steward"})
    History history(
            ReadRequest request,
            @PathVariable String community,
            @PathVariable String loan,
            @RequestParam(defaultValue = "0") long after) {
        EntryDocument beginning =
                query.beginning(request, community, new LoanId(loan)).orElseThrow(Problems::notFound);
        List<EntryDocument> found = query.after(request, beginning, after, LONGEST_PAGE + 1);
        List<EntryDocument> page = found.stream().limit(LONGEST_PAGE).toList();
        return new History(
                page.stream().map(Entry::of).toList(),
                found.size() > LONGEST_PAGE ? page.getLast().number() : null);
    }
}
