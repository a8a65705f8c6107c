package community.linli.localstack.launcher;

import community.linli.localstack.CannotStart;
import community.linli.localstack.secrets.OwnerOnly;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * The one folder of everything that is kept, held by one launcher at a time. A marker file in it says that Linli made it; without the marker
 * nothing in it is used or deleted. The marker is also what is locked, so the system lets go of the folder however its holder ends.
 */
final class KeptFolder implements AutoCloseable {

    private static final String MARKER = "made-by-linli";
    private static final String MEANING =
            "Linli keeps what it knows in this folder; ./linli up --fresh deletes everything in it.\n";

    private static final int ATTEMPTS = 5;

    private final Path folder;
    private final FileChannel held;

    private KeptFolder(Path folder, FileChannel held) {
        this.folder = folder;
        this.held = held;
    }

    /**
     * Takes the folder, which is made where it is not there.
     *
     * @return empty where another launcher holds it
     * @throws CannotStart if there is something in it and no marker, or if it cannot be used
     */
    static Optional<KeptFolder> claim(Path folder) {
        try {
            if (Files.exists(folder) && !isOurs(folder)) {
                throw new CannotStart("The folder " + folder
                        + " has things in it that Linli did not make; empty it, or name another one in LINLI_DATA.");
            }
            OwnerOnly.folder(folder);
            FileChannel channel =
                    FileChannel.open(folder.resolve(MARKER), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            // one that only looks holds the lock for a moment too
            for (int attempt = 1; !isLocked(channel); attempt++) {
                if (attempt == ATTEMPTS) {
                    channel.close();
                    return Optional.empty();
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
            }
            if (channel.size() == 0) {
                channel.write(StandardCharsets.UTF_8.encode(MEANING));
            }
            return Optional.of(new KeptFolder(folder, channel));
        } catch (IOException e) {
            throw new CannotStart("The folder " + folder + " cannot be used: " + e.getMessage());
        }
    }

    /** Whether another launcher holds the folder at this moment; makes nothing. */
    static boolean isHeld(Path folder) {
        if (!Files.exists(folder.resolve(MARKER))) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(folder.resolve(MARKER), StandardOpenOption.WRITE)) {
            return !isLocked(channel);
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean isOurs(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new IOException("it is a file");
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<String> names =
                    files.map(file -> file.getFileName().toString()).toList();
            return names.isEmpty() || names.contains(MARKER);
        }
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    /** Deletes everything in the folder but the marker. */
    void forget() {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
                if (!file.equals(folder) && !file.equals(folder.resolve(MARKER))) {
                    Files.delete(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lets go of the folder. */
    @Override
    public void close() {
        try {
            held.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
