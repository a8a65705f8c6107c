package community.linli.gateway.door;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What came back over the wire; headers in lower case, {@code name: value}. */
public record Reply(int status, List<String> headers, String body) {

    private static final JsonMapper JSON = JsonMapper.shared();

    static Reply read(InputStream in) throws IOException {
        String raw = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        int end = raw.indexOf("\r\n\r\n");
        if (end < 0) {
            throw new AssertionError("The connection ended without an answer: " + raw);
        }
        List<String> lines = Arrays.asList(raw.substring(0, end).split("\r\n", -1));
        List<String> headers = lines.stream()
                .skip(1)
                .map(line -> line.substring(0, line.indexOf(':')).toLowerCase(Locale.ROOT)
                        + line.substring(line.indexOf(':')))
                .toList();
        String rest = raw.substring(end + 4);
        boolean isChunked = headers.stream()
                .anyMatch(header -> header.toLowerCase(Locale.ROOT).startsWith("transfer-encoding:"));
        return new Reply(Integer.parseInt(lines.getFirst().substring(9, 12)), headers, isChunked ? joined(rest) : rest);
    }

    private static String joined(String chunks) {
        byte[] bytes = chunks.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        int at = 0;
        while (at < bytes.length) {
            int line = at;
            while (bytes[line] != '\r') {
                line++;
            }
            int length = Integer.parseInt(new String(bytes, at, line - at, StandardCharsets.US_ASCII), 16);
            if (length == 0) {
                break;
            }
            whole.write(bytes, line + 2, length);
            at = line + 2 + length + 2;
        }
        return whole.toString(StandardCharsets.UTF_8);
    }

    /** The first header of this name. */
    public Optional<String> header(String name) {
        String start = name.toLowerCase(Locale.ROOT) + ":";
        return headers.stream()
                .filter(header -> header.startsWith(start))
                .map(header -> header.substring(start.length()).strip())
                .findFirst();
    }

    public JsonNode json() {
        return JSON.readTree(body);
    }

    /** The problem's slug; what is no problem fails. */
    public String problem() {
        if (!header("Content-Type").orElse("").startsWith("application/problem+json")) {
            throw new AssertionError("No problem: " + this);
        }
        JsonNode problem = json();
        if (problem.path("status").asInt() != status
                || problem.path("detail").asString("").isBlank()) {
            throw new AssertionError("No whole problem: " + this);
        }
        return problem.path("type").asString().replaceFirst("^/problems/", "");
    }

    /** Everything of it that an asker could compare, without the time of day. */
    public String withoutDate() {
        TreeMap<String, List<String>> byName = headers.stream()
                .filter(header -> !header.startsWith("date:"))
                .collect(Collectors.groupingBy(
                        header -> header.substring(0, header.indexOf(':')), TreeMap::new, Collectors.toList()));
        return status + "\n" + byName.values() + "\n" + body;
    }
}
