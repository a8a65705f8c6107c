package community.linli.lending.reservation;

import community.linli.eventsourcing.http.Access;
import community.linli.eventsourcing.http.CommandAnswer;
import community.linli.eventsourcing.http.CommandRequest;
import community.linli.eventsourcing.http.Commands;
import community.linli.lending.facts.CommunityId;
import community.linli.lending.facts.ItemId;
import community.linli.lending.reservation.ReservationCommand.ConfirmReservation;
import community.linli.lending.reservation.ReservationCommand.DeclineReservation;
import community.linli.lending.reservation.ReservationCommand.GiveDaysBack;
import community.linli.lending.reservation.ReservationCommand.MoveReservation;
import community.linli.lending.reservation.ReservationCommand.ReserveDays;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes what is asked of reservations. Every answer is a {@link CommandAnswer} or a problem. */
@RestController
@RequestMapping("/api/districts/{district}/communities/{community}/reservations")
class ReservationController {

    private final Commands commands;

    ReservationController(Commands commands) {
        this.commands = commands;
    }

    /** {@code {"item":"019d…","from":"2026-05-20","to":"2026-05-22"}}, both days inclusive. */
    record Reservation(
            @NotBlank @Size(max = 64) @Pattern(regexp = "[^/]*")
            String item,

            @NotNull LocalDate from,
            @NotNull LocalDate to) {}

    /** {@code {"from":"2026-05-21","to":"2026-05-23"}}, both days inclusive. */
    record Days(@NotNull LocalDate from, @NotNull LocalDate to) {}

    /** {@code {"reason":"It is torn."}}. */
    record Refusal(
            @NotBlank @Size(max = ReservationDecider.MAX_TEXT_LENGTH)
            String reason) {}

    @PostMapping
    @Access("resident")
    ResponseEntity<CommandAnswer> reserve(
            @PathVariable String community, CommandRequest request, @Valid @RequestBody Reservation wish) {
        ReservationId reservation = new ReservationId(request.commandId());
        return commands.create(
                request,
                new ReserveDays(
                        reservation, new CommunityId(community), new ItemId(wish.item()), wish.from(), wish.to()),
                "/api/districts/" + request.district() + "/communities/" + community + "/reservations/" + reservation);
    }

    @PostMapping("/{reservation}/confirmation")
    @Access("resident")
    ResponseEntity<CommandAnswer> confirm(
            @PathVariable String community, @PathVariable String reservation, CommandRequest request) {
        return commands.execute(
                request, new ConfirmReservation(new ReservationId(reservation), new CommunityId(community)));
    }

    @PostMapping("/{reservation}/refusal")
    @Access("resident")
    ResponseEntity<CommandAnswer> decline(
            @PathVariable String community,
            @PathVariable String reservation,
            CommandRequest request,
            @Valid @RequestBody Refusal refusal) {
        return commands.execute(
                request,
                new DeclineReservation(new ReservationId(reservation), new CommunityId(community), refusal.reason()));
    }

    @PostMapping("/{reservation}/days")
    @Access("resident")
    ResponseEntity<CommandAnswer> move(
            @PathVariable String community,
            @PathVariable String reservation,
            CommandRequest request,
            @Valid @RequestBody Days days) {
        return commands.execute(
                request,
                new MoveReservation(
                        new ReservationId(reservation), new CommunityId(community), days.from(), days.to()));
    }

    @PostMapping("/{reservation}/release")
    @Access("resident")
    ResponseEntity<CommandAnswer> giveBack(
            @PathVariable String community, @PathVariable String reservation, CommandRequest request) {
        return commands.execute(request, new GiveDaysBack(new ReservationId(reservation), new CommunityId(community)));
    }
}
