package community.linli.eventsourcing.http;

import community.linli.eventsourcing.Command;
import community.linli.eventsourcing.District;
import community.linli.eventsourcing.Rejection;
import community.linli.eventsourcing.kafka.CommandClient;
import community.linli.eventsourcing.kafka.CommandReply;
import community.linli.eventsourcing.kafka.CommandTooLarge;
import community.linli.eventsourcing.kafka.DistrictPartitions;
import community.linli.eventsourcing.kafka.OutcomeUnknown;
import community.linli.eventsourcing.kafka.WriteUnavailable;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** Commands over the engine's client, and the words in which its replies are told to a client. */
public final class EngineCommands implements Commands, DistrictRegistry, Districts {

    /** On every answer that recorded something; sent back to read one's own write. */
    public static final String POSITION = "Linli-Position";

    private final String service;
    private final CommandClient client;
    private final DistrictPartitions districts;
    private final InstantSource clock;

    public EngineCommands(String service, CommandClient client, DistrictPartitions districts, InstantSource clock) {
        this.service = service;
        this.client = client;
        this.districts = districts;
        this.clock = clock;
    }

    @Override
    public ResponseEntity<CommandAnswer> execute(CommandRequest request, Command command) {
        return send(request, command, null);
    }

    @Override
    public ResponseEntity<CommandAnswer> create(CommandRequest request, Command command, String location) {
        return send(request, command, location);
    }

    /** What became of the actor's command; empty where it is not decided, or nobody sent it. */
    Optional<ResponseEntity<CommandAnswer>> outcome(District district, String commandId, ReadRequest asker) {
        refuseUnknown(district);
        return join(client.probe(commandId, district, asker.actor(), clock.instant()))
                .filter(reply -> reply.outcome() != CommandReply.Outcome.UNKNOWN)
                .map(reply -> answer(reply, null));
    }

    @Override
    public void register(District district) {
        try {
            districts.assign(district);
        } catch (WriteUnavailable e) {
            throw writeUnavailable();
        }
    }

    @Override
    public Set<District> all() {
        return districts.all();
    }

    private ResponseEntity<CommandAnswer> send(CommandRequest request, Command command, @Nullable String location) {
        refuseUnknown(request.district());
        return join(client.send(
                        command,
                        request.commandId(),
                        request.district(),
                        request.actor(),
                        request.time(),
                        request.expectedVersion()))
                .map(reply -> answer(reply, location))
                .orElseGet(() -> pending(request, command));
    }

    private void refuseUnknown(District district) {
        if (districts.partitionOf(district).isEmpty()) {
            throw Problems.notFound();
        }
    }

    /** Empty where the time to wait has passed. */
    private static Optional<CommandReply> join(CompletableFuture<CommandReply> reply) {
        try {
            return Optional.of(reply.join());
        } catch (CompletionException e) {
            return switch (e.getCause()) {
                case TimeoutException late -> Optional.empty();
                case WriteUnavailable unwritten -> throw writeUnavailable();
                case CommandTooLarge large ->
                    throw new ProblemException(
                            HttpStatus.CONTENT_TOO_LARGE,
                            "too-large",
                            "This is more than can be recorded at once; send it in parts.");
                case OutcomeUnknown unknown ->
                    throw new ProblemException(
                            HttpStatus.SERVICE_UNAVAILABLE,
                            "outcome-unknown",
                            "It is not known whether this was done. Send it again with the same Idempotency-Key; it is then done once.");
                case null, default -> throw e;
            };
        }
    }

    private static ProblemException writeUnavailable() {
        return new ProblemException(
                HttpStatus.SERVICE_UNAVAILABLE,
                "write-unavailable",
                "This could not be done at the moment, and nothing was changed. Try again shortly.");
    }

    private ResponseEntity<CommandAnswer> pending(CommandRequest request, Command command) {
        String status = "/api/districts/" + request.district() + "/commands/" + service + "/" + request.commandId();
        return ResponseEntity.accepted()
                .location(URI.create(status))
                .body(new CommandAnswer("pending", command.subject().toString(), 0, null, 0));
    }

    private static ResponseEntity<CommandAnswer> answer(CommandReply reply, @Nullable String location) {
        if (reply.outcome() == CommandReply.Outcome.REJECTED) {
            throw refusal(reply);
        }
        boolean isAccepted = reply.outcome() == CommandReply.Outcome.ACCEPTED;
        ResponseEntity.BodyBuilder answer =
                location == null ? ResponseEntity.ok() : ResponseEntity.status(HttpStatus.CREATED);
        HttpHeaders headers = new HttpHeaders();
        headers.setETag("\"" + reply.version() + "\"");
        if (location != null) {
            headers.setLocation(URI.create(location));
        }
        if (reply.position() != null) {
            headers.set(POSITION, reply.position());
        }
        return answer.headers(headers)
                .body(new CommandAnswer(
                        isAccepted ? "accepted" : "unchanged",
                        reply.subject(),
                        reply.version(),
                        reply.position(),
                        reply.events()));
    }

    private static ProblemException refusal(CommandReply reply) {
        String code = String.valueOf(reply.code());
        String detail = String.valueOf(reply.detail());
        if (code.equals("internal-error")) {
            return new ProblemException(HttpStatus.INTERNAL_SERVER_ERROR, code, detail, List.of());
        }
        return new ProblemException(status(code, reply.kind()), code, detail, reply.violations());
    }

    private static HttpStatus status(String code, Rejection.@Nullable Kind kind) {
        if (code.equals("stale-version")) {
            return HttpStatus.PRECONDITION_FAILED;
        }
        return switch (kind) {
            case NOT_FOUND -> HttpStatus.NOT_FOUND;
            case NOT_ALLOWED -> HttpStatus.FORBIDDEN;
            case CONFLICT -> HttpStatus.CONFLICT;
            case INVALID -> HttpStatus.UNPROCESSABLE_CONTENT;
            case null -> HttpStatus.INTERNAL_SERVER_ERROR;
        };
    }
}
