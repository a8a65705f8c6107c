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
