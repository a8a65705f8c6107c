package community.linli.localstack.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/**
 * What the JVM has learned of one program's start, a file beside the unpacked jar that halves the next start (ADR 0014). Its name holds what
 * it was made for, the JDK, the options and the jars, and a checksum of its bytes; one that does not fit is not used, one that is damaged is
 * deleted. Without it a start is the same, only slower. Safe for several threads.
 */
final class StartCache implements AutoCloseable {

    private static final String SUFFIX = ".aot";
    private static final int KEY_BYTES = 8;

    private final Path jar;
    private final String java;
    private final List<String> options;
    private final List<String> agent;
    private final String key;
    private boolean isClosed;
    private @Nullable Process training;

    /**
     * Of one program.
     *
     * @param jar an unpacked one, with the jars that it needs in {@code lib} beside it
     * @param java of the JDK that will run it
     * @param jdk the version of that JDK, with its build
     * @param options for the JVM; a start with others has another cache
     * @param agent further options, that change nothing in what is learned
     */
    StartCache(Path jar, String java, String jdk, List<String> options, List<String> agent) {
        this.jar = jar;
        this.java = java;
        this.options = List.copyOf(options);
        this.agent = List.copyOf(agent);
        this.key = key(jar, jdk, options);
    }

    /** The version of the JDK that runs this launcher and the services, with its build. */
    static String ownJdk() {
        return System.getProperty("java.vm.name") + " " + System.getProperty("java.vm.version") + " "
                + System.getProperty("os.arch");
    }

    /**
     * The option for the JVM that uses the cache; empty where there is none that fits. Reads the whole file.
     *
     * @param damaged where to say so, if one was found that is not as it was written
     */
    Optional<String> option(Path damaged) {
        try {
            Optional<Path> file = find();
            if (file.isEmpty()) {
                return Optional.empty();
            }
            if (file.get().equals(named(file.get()))) {
                return Optional.of("-XX:AOTCache=" + file.get());
            }
            note(damaged, "The start cache " + file.get() + " is damaged and deleted; this start is the slower one.");
            Files.delete(file.get());
        } catch (IOException e) {
            // a cache that cannot be read or deleted is as good as none
        }
        return Optional.empty();
    }

    /**
     * Starts the program once more beside the running one, as far as its context's refresh, and keeps what the JVM learned; does nothing if
     * there is a cache already or this is closed. Blocks for the time of a start and as much again, at the lowest priority.
     *
     * @param environment of the running program; it shares the log and the documents with it and only reads them
     * @param log what the JVM says meanwhile, replaced at each training
     * @return whether there is a cache afterwards; where not, the log says why
     */
    boolean train(Map<String, String> environment, Path log) {
        try {
            if (find().isPresent()) {
                return true;
            }
            Path room = Files.createTempDirectory(jar.toAbsolutePath().getParent(), "training");
            try {
                Path fresh = room.resolve("fresh" + SUFFIX);
                if (run(room, fresh, environment, log) != 0 || !Files.exists(fresh)) {
                    return false;
                }
                Files.move(fresh, named(fresh));
                return true;
            } finally {
                FileSystemUtils.deleteRecursively(room);
            }
        } catch (IOException e) {
            note(log, "The start was not learned: " + e);
            return false;
        }
    }

    private static void note(Path log, String sentence) {
        try {
            Files.writeString(log, sentence + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int run(Path room, Path fresh, Map<String, String> environment, Path log) throws IOException {
        List<String> command = new ArrayList<>();
        if (Files.isExecutable(Path.of("/usr/bin/nice"))) {
            command.addAll(List.of("/usr/bin/nice", "-n", "19"));
        }
        command.add(java);
        command.addAll(options);
        command.addAll(agent);
        command.add("-XX:AOTCacheOutput=" + fresh);
        command.add("-Dspring.context.exit=onRefresh");
        command.addAll(List.of("-jar", jar.toString()));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        builder.environment().put("LINLI_STATE_DIR", room.toString());
        builder.environment().put("ROCKSDB_SHAREDLIB_DIR", room.toString());
        Process process;
        synchronized (this) {
            if (isClosed) {
                return 1;
            }
            process = builder.start();
            training = process;
        }
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            end(process);
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    /** Ends a training at once; there is none afterwards. */
    @Override
    public synchronized void close() {
        isClosed = true;
        if (training != null) {
            end(training);
        }
    }

    /** With the JVM that it starts to write the cache. */
    private static void end(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    private Optional<Path> find() throws IOException {
        try (Stream<Path> files = Files.list(jar.toAbsolutePath().getParent())) {
            return files.filter(file -> file.getFileName().toString().startsWith(key)
                            && file.getFileName().toString().endsWith(SUFFIX))
                    .findFirst();
        }
    }

    /** Where a cache with the bytes of this file belongs. */
    private Path named(Path file) throws IOException {
        CRC32C sum = new CRC32C();
        try (FileChannel channel = FileChannel.open(file)) {
            sum.update(channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size()));
        }
        return jar.toAbsolutePath().resolveSibling(key + "-" + Long.toHexString(sum.getValue()) + SUFFIX);
    }

    private static String key(Path jar, String jdk, List<String> options) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((jdk + options).getBytes(StandardCharsets.UTF_8));
            digest.update(Files.readAllBytes(jar));
            Path needed = jar.resolveSibling("lib");
            if (Files.exists(needed)) {
                try (Stream<Path> jars = Files.list(needed)) {
                    for (Path one : jars.sorted().toList()) {
                        digest.update((one.getFileName() + ":" + Files.size(one)).getBytes(StandardCharsets.UTF_8));
                    }
                }
            }
            return HexFormat.of().formatHex(digest.digest(), 0, KEY_BYTES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
