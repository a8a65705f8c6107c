package community.linli.lending.views.inbox;

import community.linli.eventsourcing.http.Access;
import community.linli.eventsourcing.http.ReadRequest;
import community.linli.lending.facts.ItemId;
import community.linli.lending.postbox.NoticeId;
import community.linli.lending.views.inbox.ThreadDocument.Notice;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows a person what has happened that concerns the household. */
@RestController
@RequestMapping("/api/districts/{district}/communities/{community}/inbox")
class InboxController {

    private static final int LONGEST_PAGE = 100;

    private final InboxQuery query;
    private final InstantSource time;

    InboxController(InboxQuery query, InstantSource time) {
        this.query = query;
        this.time = time;
    }

    /**
     * {@code {"unread":2,"notices":[…],"next":null}}.
     *
     * @param unread of the last 90 days, further ones included
     * @param next the cursor of older ones, as {@code before}; null where there are none
     */
    record Inbox(int unread, List<Line> notices, @Nullable String next) {}

    /** {@code {"id":"019d…","kind":"LOAN_ASKED","group":"LOANS","at":"…","items":["0f3b…"],"text":"…","isRead":false}}. */
    record Line(NoticeId id, String kind, String group, Instant at, List<ItemId> items, String text, boolean isRead) {}

    @GetMapping
    @Access("resident")
    Inbox inbox(
            ReadRequest request,
            @PathVariable String community,
            @RequestParam(required = false) @Nullable String before,
            @RequestParam(defaultValue = "50") int limit,
            @RequestHeader(name = "Accept-Language", required = false) @Nullable String languages) {
        String person = request.actor().id();
        Optional<NeighbourDocument> home = query.home(request, person, community);
        if (home.isEmpty()) {
            return new Inbox(0, List.of(), null);
        }
        PostboxDocument box = query.postbox(request, person)
                .orElseGet(() -> PostboxDocument.empty(home.get().person()));
        List<Notice> all = query.of(request, home.get(), time.instant());
        List<Notice> older = all.stream()
                .filter(notice -> before == null || notice.id().value().compareTo(before) < 0)
                .toList();
        List<Notice> page =
                older.stream().limit(Math.clamp(limit, 1, LONGEST_PAGE)).toList();
        int unread =
                (int) all.stream().filter(notice -> !box.hasRead(notice.id())).count();
        NoticeTexts texts = texts(request, box, languages, page);
        String next = older.size() > page.size() ? page.getLast().id().value() : null;
        return new Inbox(
                unread, page.stream().map(notice -> line(notice, texts, box)).toList(), next);
    }

    private NoticeTexts texts(
            ReadRequest request, PostboxDocument box, @Nullable String languages, List<Notice> notices) {
        return new NoticeTexts(
                box.languageOr(NoticeTexts.preferred(languages)),
                query.zone(request),
                query.names(
                        request,
                        notices.stream()
                                .flatMap(notice -> notice.items().stream())
                                .toList()));
    }

    private static Line line(Notice notice, NoticeTexts texts, PostboxDocument box) {
        return new Line(
                notice.id(),
                notice.kind().name(),
                notice.kind().groupName(),
                notice.at(),
                notice.items(),
                texts.text(notice),
                box.hasRead(notice.id()));
    }
}
