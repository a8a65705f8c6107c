package community.linli.localstack.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;

/** An executable jar laid out as plain jars beside it, as its image does: the JVM loads classes from there in two thirds of the time. */
final class UnpackedJar {

    private UnpackedJar() {}

    /**
     * Unpacks it, unless that was done since it was built; forgets what was unpacked of older builds. Blocks for a second or two.
     *
     * @return the jar to start
     */
    static Path of(Path jar, String java) {
        try {
            Path builds = jar.resolveSibling("unpacked");
            Path folder =
                    builds.resolve(Long.toString(Files.getLastModifiedTime(jar).toMillis()));
            if (!Files.exists(folder)) {
                FileSystemUtils.deleteRecursively(builds);
                Files.createDirectories(builds);
                Path fresh = Files.createTempDirectory(builds, "fresh");
                extract(jar, java, fresh);
                Files.move(fresh, folder);
            }
            return folder.resolve(jar.getFileName());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void extract(Path jar, String java, Path into) throws IOException {
        Process process = new ProcessBuilder(
                        java,
                        "-Djarmode=tools",
                        "-jar",
                        jar.toString(),
                        "extract",
                        "--force",
                        "--destination",
                        into.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new IOException(jar + " cannot be unpacked: " + said.strip());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }
}
