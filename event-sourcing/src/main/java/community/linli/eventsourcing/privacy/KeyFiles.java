package community.linli.eventsourcing.privacy;

import community.linli.eventsourcing.District;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps secrets in files, outside of Kafka, MongoDB and whatever can be rebuilt: one file per name in one folder, wrapped (AES-256-GCM) under a key in
 * another. Destroying a secret deletes its file, wraps the rest anew and deletes the old wrapping key, so that copies of the folder, backups of it and
 * what a disk still holds are dead. The folder of wrapping keys must be in no backup; several instances share both folders. Safe for any number of
 * threads and processes. Blocks while another one is at work in the folder.
 *
 * <p>Each method throws {@link UncheckedIOException} if a folder cannot be used, and {@link IllegalStateException} if a file is there and cannot be
 * read, or cannot be written.
 */
public final class KeyFiles {

    private static final String WRAPPING = ".wrapping-key";
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final HexFormat HEX = HexFormat.of();

    private final Path secrets;
    private final Path wrappingKeys;
    private final String wrappedEnding;
    private final SecureRandom random;
    private final JsonMapper json = JsonMapper.builder().build();

    /** A file as it lies there. */
    private record Wrapped(String wrappedBy, String nonce, String ciphertext) {}

    /**
     * In these two folders, which are made if they are not there.
     *
     * @param ending of the files' names, such as {@code .box}
     */
    public KeyFiles(Path secrets, Path wrappingKeys, String ending, SecureRandom random) {
        this.secrets = folder(secrets);
        this.wrappingKeys = folder(wrappingKeys);
        this.wrappedEnding = ending;
        this.random = random;
    }

    /** The secret of this name; empty where there is none, or none any more. A copy of a destroyed one, brought back, cannot be read. */
    public Optional<byte[]> find(District district, String name) {
        return locked(() -> read(file(district, name)));
    }

    /** The same, for whom a copy of a destroyed one that was brought back is as if it were not there. */
    public Optional<byte[]> findAlive(District district, String name) {
        return locked(() -> {
            Path file = file(district, name);
            return Files.exists(file) && isDead(file) ? Optional.empty() : read(file);
        });
    }

    /** The secret of this name, made anew if there is none that is right. */
    public byte[] findOrMake(District district, String name, Predicate<byte[]> isRight, Supplier<byte[]> maker) {
        return locked(() -> {
            Path file = file(district, name);
            Optional<byte[]> there = read(file);
            if (there.filter(isRight).isPresent()) {
                return there.get();
            }
            byte[] made = maker.get();
            write(file, made, wrappingKey());
            return made;
        });
    }

    /** Changes the secret of this name; writes nothing where there is none, or none that changes. */
    public void change(District district, String name, UnaryOperator<byte[]> change) {
        locked(() -> {
            Path file = file(district, name);
            Optional<byte[]> there = read(file);
            if (there.isPresent()) {
                byte[] changed = change.apply(there.get());
                if (!Arrays.equals(changed, there.get())) {
                    write(file, changed, wrappingKey());
                }
            }
            return true;
        });
    }

    /** Destroys the secret of this name; does nothing where there is none. */
    public void destroy(District district, String name) {
        locked(() -> {
            Files.deleteIfExists(file(district, name));
            List<Path> old = list(wrappingKeys, WRAPPING);
            Map<Path, byte[]> others = new LinkedHashMap<>();
            for (Path file : list(secrets, wrappedEnding)) {
                // a copy of what was destroyed earlier, brought back from a backup, must keep nobody from destroying
                if (!isDead(file)) {
                    read(file).ifPresent(secret -> others.put(file, secret));
                }
            }
            String fresh = newWrappingKey();
            others.forEach((file, secret) -> write(file, secret, fresh));
            for (Path key : old) {
                overwrite(key);
                Files.delete(key);
            }
            return true;
        });
    }

    /** Whether its wrapping key is destroyed. */
    private boolean isDead(Path file) throws IOException {
        Wrapped wrapped = json.readValue(Files.readAllBytes(file), Wrapped.class);
        return !Files.exists(wrappingKeys.resolve(wrapped.wrappedBy() + WRAPPING));
    }

    private Optional<byte[]> read(Path file) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            Wrapped wrapped = json.readValue(Files.readAllBytes(file), Wrapped.class);
            byte[] key = HEX.parseHex(Files.readString(wrappingKeys.resolve(wrapped.wrappedBy() + WRAPPING))
                    .strip());
            Cipher cipher = cipher(Cipher.DECRYPT_MODE, key, HEX.parseHex(wrapped.nonce()), file);
            return Optional.of(cipher.doFinal(HEX.parseHex(wrapped.ciphertext())));
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("The secret in " + file.getFileName() + " cannot be read", e);
        }
    }

    private void write(Path file, byte[] secret, String wrappedBy) {
        try {
            byte[] key = HEX.parseHex(
                    Files.readString(wrappingKeys.resolve(wrappedBy + WRAPPING)).strip());
            byte[] nonce = fresh(NONCE_BYTES);
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE, key, nonce, file);
            byte[] ciphertext = cipher.doFinal(secret);
            put(file, json.writeValueAsBytes(new Wrapped(wrappedBy, HEX.formatHex(nonce), HEX.formatHex(ciphertext))));
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("The secret in " + file.getFileName() + " cannot be kept", e);
        }
    }

    private static Cipher cipher(int mode, byte[] key, byte[] nonce, Path file) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(file.getFileName().toString().getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private String wrappingKey() throws IOException {
        List<Path> all = list(wrappingKeys, WRAPPING);
        if (all.isEmpty()) {
            return newWrappingKey();
        }
        String name = all.getLast().getFileName().toString();
        return name.substring(0, name.length() - WRAPPING.length());
    }

    private String newWrappingKey() throws IOException {
        String id = HEX.formatHex(fresh(Long.BYTES));
        put(wrappingKeys.resolve(id + WRAPPING), HEX.formatHex(fresh(KEY_BYTES)).getBytes(StandardCharsets.UTF_8));
        return id;
    }

    /** All of it or nothing, and on the disk before anybody hears of it. */
    private static void put(Path file, byte[] content) throws IOException {
        Path beside = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(beside);
        Files.createFile(beside);
        restrict(beside, "rw-------");
        try (FileChannel channel = FileChannel.open(beside, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(content));
            channel.force(true);
        }
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void overwrite(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.allocate((int) channel.size()));
            channel.force(true);
        }
    }

    private Path file(District district, String name) {
        String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("*", "%2A");
        return secrets.resolve(district.slug() + "_" + encoded + wrappedEnding);
    }

    private static List<Path> list(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }

    private static Path folder(Path path) {
        try {
            Files.createDirectories(path);
            restrict(path, "rwx------");
            return path;
        } catch (IOException e) {
            throw new UncheckedIOException("The folder " + path + " for secrets cannot be used", e);
        }
    }

    private static void restrict(Path path, String permissions) throws IOException {
        if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
        }
    }

    private byte[] fresh(int bytes) {
        byte[] made = new byte[bytes];
        random.nextBytes(made);
        return made;
    }

    /** Something that reads or writes files. */
    private interface Work<T> {
        T run() throws IOException;
    }

    private synchronized <T> T locked(Work<T> work) {
        try (FileChannel channel =
                FileChannel.open(secrets.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.lock(); // let go with the channel
            return work.run();
        } catch (IOException e) {
            throw new UncheckedIOException("The folder " + secrets + " for secrets cannot be used", e);
        }
    }
}
