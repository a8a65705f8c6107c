package community.linli.systemtests.operations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.Yaml;

/** {@code docker-compose.yml} as it is read. */
final class ComposeFile {

    static final Path ROOT = Path.of("..");

    private final Map<String, Object> file;

    private ComposeFile(Map<String, Object> file) {
        this.file = file;
    }

    static ComposeFile read() {
        return new ComposeFile(new Yaml().load(text("docker-compose.yml")));
    }

    /** A file of the checkout. */
    static String text(String path) {
        try {
            return Files.readString(ROOT.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Set<String> services() {
        return map(file, "services").keySet();
    }

    Map<String, Object> service(String name) {
        return map(map(file, "services"), name);
    }

    /** Its variables; each value as text. */
    Map<String, String> environment(String service) {
        Map<String, String> variables = new HashMap<>();
        map(service(service), "environment").forEach((name, value) -> variables.put(name, value.toString()));
        return variables;
    }

    String image(String service) {
        return service(service).get("image").toString();
    }

    /** A tag such as {@code 4.2.2}. */
    String version(String service) {
        String image = image(service);
        return image.substring(image.lastIndexOf(':') + 1);
    }

    List<String> list(String service, String key) {
        return list(service(service), key);
    }

    List<String> healthcheck(String service) {
        return list(map(service(service), "healthcheck"), "test");
    }

    Set<String> dependencies(String service) {
        return map(service(service), "depends_on").keySet();
    }

    Set<String> volumes() {
        return map(file, "volumes").keySet();
    }

    @SuppressWarnings("unchecked") // what a YAML reader returns
    private static Map<String, Object> map(Map<String, Object> parent, String key) {
        return (Map<String, Object>) parent.getOrDefault(key, Map.of());
    }

    @SuppressWarnings("unchecked") // what a YAML reader returns
    private static List<String> list(Map<String, Object> parent, String key) {
        return (List<String>) parent.getOrDefault(key, List.of());
    }
}
