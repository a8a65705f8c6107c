package community.linli.gateway;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerResponse;
import tools.jackson.databind.json.JsonMapper;

/** A refusal as an RFC 9457 problem; the same words as the services use, so that nobody can tell who refused. */
public record Problem(HttpStatus status, String slug, String detail) {

    /** What an unknown thing and a foreign district answer alike. */
    public static final Problem NOT_FOUND =
            new Problem(HttpStatus.NOT_FOUND, "not-found", "There is nothing here, or nothing that you may see.");

    /** Neither a session nor a good token. */
    public static final Problem UNAUTHENTICATED =
            new Problem(HttpStatus.UNAUTHORIZED, "unauthenticated", "Log in first, or send a valid bearer token.");

    private static final JsonMapper JSON = JsonMapper.shared();

    /** What the container or the framework refused with this status. */
    public static Problem of(int code) {
        HttpStatus status = HttpStatus.resolve(code);
        if (status == HttpStatus.NOT_IMPLEMENTED) {
            return new Problem(
                    status, "not-implemented", "The request asks for a part of HTTP that is not offered here.");
        }
        if (status == null || status.is5xxServerError()) {
            return new Problem(
                    HttpStatus.INTERNAL_SERVER_ERROR, "internal-error", "This failed because of a fault of ours.");
        }
        return switch (status) {
            case NOT_FOUND -> NOT_FOUND;
            case METHOD_NOT_ALLOWED ->
                new Problem(status, "method-not-allowed", "This address does not know that method.");
            case NOT_ACCEPTABLE -> new Problem(status, "not-acceptable", "This is answered as JSON only.");
            case CONTENT_TOO_LARGE -> new Problem(status, "too-large", "The body is too large.");
            case UNSUPPORTED_MEDIA_TYPE ->
                new Problem(status, "unsupported-media-type", "The body has a media type that is not read here.");
            default -> new Problem(status, "malformed", "The request cannot be understood.");
        };
    }

    /** Its JSON: type, title, status, detail, instance. */
    public String json() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("detail", detail);
        fields.put("instance", "about:blank");
        fields.put("status", status.value());
        fields.put("title", slug.replace('-', ' '));
        fields.put("type", "/problems/" + slug);
        return JSON.writeValueAsString(fields);
    }

    /** Answers with it. */
    public void write(HttpServletResponse response) throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        if (status == HttpStatus.UNAUTHORIZED) {
            response.setHeader("WWW-Authenticate", "Bearer");
        }
        response.getOutputStream().write(json().getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    /** As the answer of a route. */
    public ServerResponse asResponse() {
        return ServerResponse.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(json());
    }
}
