package community.linli.localstack.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A learned start is used where it fits, and where it does not, the start is the ordinary one. */
class StartCacheTest {

    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();
    private static final List<String> OPTIONS = List.of("-Xmx64m", "-XX:+UseSerialGC");

    @TempDir
    Path folder;

    private Path jar;
    private Path log;

    @BeforeEach
    void aProgram() throws IOException {
        jar = folder.resolve("greeting.jar");
        log = folder.resolve("greeting.log");
        pack("");
    }

    @Test
    void aLearnedStartIsAcceptedByTheJvm() throws IOException, InterruptedException {
        StartCache cache = cache(StartCache.ownJdk(), OPTIONS);
        assertThat(cache.option(log)).isEmpty();
        assertThat(cache.train(Map.of(), log)).isTrue();

        // with this mode the JVM refuses to start rather than to go on without
        assertThat(said(List.of(cache.option(log).orElseThrow(), "-XX:AOTMode=on")))
                .startsWith("Hello from");
        assertThat(caches()).hasSize(1);
        assertThat(cache.train(Map.of(), log)).isTrue();
        assertThat(caches()).hasSize(1);
    }

    @Test
    void aDamagedCacheIsDeletedAndSaidOnce() throws IOException {
        StartCache cache = cache(StartCache.ownJdk(), OPTIONS);
        assertThat(cache.train(Map.of(), log)).isTrue();
        Files.delete(log);
        Path file = caches().getFirst();
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            bytes.seek(bytes.length() / 2);
            int was = bytes.read();
            bytes.seek(bytes.length() / 2);
            bytes.write(was ^ 1);
        }

        assertThat(cache.option(log)).isEmpty();
        assertThat(cache.option(log)).isEmpty();
        assertThat(caches()).isEmpty();
        assertThat(Files.readAllLines(log))
                .containsExactly("The start cache " + file + " is damaged and deleted; this start is the slower one.");
    }

    @Test
    void aCacheServesOnlyTheJdkTheOptionsAndTheJarItWasMadeFor() throws IOException {
        assertThat(cache("25+36", OPTIONS).train(Map.of(), log)).isTrue();

        assertThat(cache("25+36", OPTIONS).option(log)).isPresent();
        assertThat(cache("25.0.4+7", OPTIONS).option(log)).isEmpty();
        assertThat(cache("25+36", List.of("-Xmx64m")).option(log)).isEmpty();
        Files.createDirectories(folder.resolve("lib"));
        Files.writeString(folder.resolve("lib/needed.jar"), "one more");
        assertThat(cache("25+36", OPTIONS).option(log)).isEmpty();
        Files.delete(folder.resolve("lib/needed.jar"));
        assertThat(cache("25+36", OPTIONS).option(log)).isPresent();
        pack("another build");
        assertThat(cache("25+36", OPTIONS).option(log)).isEmpty();
    }

    @Test
    void aProgramThatCannotBeLearnedLeavesNothingButItsLog() throws IOException {
        StartCache cache = cache(StartCache.ownJdk(), List.of("-XX:+NoJvmKnowsThis"));

        assertThat(cache.train(Map.of(), log)).isFalse();
        assertThat(log).content().contains("NoJvmKnowsThis");
        assertThat(cache.option(log)).isEmpty();
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactlyInAnyOrder(jar, log);
        }
    }

    @Test
    void aTrainingEndsWhenItIsClosed() throws IOException {
        StartCache cache = cache(StartCache.ownJdk(), OPTIONS);
        CompletableFuture<Boolean> training =
                CompletableFuture.supplyAsync(() -> cache.train(Map.of("GREETING_WAITS", "for ever"), log));
        await().until(() -> Files.exists(log) && Files.readString(log).contains("Hello from"));
        cache.close();

        assertThat(training.orTimeout(60, TimeUnit.SECONDS).join()).isFalse();
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactlyInAnyOrder(jar, log);
        }
    }

    @Test
    void nothingIsLearnedOnceClosed() throws IOException {
        StartCache cache = cache(StartCache.ownJdk(), OPTIONS);
        cache.close();

        assertThat(cache.train(Map.of(), log)).isFalse();
        assertThat(caches()).isEmpty();
        assertThat(log).doesNotExist();
    }

    private StartCache cache(String jdk, List<String> options) {
        return new StartCache(jar, JAVA, jdk, options, List.of());
    }

    private List<Path> caches() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".aot")).toList();
        }
    }

    private String said(List<String> more) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(JAVA));
        command.addAll(OPTIONS);
        command.addAll(more);
        command.addAll(List.of("-jar", jar.toString()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }

    private void pack(String build) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, Greeting.class.getName());
        Optional.of(build)
                .filter(text -> !text.isEmpty())
                .ifPresent(text -> manifest.getMainAttributes().put(new Attributes.Name("Build"), text));
        String entry = Greeting.class.getName().replace('.', '/') + ".class";
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest);
                InputStream bytes = Greeting.class.getClassLoader().getResourceAsStream(entry)) {
            out.putNextEntry(new JarEntry(entry));
            out.write(java.util.Objects.requireNonNull(bytes).readAllBytes());
            out.closeEntry();
        }
    }
}
