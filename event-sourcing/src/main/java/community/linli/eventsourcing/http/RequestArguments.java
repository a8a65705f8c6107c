package community.linli.eventsourcing.http;

import community.linli.eventsourcing.Actor;
import community.linli.eventsourcing.District;
import community.linli.eventsourcing.envelope.NameBasedId;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerMapping;

/** Makes {@link CommandRequest} and {@link ReadRequest} from path, token and headers. */
public final class RequestArguments implements HandlerMethodArgumentResolver {

    private static final Pattern ETAG = Pattern.compile("(?:W/)?\"?(\\d{1,18})\"?");
    private static final int MAX_KEY_LENGTH = 200;

    private final InstantSource clock;

    /** Requests are made at the time that this clock tells. */
    public RequestArguments(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == CommandRequest.class
                || parameter.getParameterType() == ReadRequest.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binder) {
        District district = district(web);
        Actor actor = TokenActor.current();
        if (parameter.getParameterType() == ReadRequest.class) {
            return new ReadRequest(district, actor, positions(web.getHeader(EngineCommands.POSITION)));
        }
        String commandId = NameBasedId.of("request", district.slug(), actor.id(), idempotencyKey(web));
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return new CommandRequest(commandId, district, actor, now, expectedVersion(web.getHeader("If-Match")));
    }

    private static District district(NativeWebRequest web) {
        Object variables =
                web.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, RequestAttributes.SCOPE_REQUEST);
        if (variables instanceof Map<?, ?> path
                && path.get("district") instanceof String slug
                && District.isValid(slug)) {
            return new District(slug);
        }
        throw Problems.notFound();
    }

    private static String idempotencyKey(NativeWebRequest web) {
        String key = web.getHeader("Idempotency-Key");
        if (key == null || key.isBlank()) {
            throw new ProblemException(
                    HttpStatus.PRECONDITION_REQUIRED,
                    "idempotency-key-missing",
                    "Send an Idempotency-Key header, a new one for each new request, so that a repetition is done once.");
        }
        if (key.length() > MAX_KEY_LENGTH) {
            throw new ProblemException(
                    HttpStatus.BAD_REQUEST,
                    "malformed",
                    "The Idempotency-Key is longer than " + MAX_KEY_LENGTH + " characters.");
        }
        return key;
    }

    private static OptionalLong expectedVersion(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.equals("*")) {
            return OptionalLong.empty();
        }
        Matcher etag = ETAG.matcher(ifMatch.strip());
        if (!etag.matches()) {
            throw new ProblemException(
                    HttpStatus.BAD_REQUEST,
                    "malformed",
                    "If-Match must be one ETag that was given here, such as \"3\".");
        }
        return OptionalLong.of(Long.parseLong(etag.group(1)));
    }

    private static List<String> positions(@Nullable String header) {
        return header == null
                ? List.of()
                : Arrays.stream(header.split(","))
                        .map(String::strip)
                        .filter(one -> !one.isEmpty())
                        .limit(8)
                        .toList();
    }
}
