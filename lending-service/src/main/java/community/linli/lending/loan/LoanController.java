package community.linli.lending.loan;

import community.linli.eventsourcing.http.Access;
import community.linli.eventsourcing.http.CommandAnswer;
import community.linli.eventsourcing.http.CommandRequest;
import community.linli.eventsourcing.http.Commands;
import community.linli.lending.facts.CommunityId;
import community.linli.lending.facts.HouseholdId;
import community.linli.lending.facts.ItemId;
import community.linli.lending.loan.LoanCommand.AcceptLoan;
import community.linli.lending.loan.LoanCommand.CancelLoan;
import community.linli.lending.loan.LoanCommand.CounterOffer;
import community.linli.lending.loan.LoanCommand.DeclineLoan;
import community.linli.lending.loan.LoanCommand.RecordDoorLoan;
import community.linli.lending.loan.LoanCommand.RequestLoan;
import community.linli.lending.loan.LoanCommand.TakeCounterOffer;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes what residents ask before an item changes hands, and their thanks afterwards; every answer is a {@link CommandAnswer} or a problem. */
@RestController
@RequestMapping("/api/districts/{district}/communities/{community}/loans")
class LoanController {

    private final Commands commands;

    LoanController(Commands commands) {
        this.commands = commands;
    }

    /**
     * The item wanted: {@code {"item":"0f3b…"}}, or for days to come {@code {"item":"0f3b…","from":"2026-05-08","to":"2026-05-10"}}; with a
     * {@code note} to the owner where one wants.
     */
    record Wish(
            @NotBlank @Size(max = 64) @Pattern(regexp = "[^/]*")
            String item,

            @Nullable LocalDate from,
            @Nullable LocalDate to,

            @Nullable @Size(max = LoanPolicies.MAX_TEXT_LENGTH)
            String note) {}

    /** Why not: {@code {"reason":"We need it ourselves this week."}}. */
    record Refusal(
            @NotBlank @Size(max = LoanPolicies.MAX_TEXT_LENGTH)
            String reason) {}

    /** Why not any more: {@code {"reason":"It broke."}}, or an empty object. */
    record Cancellation(
            @Nullable @Size(max = LoanPolicies.MAX_TEXT_LENGTH)
            String reason) {}

    /** Other days, or the days wished for: {@code {"from":"2026-05-08","to":"2026-05-10","note":"We are away until then."}}. */
    record Days(
            @NotNull LocalDate from,
            @NotNull LocalDate to,

            @Nullable @Size(max = LoanPolicies.MAX_TEXT_LENGTH)
            String note) {}

    /** What has begun already: {@code {"item":"0f3b…","borrower":"7a1c…","startedOn":"2026-05-07"}}; {@code borrower} is a household. */
    record DoorLoan(
            @NotBlank @Size(max = 64) @Pattern(regexp = "[^/]*")
            String item,

            @NotBlank @Size(max = 64) @Pattern(regexp = "[^/]*")
            String borrower,

            @NotNull LocalDate startedOn) {}

    @PostMapping
    @Access("resident")
    ResponseEntity<CommandAnswer> request(
            @PathVariable String community, CommandRequest request, @Valid @RequestBody Wish wish) {
        LoanId loan = new LoanId(request.commandId());
        return commands.create(
                request,
                new RequestLoan(
                        loan, new CommunityId(community), new ItemId(wish.item()), wish.from(), wish.to(), wish.note()),
                "/api/districts/" + request.district() + "/communities/" + community + "/loans/" + loan);
    }

    @PostMapping("/{loan}/acceptance")
    @Access("resident")
    ResponseEntity<CommandAnswer> accept(
            @PathVariable String community, @PathVariable String loan, CommandRequest request) {
        return commands.execute(request, new AcceptLoan(new LoanId(loan), new CommunityId(community)));
    }

    @PostMapping("/{loan}/refusal")
    @Access("resident")
    ResponseEntity<CommandAnswer> decline(
            @PathVariable String community,
            @PathVariable String loan,
            CommandRequest request,
            @Valid @RequestBody Refusal refusal) {
        return commands.execute(
                request, new DeclineLoan(new LoanId(loan), new CommunityId(community), refusal.reason()));
    }

    @PostMapping("/{loan}/cancellation")
    @Access("resident")
    ResponseEntity<CommandAnswer> cancel(
            @PathVariable String community,
            @PathVariable String loan,
            CommandRequest request,
            @Valid @RequestBody(required = false) @Nullable Cancellation cancellation) {
        String reason = cancellation == null ? null : cancellation.reason();
        return commands.execute(request, new CancelLoan(new LoanId(loan), new CommunityId(community), reason));
    }

    @PostMapping("/at-the-door")
    @Access("resident")
    ResponseEntity<CommandAnswer> recordDoorLoan(
            @PathVariable String community, CommandRequest request, @Valid @RequestBody DoorLoan begun) {
        LoanId loan = new LoanId(request.commandId());
        return commands.create(
                request,
                new RecordDoorLoan(
                        loan,
                        new CommunityId(community),
                        new ItemId(begun.item()),
                        new HouseholdId(begun.borrower()),
                        begun.startedOn()),
                "/api/districts/" + request.district() + "/communities/" + community + "/loans/" + loan);
    }

    @PostMapping("/{loan}/counter-offer")
    @Access("resident")
    ResponseEntity<CommandAnswer> offerOtherDays(
            @PathVariable String community,
            @PathVariable String loan,
            CommandRequest request,
            @Valid @RequestBody Days days) {
        return commands.execute(
                request,
                new CounterOffer(new LoanId(loan), new CommunityId(community), days.from(), days.to(), days.note()));
    }

    @PostMapping("/{loan}/counter-offer/acceptance")
    @Access("resident")
    ResponseEntity<CommandAnswer> takeOtherDays(
            @PathVariable String community, @PathVariable String loan, CommandRequest request) {
        return commands.execute(request, new TakeCounterOffer(new LoanId(loan), new CommunityId(community)));
    }
}
