package community.linli.catalog.district;

import community.linli.catalog.district.DistrictCommand.CloseDistrict;
import community.linli.catalog.district.DistrictCommand.RegisterDistrict;
import community.linli.eventsourcing.PlainWords;
import community.linli.eventsourcing.Violation;
import community.linli.eventsourcing.http.Access;
import community.linli.eventsourcing.http.CommandAnswer;
import community.linli.eventsourcing.http.CommandRequest;
import community.linli.eventsourcing.http.Commands;
import community.linli.eventsourcing.http.DistrictRegistry;
import community.linli.eventsourcing.http.ProblemException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Takes an operator's registration, and closure, of a district that the token names. */
@RestController
class DistrictController {

    private final Commands commands;
    private final DistrictRegistry registry;

    DistrictController(Commands commands, DistrictRegistry registry) {
        this.commands = commands;
        this.registry = registry;
    }

    /** {@code {"name":"武侯区","timeZone":"Asia/Shanghai"}}. */
    record Registration(
            @NotBlank @Size(max = 60) @Pattern(regexp = PlainWords.LINE, message = "without control characters, please")
            String name,

            @NotBlank @Size(max = 60) String timeZone) {}

    /** {@code {"reason":"并入锦江区"}}. */
    record Closure(@NotBlank String reason) {}

    @PostMapping("/api/districts/{district}/registration")
    @Access("operator")
    ResponseEntity<CommandAnswer> register(CommandRequest request, @Valid @RequestBody Registration registration) {
        // The table is written before the command can be sent, and nothing takes a row back: what would be refused is
        // refused here.
        DistrictRejection unknown = DistrictRejection.TIME_ZONE_UNKNOWN;
        if (!TimeZones.isKnown(registration.timeZone())) {
            throw new ProblemException(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    unknown.code(),
                    unknown.meaning(),
                    List.of(new Violation("/timeZone", unknown.code(), unknown.meaning())));
        }
        registry.register(request.district());
        return commands.execute(
                request, new RegisterDistrict(registration.name().strip(), registration.timeZone()));
    }

    @PostMapping("/api/districts/{district}/closure")
    @Access("operator")
    ResponseEntity<CommandAnswer> close(CommandRequest request, @Valid @RequestBody Closure closure) {
        return commands.execute(request, new CloseDistrict(closure.reason().strip()));
    }
}
