package community.linli.lending.desk;

import static org.assertj.core.api.Assertions.assertThat;

import community.linli.eventsourcing.District;
import community.linli.lending.desk.ContactRoom.Whose;
import community.linli.lending.postbox.ContactKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContactRoomTest {

    private static final District NORTH = new District("north");
    private static final Whose ANAS = new Whose(NORTH, "ana", ContactKind.MAIL);
    private static final Whose BENS = new Whose(NORTH, "ben", ContactKind.MAIL);

    @TempDir
    Path folder;

    private ContactRoom room;

    @BeforeEach
    void open() {
        room = again();
    }

    private ContactRoom again() {
        return ContactRoom.in(folder.resolve("keys"), folder.resolve("wrapping"));
    }

    @Test
    void aRepeatedCommandIsTheSameAndAnotherIsNot() {
        String sealed = room.seal(ANAS, "c-1", "ana@example.org");

        assertThat(again().seal(ANAS, "c-1", "ana@example.org")).isEqualTo(sealed);
        assertThat(room.seal(ANAS, "c-2", "ana@example.org")).isNotEqualTo(sealed);
        assertThat(room.seal(ANAS, "c-1", "ana@example.com").substring(0, 16))
                .as("no two texts share a nonce")
                .isNotEqualTo(sealed.substring(0, 16));
    }

    @Test
    void anAddressOpensForItsPersonAndKindAlone() {
        String sealed = room.seal(ANAS, "c-1", "ana@example.org");
        room.seal(BENS, "c-2", "ben@example.org");

        assertThat(again().open(ANAS, sealed)).contains("ana@example.org");
        assertThat(room.open(BENS, sealed)).isEmpty();
        assertThat(room.open(new Whose(NORTH, "ana", ContactKind.WEBHOOK), sealed))
                .isEmpty();
        assertThat(room.open(new Whose(new District("south"), "ana", ContactKind.MAIL), sealed))
                .isEmpty();
    }

    @Test
    void aDestroyedKeyOpensNothingNotEvenFromABackupAndOthersStay() throws IOException {
        String anas = room.seal(ANAS, "c-1", "ana@example.org");
        String bens = room.seal(BENS, "c-2", "ben@example.org");
        Path file;
        try (Stream<Path> files = Files.list(folder.resolve("keys"))) {
            file = files.filter(one -> one.toString().contains("ana"))
                    .findFirst()
                    .orElseThrow();
        }
        byte[] backup = Files.readAllBytes(file);

        room.destroy(NORTH, "ana");
        assertThat(again().open(ANAS, anas)).isEmpty();
        assertThat(again().open(BENS, bens)).contains("ben@example.org");

        Files.write(file, backup);
        assertThat(again().open(BENS, bens)).contains("ben@example.org");
        assertThat(again().open(ANAS, anas)).isEmpty();
    }

    @Test
    void theSecretOfACalendarIsTheSameForTheSameCommandAndNobodyElses() {
        String secret = room.feedSecret(NORTH, "ana", "c-1");

        assertThat(secret).matches("[A-Za-z0-9_-]{43}");
        assertThat(again().feedSecret(NORTH, "ana", "c-1")).isEqualTo(secret);
        assertThat(room.feedSecret(NORTH, "ana", "c-2")).isNotEqualTo(secret);
        assertThat(room.feedSecret(NORTH, "ben", "c-1")).isNotEqualTo(secret);
        assertThat(ContactRoom.digest(secret)).matches("[0-9a-f]{64}");
    }
}
