package community.linli.catalog.district;

import community.linli.catalog.district.DistrictCommand.RegisterDistrict;
import community.linli.eventsourcing.http.Access;
import community.linli.eventsourcing.http.CommandAnswer;
import community.linli.eventsourcing.http.CommandRequest;
import community.linli.eventsourcing.http.Commands;
import community.linli.eventsourcing.http.DistrictRegistry;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Takes an operator's registration of a district that the token names. */
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
            @NotBlank @Size(max = 60) String name,
            @NotBlank @Size(max = 60) String timeZone) {}

    @PostMapping("/api/districts/{district}/registration")
    @Access("operator")
    ResponseEntity<CommandAnswer> register(CommandRequest request, @Valid @RequestBody Registration registration) {
        registry.register(request.district());
        return commands.execute(request, new RegisterDistrict(registration.name(), registration.timeZone()));
    }
}
