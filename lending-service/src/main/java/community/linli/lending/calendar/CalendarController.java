package community.linli.lending.calendar;

import community.linli.eventsourcing.http.Access;
import community.linli.eventsourcing.http.CommandAnswer;
import community.linli.eventsourcing.http.CommandRequest;
import community.linli.eventsourcing.http.Commands;
import community.linli.lending.calendar.CalendarCommand.BlockDays;
import community.linli.lending.calendar.CalendarCommand.SetLendingTerms;
import community.linli.lending.calendar.CalendarCommand.UnblockDays;
import community.linli.lending.calendar.CalendarCommand.VouchFor;
import community.linli.lending.facts.CommunityId;
import community.linli.lending.facts.HouseholdId;
import community.linli.lending.facts.ItemId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes what owners lay down about an item's days. */
@RestController
@RequestMapping("/api/districts/{district}/communities/{community}/calendars/{item}")
class CalendarController {

    private final Commands commands;

    CalendarController(Commands commands) {
        this.commands = commands;
    }

    /** {@code {"from":"2026-05-08","to":"2026-05-10","note":"We move house."}}; both days inclusive. */
    record Days(
            @NotNull LocalDate from,
            @NotNull LocalDate to,
            @Nullable @Size(max = 200) String note) {}

    /** {@code {"meetingDays":["SATURDAY","SUNDAY"],"bufferDays":1,"acceptsAtOnce":true,"voucherNeeded":false}}. */
    record Terms(
            @NotNull @Size(max = 7) List<@NotNull DayOfWeek> meetingDays,
            @Nullable Integer bufferDays,
            boolean acceptsAtOnce,
            boolean voucherNeeded) {}

    /** {@code {"household":"7a1c…"}}. */
    record Voucher(
            @NotBlank @Size(max = 64) @Pattern(regexp = "[^/]*")
            String household) {}

    @PostMapping("/blocked-days")
    @Access("resident")
    ResponseEntity<CommandAnswer> block(
            @PathVariable String community,
            @PathVariable String item,
            CommandRequest request,
            @Valid @RequestBody Days days) {
        return commands.execute(
                request,
                new BlockDays(new ItemId(item), new CommunityId(community), days.from(), days.to(), days.note()));
    }

    @PostMapping("/blocked-days/release")
    @Access("resident")
    ResponseEntity<CommandAnswer> unblock(
            @PathVariable String community,
            @PathVariable String item,
            CommandRequest request,
            @Valid @RequestBody Days days) {
        return commands.execute(
                request, new UnblockDays(new ItemId(item), new CommunityId(community), days.from(), days.to()));
    }

    @PostMapping("/lending-terms")
    @Access("resident")
    ResponseEntity<CommandAnswer> setTerms(
            @PathVariable String community,
            @PathVariable String item,
            CommandRequest request,
            @Valid @RequestBody Terms terms) {
        return commands.execute(
                request,
                new SetLendingTerms(
                        new ItemId(item),
                        new CommunityId(community),
                        terms.meetingDays(),
                        terms.bufferDays(),
                        terms.acceptsAtOnce(),
                        terms.voucherNeeded()));
    }

    @PostMapping("/vouchers")
    @Access({"resident", "steward"})
    ResponseEntity<CommandAnswer> vouch(
            @PathVariable String community,
            @PathVariable String item,
            CommandRequest request,
            @Valid @RequestBody Voucher voucher) {
        return commands.execute(
                request,
                new VouchFor(new ItemId(item), new CommunityId(community), new HouseholdId(voucher.household())));
    }
}
