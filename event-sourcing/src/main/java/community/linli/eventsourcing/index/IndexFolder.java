package community.linli.eventsourcing.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where an index lies: {@code <state>/index/<name>-v<version>-<attempt>}. What is damaged is left behind for the next attempt's folder; what an index
 * no longer needs is removed once it is whole.
 */
final class IndexFolder {

    private static final Logger LOG = LoggerFactory.getLogger(IndexFolder.class);

    private final Path parent;
    private final String name;
    private final String prefix;
    private int attempt;

    IndexFolder(Path stateDir, String name, int version) {
        this.parent = stateDir.resolve("index");
        this.name = name;
        this.prefix = name + "-v" + version + "-";
        this.attempt = folders().stream()
                .flatMap(folder -> attempt(folder).stream())
                .max(Comparator.naturalOrder())
                .orElse(1);
    }

    /** The folder in use; made where it is absent. */
    Path current() throws IOException {
        return Files.createDirectories(parent.resolve(prefix + attempt));
    }

    /** Gives this folder up; the next one is empty. */
    void leave() {
        attempt++;
    }

    /** Removes the folders of other versions and attempts of this index. */
    void removeOthers() {
        for (Path folder : folders()) {
            if (!folder.getFileName().toString().equals(prefix + attempt)) {
                remove(folder);
            }
        }
    }

    private Optional<Integer> attempt(Path folder) {
        String called = folder.getFileName().toString();
        String number = called.startsWith(prefix) ? called.substring(prefix.length()) : "";
        return number.matches("\\d{1,9}") ? Optional.of(Integer.valueOf(number)) : Optional.empty();
    }

    private List<Path> folders() {
        if (!Files.isDirectory(parent)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(parent)) {
            return all.filter(folder -> folder.getFileName().toString().matches(name + "-v\\d+-\\d+"))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void remove(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException | UncheckedIOException left) {
            LOG.warn("An index that is no longer used stays behind in {}: {}", folder, left.toString());
        }
    }
}
