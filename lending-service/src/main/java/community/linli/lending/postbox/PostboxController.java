package community.linli.lending.postbox;

import community.linli.eventsourcing.http.Access;
import community.linli.eventsourcing.http.CommandAnswer;
import community.linli.eventsourcing.http.CommandRequest;
import community.linli.eventsourcing.http.Commands;
import community.linli.lending.facts.PersonId;
import community.linli.lending.postbox.PostboxCommand.ForgetContact;
import community.linli.lending.postbox.PostboxCommand.MarkRead;
import community.linli.lending.postbox.PostboxCommand.RevokeFeed;
import community.linli.lending.postbox.PostboxCommand.SetPreferences;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes a person's wishes, and what has been read. Addresses and the calendar's secret are the desk's, which has the keys. */
@RestController
@RequestMapping("/api/districts/{district}")
class PostboxController {

    private final Commands commands;

    PostboxController(Commands commands) {
        this.commands = commands;
    }

    /** {@code {"language":"en","quietFromHour":22,"quietUntilHour":7,"muted":["GIFTS"],"channel":"DIGEST","digestHour":18}}; all but the channel may be left out. */
    record Wishes(
            @Nullable @Pattern(regexp = "zh|en") String language,
            @Nullable @Min(0) @Max(23) Integer quietFromHour,
            @Nullable @Min(0) @Max(23) Integer quietUntilHour,
            @Nullable @Size(max = 20) List<@NotNull NoticeGroup> muted,
            @NotNull Channel channel,
            @Nullable @Min(0) @Max(23) Integer digestHour) {}

    /** Up to a notice, single ones, or both: {@code {"upTo":"019d…","notices":["019d…"]}}. */
    record Reading(
            @Nullable @Pattern(regexp = NoticeId.FORM) String upTo,

            @Nullable @Size(max = PostboxPolicies.NOTICES_AT_MOST)
            List<@NotNull @Pattern(regexp = NoticeId.FORM) String> notices) {}

    /** {@code {"kind":"MAIL"}}. */
    record Forgotten(@NotNull ContactKind kind) {}

    @PostMapping("/postbox/preferences")
    @Access({"resident", "steward"})
    ResponseEntity<CommandAnswer> set(CommandRequest request, @Valid @RequestBody Wishes wishes) {
        List<NoticeGroup> muted = wishes.muted();
        return commands.execute(
                request,
                new SetPreferences(
                        person(request),
                        new Preferences(
                                wishes.language(),
                                wishes.quietFromHour(),
                                wishes.quietUntilHour(),
                                muted == null
                                        ? List.of()
                                        : muted.stream().distinct().sorted().toList(),
                                wishes.channel(),
                                wishes.digestHour())));
    }

    @PostMapping("/postbox/contact-removal")
    @Access({"resident", "steward"})
    ResponseEntity<CommandAnswer> forget(CommandRequest request, @Valid @RequestBody Forgotten forgotten) {
        return commands.execute(request, new ForgetContact(person(request), forgotten.kind()));
    }

    @PostMapping("/postbox/feed/revocation")
    @Access({"resident", "steward"})
    ResponseEntity<CommandAnswer> revoke(CommandRequest request) {
        return commands.execute(request, new RevokeFeed(person(request)));
    }

    @PostMapping("/communities/{community}/inbox/reading")
    @Access("resident")
    ResponseEntity<CommandAnswer> read(
            @PathVariable String community, CommandRequest request, @Valid @RequestBody Reading reading) {
        String upTo = reading.upTo();
        List<String> notices = reading.notices();
        return commands.execute(
                request,
                new MarkRead(
                        person(request),
                        upTo == null ? null : new NoticeId(upTo),
                        notices == null
                                ? List.of()
                                : notices.stream().distinct().map(NoticeId::new).toList()));
    }

    private static PersonId person(CommandRequest request) {
        return new PersonId(request.actor().id());
    }
}
