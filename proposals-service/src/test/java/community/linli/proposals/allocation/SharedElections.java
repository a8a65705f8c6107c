package community.linli.proposals.allocation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Real elections with expected results. They carry no licence, so they lie outside the repository, in {@code shared/pabulib} beside a folder above it;
 * where they are not there, what needs them is left out and says so.
 */
public final class SharedElections {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private SharedElections() {}

    /** All files of elections; none, with a printed reason, where they are not there. */
    public static List<Path> files() {
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.isDirectory(folder.resolve("shared/pabulib/elections"))) {
            folder = folder.getParent();
        }
        if (folder == null) {
            System.out.println("LEFT OUT: the real elections are not here; no folder above "
                    + Path.of("").toAbsolutePath() + " has shared/pabulib/elections");
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder.resolve("shared/pabulib/elections"))) {
            return all.filter(file -> file.toString().endsWith(".pb")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The expected results of one of them. */
    static JsonNode expected(Path file) {
        String name = file.getFileName().toString().replaceAll("\\.pb$", ".json");
        return JSON.readTree(
                file.resolveSibling("../expected").resolve(name).normalize().toFile());
    }

    /** The hundred small elections made at random for this purpose. */
    static JsonNode fuzz() {
        return JSON.readTree(SharedElections.class.getResourceAsStream("fuzz-100.json"));
    }

    /** A file's bytes. */
    public static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
