package community.linli.catalog.item;

import community.linli.catalog.community.CommunityId;
import community.linli.catalog.item.ItemCommand.ListItem;
import community.linli.catalog.item.ItemCommand.ListItemAgain;
import community.linli.catalog.item.ItemCommand.PauseItem;
import community.linli.catalog.item.ItemCommand.ResumeItem;
import community.linli.catalog.item.ItemCommand.ReviseItem;
import community.linli.catalog.item.ItemCommand.WithdrawItem;
import community.linli.eventsourcing.PlainWords;
import community.linli.eventsourcing.http.Access;
import community.linli.eventsourcing.http.CommandAnswer;
import community.linli.eventsourcing.http.CommandRequest;
import community.linli.eventsourcing.http.Commands;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes what households put up and take down. */
@RestController
@RequestMapping("/api/districts/{district}/communities/{community}/items")
class ItemController {

    private final Commands commands;

    ItemController(Commands commands) {
        this.commands = commands;
    }

    /**
     * {@code {"name":"电钻","category":"工具","mode":"lend","loanDays":3,"note":"带钻头","copies":2,"parts":["钻头"],"depositFen":5000,
     * "condition":"good","description":"…","replacementFen":30000,"pickUp":"18点后"}}; all behind the mode may be left out, but for the days of what is
     * lent.
     */
    record Listing(
            @NotBlank String name,
            @NotBlank String category,
            @NotBlank String mode,
            @Nullable Integer loanDays,
            @Nullable String note,
            @Nullable Integer copies,
            @Nullable List<@NotNull String> parts,
            @Nullable Long depositFen,
            @Nullable String condition,
            @Nullable String description,
            @Nullable Long replacementFen,
            @Nullable String pickUp) {

        ItemWords words() {
            ItemDetails details = new ItemDetails(condition, description, replacementFen, pickUp);
            return new ItemWords(name, category, mode, loanDays, note, copies, parts, depositFen, details);
        }
    }

    /** {@code {"reason":"坏了"}}, or no body. */
    record Reason(@Nullable @Size(max = ItemWords.MAX_NOTE) String reason) {

        static @Nullable String of(@Nullable Reason body) {
            return body == null ? null : PlainWords.orNothing(body.reason());
        }
    }

    @PostMapping
    @Access("resident")
    ResponseEntity<CommandAnswer> list(
            @PathVariable String community, CommandRequest request, @Valid @RequestBody Listing listing) {
        ItemId item = new ItemId(request.commandId());
        return commands.create(
                request,
                new ListItem(item, new CommunityId(community), listing.words()),
                "/api/districts/" + request.district() + "/communities/" + community + "/items/" + item);
    }

    @PostMapping("/{item}/listing")
    @Access("resident")
    ResponseEntity<CommandAnswer> listAgain(
            @PathVariable String community,
            @PathVariable String item,
            CommandRequest request,
            @Valid @RequestBody Listing listing) {
        return commands.execute(
                request, new ListItemAgain(new ItemId(item), new CommunityId(community), listing.words()));
    }

    /** With {@code If-Match}, refused where somebody has said something else meanwhile. */
    @PostMapping("/{item}/revision")
    @Access("resident")
    ResponseEntity<CommandAnswer> revise(
            @PathVariable String community,
            @PathVariable String item,
            CommandRequest request,
            @Valid @RequestBody Listing listing) {
        return commands.execute(request, new ReviseItem(new ItemId(item), new CommunityId(community), listing.words()));
    }

    @PostMapping("/{item}/pause")
    @Access({"resident", "steward"})
    ResponseEntity<CommandAnswer> pause(
            @PathVariable String community,
            @PathVariable String item,
            CommandRequest request,
            @Valid @RequestBody(required = false) @Nullable Reason reason) {
        return commands.execute(
                request, new PauseItem(new ItemId(item), new CommunityId(community), Reason.of(reason)));
    }

    @PostMapping("/{item}/resumption")
    @Access({"resident", "steward"})
    ResponseEntity<CommandAnswer> resume(
            @PathVariable String community, @PathVariable String item, CommandRequest request) {
        return commands.execute(request, new ResumeItem(new ItemId(item), new CommunityId(community)));
    }

    @PostMapping("/{item}/withdrawal")
    @Access({"resident", "steward"})
    ResponseEntity<CommandAnswer> withdraw(
            @PathVariable String community,
            @PathVariable String item,
            CommandRequest request,
            @Valid @RequestBody(required = false) @Nullable Reason reason) {
        return commands.execute(
                request, new WithdrawItem(new ItemId(item), new CommunityId(community), Reason.of(reason)));
    }
}
