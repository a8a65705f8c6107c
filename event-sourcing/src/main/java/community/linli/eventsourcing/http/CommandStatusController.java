package community.linli.eventsourcing.http;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Where a 202 sends its asker: the outcome of a command of one's own, told by the writer itself. */
@RestController
public class CommandStatusController {

    private final EngineCommands commands;

    CommandStatusController(EngineCommands commands) {
        this.commands = commands;
    }

    /** The command's answer as it would have been; 404 where it is not decided, or is somebody else's. */
    @GetMapping("/api/districts/{district}/commands/{service}/{id}")
    @Access(Access.ANY_ROLE)
    ResponseEntity<CommandAnswer> status(ReadRequest request, @PathVariable String service, @PathVariable String id) {
        if (!id.matches("[0-9a-f-]{36}")) {
            throw Problems.notFound();
        }
        return commands.outcome(request.district(), id, request).orElseThrow(Problems::notFound);
    }
}
