package community.linli.lending.views.thanks;

import community.linli.eventsourcing.http.Access;
import community.linli.eventsourcing.http.Problems;
import community.linli.eventsourcing.http.ReadRequest;
import community.linli.lending.facts.HouseholdId;
import community.linli.lending.facts.ItemId;
import community.linli.lending.loan.LoanId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows a community its wall of thanks; to who lives elsewhere 404 {@code not-found}. */
@RestController
@RequestMapping("/api/districts/{district}/communities/{community}/thanks")
class ThanksController {

    private static final int LONGEST_PAGE = 100;

    private final ThanksQuery query;

    ThanksController(ThanksQuery query) {
        this.query = query;
    }

    /**
     * {@code {"thanks":[…],"next":null}}.
     *
     * @param next the cursor of older ones, as {@code before}; null where there are none
     */
    record Wall(List<Thanks> thanks, @Nullable String next) {}

    /**
     * {@code {"loan":"7c1e…","side":"borrower","item":"0f3b…","from":"7a1c…","to":"9b2d…","text":"It drilled like butter.","saidAt":"2026-05-09T02:00:00Z"}}.
     *
     * @param side whose thanks it is, {@code owner} or {@code borrower}, by which it can be hidden
     * @param from the household that says thanks
     * @param to the household it thanks
     * @param text null where the person who wrote it has been erased
     */
    record Thanks(
            LoanId loan,
            String side,
            ItemId item,
            HouseholdId from,
            HouseholdId to,
            @Nullable String text,
            Instant saidAt) {

        static Thanks of(ThanksDocument said, Set<String> erased) {
            return new Thanks(
                    said.loan(),
                    said.side(),
                    said.item(),
                    said.from(),
                    said.to(),
                    erased.contains(said.by()) ? null : said.text(),
                    said.saidAt());
        }
    }

    @GetMapping
    @Access({"resident", "steward"})
    Wall wall(
            ReadRequest request,
            @PathVariable String community,
            @RequestParam(required = false) @Nullable String before,
            @RequestParam(defaultValue = "50") int limit) {
        if (!query.mayRead(request, community)) {
            throw Problems.notFound();
        }
        int most = Math.clamp(limit, 1, LONGEST_PAGE);
        List<ThanksDocument> found = query.page(request, community, Optional.ofNullable(before), most + 1);
        List<ThanksDocument> page = found.stream().limit(most).toList();
        Set<String> erased = query.erased(request, page);
        return new Wall(
                page.stream().map(said -> Thanks.of(said, erased)).toList(),
                found.size() > most ? page.getLast().place() : null);
    }
}
