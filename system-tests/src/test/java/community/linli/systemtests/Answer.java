package community.linli.systemtests;

import java.net.http.HttpResponse;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the gateway answered. */
public record Answer(int status, String body, HttpResponse<String> raw) {

    private static final JsonMapper JSON = JsonMapper.shared();

    Answer(HttpResponse<String> raw) {
        this(raw.statusCode(), raw.body(), raw);
    }

    public Optional<String> header(String name) {
        return raw.headers().firstValue(name);
    }

    public JsonNode json() {
        return JSON.readTree(body);
    }

    /** The problem's slug, such as {@code stale-version}. */
    public String problem() {
        String type = json().path("type").asString("");
        return type.substring(type.lastIndexOf('/') + 1);
    }

    /** The last segment of Location. */
    public String createdId() {
        String location = header("Location").orElseThrow(() -> new AssertionError("no Location in " + this));
        return location.substring(location.lastIndexOf('/') + 1);
    }

    @Override
    public String toString() {
        return status + " " + raw.uri() + " " + raw.headers().map() + "\n" + body;
    }
}
