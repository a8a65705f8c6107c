package community.linli.catalog.wantedpost;

import community.linli.catalog.community.CommunityId;
import community.linli.catalog.item.ItemId;
import community.linli.catalog.wantedpost.WantedPostCommand.AnswerWanted;
import community.linli.catalog.wantedpost.WantedPostCommand.AskWanted;
import community.linli.catalog.wantedpost.WantedPostCommand.FillWanted;
import community.linli.catalog.wantedpost.WantedPostCommand.TakeAnswerBack;
import community.linli.catalog.wantedpost.WantedPostCommand.WithdrawWanted;
import community.linli.eventsourcing.PlainWords;
import community.linli.eventsourcing.http.Access;
import community.linli.eventsourcing.http.CommandAnswer;
import community.linli.eventsourcing.http.CommandRequest;
import community.linli.eventsourcing.http.Commands;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes what households ask their community for, and with what they answer. */
@RestController
@RequestMapping("/api/districts/{district}/communities/{community}/wanted")
class WantedPostController {

    private final Commands commands;

    WantedPostController(Commands commands) {
        this.commands = commands;
    }

    /** {@code {"name":"电钻","category":"工具","note":"周末用","neededUntil":"2026-05-15"}}; the note and the day may be left out. */
    record Wish(
            @NotBlank String name,
            @NotBlank String category,
            @Nullable String note,
            @Nullable LocalDate neededUntil) {}

    /** {@code {"item":"0f3b…"}}. */
    record Offer(
            @NotBlank @Pattern(regexp = "[^/]*", message = "without a slash, please")
            String item) {}

    /** {@code {"item":"0f3b…"}} for the answer that helped, or no body. */
    record Fulfilment(
            @Nullable @Pattern(regexp = "[^/]+", message = "an item, please")
            String item) {

        static @Nullable ItemId of(@Nullable Fulfilment body) {
            String item = body == null ? null : body.item();
            return item == null ? null : new ItemId(item);
        }
    }

    /** {@code {"reason":"不是邻里事"}}; needed from a steward alone. */
    record Reason(@Nullable String reason) {

        static @Nullable String of(@Nullable Reason body) {
            return body == null ? null : PlainWords.orNothing(body.reason());
        }
    }

    @PostMapping
    @Access("resident")
    ResponseEntity<CommandAnswer> ask(
            @PathVariable String community, CommandRequest request, @Valid @RequestBody Wish wish) {
        WantedPostId post = new WantedPostId(request.commandId());
        return commands.create(
                request,
                new AskWanted(
                        post,
                        new CommunityId(community),
                        new WantedWords(wish.name(), wish.category(), wish.note()),
                        wish.neededUntil()),
                "/api/districts/" + request.district() + "/communities/" + community + "/wanted/" + post);
    }

    @PostMapping("/{post}/answers")
    @Access("resident")
    ResponseEntity<CommandAnswer> answer(
            @PathVariable String community,
            @PathVariable String post,
            CommandRequest request,
            @Valid @RequestBody Offer offer) {
        return commands.execute(
                request,
                new AnswerWanted(new WantedPostId(post), new CommunityId(community), new ItemId(offer.item())));
    }

    @PostMapping("/{post}/answers/{item}/withdrawal")
    @Access("resident")
    ResponseEntity<CommandAnswer> takeBack(
            @PathVariable String community,
            @PathVariable String post,
            @PathVariable String item,
            CommandRequest request) {
        return commands.execute(
                request, new TakeAnswerBack(new WantedPostId(post), new CommunityId(community), new ItemId(item)));
    }

    @PostMapping("/{post}/fulfilment")
    @Access("resident")
    ResponseEntity<CommandAnswer> fill(
            @PathVariable String community,
            @PathVariable String post,
            CommandRequest request,
            @Valid @RequestBody(required = false) @Nullable Fulfilment fulfilment) {
        return commands.execute(
                request, new FillWanted(new WantedPostId(post), new CommunityId(community), Fulfilment.of(fulfilment)));
    }

    @PostMapping("/{post}/withdrawal")
    @Access({"resident", "steward"})
    ResponseEntity<CommandAnswer> withdraw(
            @PathVariable String community,
            @PathVariable String post,
            CommandRequest request,
            @Valid @RequestBody(required = false) @Nullable Reason reason) {
        return commands.execute(
                request, new WithdrawWanted(new WantedPostId(post), new CommunityId(community), Reason.of(reason)));
    }
}
