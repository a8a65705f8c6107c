package community.linli.eventsourcing.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import community.linli.eventsourcing.District;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFilesTest {

    private static final District WUHOU = new District("wuhou");
    private static final District JINJIANG = new District("jinjiang");

    @TempDir
    private Path folder;

    private KeyFiles files() {
        return new KeyFiles(folder.resolve("secrets"), folder.resolve("wrapping"), ".secret", new SecureRandom());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private void make(String name, String secret) {
        files().findOrMake(WUHOU, name, there -> true, () -> bytes(secret));
    }

    private Path file(String name) {
        return folder.resolve("secrets").resolve("wuhou_" + name + ".secret");
    }

    @Test
    void whatIsMadeIsFoundAgainByAnotherInstanceAndInItsDistrictOnly() {
        make("ana", "one");

        assertThat(files().find(WUHOU, "ana")).contains(bytes("one"));
        assertThat(files().find(JINJIANG, "ana")).isEmpty();
        assertThat(files().findOrMake(WUHOU, "ana", there -> true, () -> bytes("two")))
                .isEqualTo(bytes("one"));
    }

    @Test
    void whatIsNotRightIsMadeAnew() {
        make("ana", "one");

        files().findOrMake(WUHOU, "ana", there -> false, () -> bytes("two"));

        assertThat(files().find(WUHOU, "ana")).contains(bytes("two"));
    }

    @Test
    void whatDoesNotChangeIsNotWritten() throws IOException {
        make("ana", "one");
        FileTime longAgo = FileTime.fromMillis(0);
        Files.setLastModifiedTime(file("ana"), longAgo);

        files().change(WUHOU, "ana", there -> there.clone());
        assertThat(Files.getLastModifiedTime(file("ana"))).isEqualTo(longAgo);
        files().change(WUHOU, "ana", there -> bytes("two"));
        files().change(WUHOU, "nobody", there -> bytes("three"));

        assertThat(files().find(WUHOU, "ana")).contains(bytes("two"));
        assertThat(files().find(WUHOU, "nobody")).isEmpty();
    }

    @Test
    void aDestroyedSecretStaysDestroyedThoughItsFileComesBackAndTheOthersStay() throws IOException {
        make("ana", "one");
        make("ben", "two");
        byte[] backup = Files.readAllBytes(file("ana"));

        files().destroy(WUHOU, "ana");
        Files.write(file("ana"), backup);

        assertThat(files().findAlive(WUHOU, "ana")).isEmpty();
        assertThatThrownBy(() -> files().find(WUHOU, "ana")).isInstanceOf(IllegalStateException.class);
        files().destroy(WUHOU, "cho");
        assertThat(files().find(WUHOU, "ben")).contains(bytes("two"));
    }

    @Test
    void nothingLiesInClearAndAnothersFileDoesNotOpen() throws IOException {
        make("ana", "a secret of many words");
        make("ben", "two");

        assertThat(Files.readString(file("ana"))).doesNotContain("secret of many");
        Files.copy(file("ana"), file("cho"));
        assertThatThrownBy(() -> files().find(WUHOU, "cho")).hasMessageContaining("wuhou_cho.secret cannot be read");
    }

    @Test
    void theFilesAreTheirOwnersToRead() throws IOException {
        make("ana", "one");

        try (Stream<Path> all = Files.walk(folder.resolve("secrets"))) {
            List<Path> files =
                    all.filter(path -> path.toString().endsWith(".secret")).toList();
            assertThat(files).isNotEmpty();
            for (Path file : files) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                        .isEqualTo("rw-------");
            }
        }
    }
}
