package community.linli.lending.desk;

import community.linli.eventsourcing.Actor;
import community.linli.eventsourcing.District;
import community.linli.eventsourcing.http.Access;
import community.linli.eventsourcing.http.CommandAnswer;
import community.linli.eventsourcing.http.CommandRequest;
import community.linli.eventsourcing.http.Commands;
import community.linli.eventsourcing.http.Districts;
import community.linli.eventsourcing.http.Problems;
import community.linli.eventsourcing.http.ReadRequest;
import community.linli.lending.facts.PersonId;
import community.linli.lending.postbox.PostboxCommand.RenewFeed;
import community.linli.lending.views.feed.FeedDocument;
import community.linli.lending.views.feed.FeedQuery;
import community.linli.lending.views.inbox.InboxQuery;
import community.linli.lending.views.inbox.NeighbourDocument;
import community.linli.lending.views.inbox.NoticeTexts;
import community.linli.lending.views.inbox.PostboxDocument;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * A household's calendar under a secret address, for programs that cannot log in. The secret is shown once; what is kept of it is its digest. A secret
 * that is not one, a district that is not there, and a person who lives there no more answer alike.
 */
@RestController
class FeedController {

    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);
    private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{43}");

    private final Commands commands;
    private final Districts districts;
    private final ContactRoom contacts;
    private final InboxQuery inbox;
    private final FeedQuery feeds;
    private final InstantSource time;

    FeedController(Commands commands, Districts districts, Dispatch dispatch, FeedQuery feeds, InstantSource time) {
        this.commands = commands;
        this.districts = districts;
        this.contacts = dispatch.contacts();
        this.inbox = dispatch.inbox();
        this.feeds = feeds;
        this.time = time;
    }

    /** {@code {"path":"/api/districts/north/feeds/….ics"}}: to be put behind the address of the site; shown this once. */
    record Address(String path) {}

    @PostMapping("/api/districts/{district}/postbox/feed")
    @Access({"resident", "steward"})
    ResponseEntity<?> renew(CommandRequest request) {
        String person = request.actor().id();
        String secret = contacts.feedSecret(request.district(), person, request.commandId());
        ResponseEntity<CommandAnswer> answer =
                commands.execute(request, new RenewFeed(new PersonId(person), ContactRoom.digest(secret)));
        return answer.getStatusCode().value() == 200
                ? ResponseEntity.ok()
                        .headers(answer.getHeaders())
                        .cacheControl(CacheControl.noStore())
                        .body(new Address("/api/districts/" + request.district() + "/feeds/" + secret + ".ics"))
                : answer;
    }

    /** The calendar; the secret is the right to it. */
    @GetMapping("/api/districts/{district}/feeds/{secret}.ics")
    @Access("anyone")
    ResponseEntity<String> feed(@PathVariable String district, @PathVariable String secret) {
        if (!District.isValid(district)
                || !SECRET.matcher(secret).matches()
                || !districts.all().contains(new District(district))) {
            throw Problems.notFound();
        }
        ReadRequest request = new ReadRequest(new District(district), new Actor("calendar", Set.of()), List.of());
        PostboxDocument box =
                inbox.withFeed(request, ContactRoom.digest(secret)).orElseThrow(Problems::notFound);
        NeighbourDocument home = inbox.home(request, box.person().value()).orElseThrow(Problems::notFound);
        String text = text(request, box, home);
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .cacheControl(CacheControl.noCache().cachePrivate())
                .eTag('"' + ContactRoom.digest(text).substring(0, 32) + '"')
                .body(text);
    }

    private String text(ReadRequest request, PostboxDocument box, NeighbourDocument home) {
        List<FeedDocument> feed = feeds.of(request, home.household(), time.instant());
        NoticeTexts texts = new NoticeTexts(
                box.languageOr(NoticeTexts.CHINESE),
                inbox.zone(request),
                inbox.names(request, feed.stream().map(FeedDocument::item).toList()));
        return new CalendarText(request.district().slug(), home.household(), texts).of(feed, time.instant());
    }
}
