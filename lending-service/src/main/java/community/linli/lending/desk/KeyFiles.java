package community.linli.lending.desk;

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
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps a key per person in files, outside of Kafka, MongoDB and whatever can be rebuilt: one file per person in one folder, wrapped (AES-256-GCM)
 * under a key in another. Destroying a person's key deletes its file, wraps the rest anew and deletes the old wrapping key, so that copies of the
 * folder, backups of it and what a disk still holds are dead. The folder of wrapping keys must be in no backup; several instances share both
 * folders. Safe for any number of threads and processes.
 */
final class KeyFiles {

    private static final String WRAPPING = ".wrapping-key";
    private static final String WRAPPED = ".person";
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final HexFormat HEX = HexFormat.of();

    private final Path keys;
    private final Path wrappingKeys;
    private final SecureRandom random;
    private final JsonMapper json = JsonMapper.builder().build();

    /** A file as it lies there. */
    private record Wrapped(String wrappedBy, String nonce, String ciphertext) {}

    KeyFiles(Path keys, Path wrappingKeys, SecureRandom random) {
        this.keys = folder(keys);
        this.wrappingKeys = folder(wrappingKeys);
        this.random = random;
    }

    /** A person's key; empty where there is none, or none any more, even if a backup of its file was brought back. */
    Optional<byte[]> find(District district, String person) {
        return locked(() -> {
            Path file = file(district, person);
            return Files.exists(file) && isDead(file) ? Optional.empty() : read(file);
        });
    }

    /** A person's key, made if there is none. */
    byte[] findOrMake(District district, String person) {
        return locked(() -> {
            Path file = file(district, person);
            Optional<byte[]> there = read(file);
            if (there.isPresent()) {
                return there.get();
            }
            byte[] made = fresh(KEY_BYTES);
            write(file, made, wrappingKey());
            return made;
        });
    }

    /** Destroys a person's key; does nothing where there is none. */
    void destroy(District district, String person) {
        locked(() -> {
            Files.deleteIfExists(file(district, person));
            List<Path> old = list(wrappingKeys, WRAPPING);
            Map<Path, byte[]> others = new LinkedHashMap<>();
            for (Path file : list(keys, WRAPPED)) {
                // a copy of what was destroyed earlier, brought back from a backup, must keep nobody from destroying
                if (!isDead(file)) {
                    read(file).ifPresent(key -> others.put(file, key));
                }
            }
            String fresh = newWrappingKey();
            others.forEach((file, key) -> write(file, key, fresh));
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
            throw new IllegalStateException("The key in " + file.getFileName() + " cannot be read", e);
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
            throw new IllegalStateException("The key in " + file.getFileName() + " cannot be kept", e);
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

    private Path file(District district, String person) {
        String name = URLEncoder.encode(person, StandardCharsets.UTF_8).replace("*", "%2A");
        return keys.resolve(district.slug() + "_" + name + WRAPPED);
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
            throw new UncheckedIOException("The folder " + path + " for keys of people cannot be used", e);
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
                FileChannel.open(keys.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.lock(); // let go with the channel
            return work.run();
        } catch (IOException e) {
            throw new UncheckedIOException("The folder " + keys + " for keys of people cannot be used", e);
        }
    }
}
