package community.linli.catalog.views.wanted;

import community.linli.eventsourcing.http.Access;
import community.linli.eventsourcing.http.Problems;
import community.linli.eventsourcing.http.ReadRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows a community what is asked for in it; to who lives elsewhere 404 {@code not-found}. */
@RestController
@RequestMapping("/api/districts/{district}/communities/{community}/wanted")
class WantedController {

    private static final int LONGEST_PAGE = 100;

    private final WantedQuery query;

    WantedController(WantedQuery query) {
        this.query = query;
    }

    /**
     * {@code {"wanted":[…],"next":null}}.
     *
     * @param next the cursor of older ones, as {@code before}; null where there are none
     */
    record Page(List<Post> wanted, @Nullable String next) {}

    /**
     * {@code {"post":"5d1a…","household":"7a1c…","door":{"unit":"1单元","floor":3,"door":"302"},"name":"电钻","category":"工具","note":null,
     * "neededUntil":"2026-05-15","askedAt":"2026-05-01T10:00:00Z","answers":[…],"end":null}}.
     *
     * @param household that asks
     * @param end how it ended; null while it is open
     */
    record Post(
            String post,
            String household,
            @Nullable Door door,
            String name,
            String category,
            @Nullable String note,
            LocalDate neededUntil,
            Instant askedAt,
            List<Answer> answers,
            WantedDocument.@Nullable End end) {}

    /** Where a household lives; null for one that has left. */
    record Door(String unit, int floor, String door) {}

    /** {@code {"item":"0f3b…","name":"电钻","household":"9b2d…","door":{…},"at":"2026-05-01T12:00:00Z"}}. */
    record Answer(
            String item,
            @Nullable String name,
            String household,
            @Nullable Door door,
            Instant at) {}

    /** What the community is asked for, newest first. */
    @GetMapping
    @Access({"resident", "steward", "officer"})
    Page open(
            ReadRequest request,
            @PathVariable String community,
            @RequestParam(required = false) @Nullable String before,
            @RequestParam(defaultValue = "50") int limit) {
        if (!query.mayRead(request, community)) {
            throw Problems.notFound();
        }
        int most = Math.clamp(limit, 1, LONGEST_PAGE);
        return page(request, query.open(request, community, Optional.ofNullable(before), most + 1), most);
    }

    /** What the own household has asked for, newest first, with how it ended. */
    @GetMapping("/mine")
    @Access("resident")
    Page mine(
            ReadRequest request,
            @PathVariable String community,
            @RequestParam(required = false) @Nullable String before,
            @RequestParam(defaultValue = "50") int limit) {
        String household = query.home(request, community).orElseThrow(Problems::notFound);
        int most = Math.clamp(limit, 1, LONGEST_PAGE);
        return page(request, query.of(request, household, Optional.ofNullable(before), most + 1), most);
    }

    private Page page(ReadRequest request, List<WantedDocument> found, int most) {
        List<WantedDocument> page = found.stream().limit(most).toList();
        Map<String, WantedDoorDocument> doors = query.doors(request, page);
        Map<String, WantedThingDocument> things = query.things(request, page);
        return new Page(
                page.stream().map(post -> shown(post, doors, things)).toList(),
                found.size() > most ? page.getLast().place() : null);
    }

    private static Post shown(
            WantedDocument post, Map<String, WantedDoorDocument> doors, Map<String, WantedThingDocument> things) {
        return new Post(
                post.post(),
                post.household(),
                door(doors.get(post.household())),
                post.name(),
                post.category(),
                post.note(),
                post.neededUntil(),
                post.askedAt(),
                post.answers().stream()
                        .map(answer -> shown(answer, doors, things.get(answer.item())))
                        .toList(),
                post.end());
    }

    private static Answer shown(
            WantedDocument.Answer answer, Map<String, WantedDoorDocument> doors, @Nullable WantedThingDocument thing) {
        return new Answer(
                answer.item(),
                thing == null ? null : thing.name(),
                answer.household(),
                door(doors.get(answer.household())),
                answer.at());
    }

    private static @Nullable Door door(@Nullable WantedDoorDocument known) {
        return known == null ? null : new Door(known.unit(), known.floor(), known.door());
    }
}
