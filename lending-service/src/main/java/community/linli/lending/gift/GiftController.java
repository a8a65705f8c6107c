package community.linli.lending.gift;

import community.linli.eventsourcing.http.Access;
import community.linli.eventsourcing.http.CommandAnswer;
import community.linli.eventsourcing.http.CommandRequest;
import community.linli.eventsourcing.http.Commands;
import community.linli.lending.facts.CommunityId;
import community.linli.lending.facts.HouseholdId;
import community.linli.lending.gift.GiftCommand.AnnounceDraw;
import community.linli.lending.gift.GiftCommand.CallOffGift;
import community.linli.lending.gift.GiftCommand.ChooseRecipient;
import community.linli.lending.gift.GiftCommand.ConfirmGiftHandover;
import community.linli.lending.gift.GiftCommand.TakePromiseBack;
import community.linli.lending.gift.GiftCommand.WishForGift;
import community.linli.lending.gift.GiftCommand.WithdrawWish;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.security.SecureRandom;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes what is asked of givings away; each has the id of its thing. Every answer is a {@link CommandAnswer} or a problem. */
@RestController
@RequestMapping("/api/districts/{district}/communities/{community}/gifts/{item}")
class GiftController {

    private static final int SECRET_BYTES = 32;

    private final Commands commands;
    private final DrawSeeds seeds = new DrawSeeds(new SecureRandom().generateSeed(SECRET_BYTES));

    GiftController(Commands commands) {
        this.commands = commands;
    }

    /** {@code {"note":"For our twins."}}, or an empty object. */
    record Wish(
            @Nullable @Size(max = GiftPolicies.MAX_TEXT_LENGTH)
            String note) {}

    /** Who shall have it: {@code {"household":"1-102"}}. */
    record Chosen(
            @NotBlank @Size(max = 64) @Pattern(regexp = "[^/]*")
            String household) {}

    /** When chance decides: {@code {"at":"2026-05-03T10:00:00Z"}}. */
    record DrawTime(@NotNull Instant at) {}

    /** Why not any more: {@code {"reason":"Nobody came for it."}}. */
    record Refusal(
            @NotBlank @Size(max = GiftPolicies.MAX_TEXT_LENGTH)
            String reason) {}

    /** Why nothing is given away: {@code {"reason":"It broke."}}, or an empty object. */
    record CallingOff(
            @Nullable @Size(max = GiftPolicies.MAX_TEXT_LENGTH)
            String reason) {}

    @PostMapping("/wishes")
    @Access("resident")
    ResponseEntity<CommandAnswer> wish(
            @PathVariable String community,
            @PathVariable String item,
            CommandRequest request,
            @Valid @RequestBody(required = false) @Nullable Wish wish) {
        String note = wish == null ? null : wish.note();
        return commands.create(
                request,
                new WishForGift(new GiftId(item), new CommunityId(community), note),
                "/api/districts/" + request.district() + "/communities/" + community + "/gifts/" + item);
    }

    @PostMapping("/wish-withdrawal")
    @Access("resident")
    ResponseEntity<CommandAnswer> withdraw(
            @PathVariable String community, @PathVariable String item, CommandRequest request) {
        return commands.execute(request, new WithdrawWish(new GiftId(item), new CommunityId(community)));
    }

    @PostMapping("/choice")
    @Access("resident")
    ResponseEntity<CommandAnswer> choose(
            @PathVariable String community,
            @PathVariable String item,
            CommandRequest request,
            @Valid @RequestBody Chosen chosen) {
        return commands.execute(
                request,
                new ChooseRecipient(new GiftId(item), new CommunityId(community), new HouseholdId(chosen.household())));
    }

    @PostMapping("/draw")
    @Access("resident")
    ResponseEntity<CommandAnswer> announceDraw(
            @PathVariable String community,
            @PathVariable String item,
            CommandRequest request,
            @Valid @RequestBody DrawTime draw) {
        return commands.execute(
                request,
                new AnnounceDraw(
                        new GiftId(item), new CommunityId(community), draw.at(), seeds.of(request.commandId())));
    }

    @PostMapping("/handover")
    @Access("resident")
    ResponseEntity<CommandAnswer> handOver(
            @PathVariable String community, @PathVariable String item, CommandRequest request) {
        return commands.execute(request, new ConfirmGiftHandover(new GiftId(item), new CommunityId(community)));
    }

    @PostMapping("/promise-withdrawal")
    @Access("resident")
    ResponseEntity<CommandAnswer> takeBack(
            @PathVariable String community,
            @PathVariable String item,
            CommandRequest request,
            @Valid @RequestBody Refusal refusal) {
        return commands.execute(
                request, new TakePromiseBack(new GiftId(item), new CommunityId(community), refusal.reason()));
    }

    @PostMapping("/cancellation")
    @Access("resident")
    ResponseEntity<CommandAnswer> callOff(
            @PathVariable String community,
            @PathVariable String item,
            CommandRequest request,
            @Valid @RequestBody(required = false) @Nullable CallingOff off) {
        String reason = off == null ? null : off.reason();
        return commands.execute(request, new CallOffGift(new GiftId(item), new CommunityId(community), reason));
    }
}
