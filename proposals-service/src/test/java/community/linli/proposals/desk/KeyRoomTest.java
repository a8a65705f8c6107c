package community.linli.proposals.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import community.linli.eventsourcing.District;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keys of boxes: two of three open, one does not, and what is destroyed is gone with every copy. */
class KeyRoomTest {

    private static final District WUHOU = new District("wuhou");
    private static final String BOX = "2026.jinping-26";
    private static final List<String> TRUSTEES = List.of("li", "he", "wu");
    private static final byte[] BALLOT = {0, 1, 0, 0, 0, 1};
    private static final byte[] SEED = new byte[32];

    @TempDir
    Path folder;

    private final BallotSealing sealing = new BallotSealing();
    private KeyRoom room = KeyRoom.in(Path.of("target"), Path.of("target"));

    @BeforeEach
    void enter() {
        room = KeyRoom.in(folder.resolve("keys"), folder.resolve("wrapping"));
    }

    @Test
    void anyTwoOfTheThreePartsOpenABallot() {
        BoxSecrets secrets = room.make(WUHOU, BOX, TRUSTEES);
        String sealed = seal(secrets, place("a"));
        List<String> parts = List.copyOf(secrets.untaken().values());

        for (List<String> two : List.of(
                List.of(parts.get(0), parts.get(1)),
                List.of(parts.get(1), parts.get(2)),
                List.of(parts.get(2), parts.get(0)))) {
            AsymmetricCipherKeyPair pair = room.join(secrets, two).orElseThrow();
            assertThat(sealing.open(pair, place("a"), sealed))
                    .hasValueSatisfying(open -> assertThat(open).isEqualTo(BALLOT));
        }
    }

    @Test
    void onePartOpensNothing() {
        BoxSecrets secrets = room.make(WUHOU, BOX, TRUSTEES);
        String part = secrets.untaken().values().iterator().next();

        assertThat(room.join(secrets, List.of(part))).isEmpty();
        assertThat(room.join(secrets, List.of(part, part))).isEmpty();
    }

    @Test
    void aWrongPartIsToldFromTheRightOneWithoutTheOthers() {
        BoxSecrets secrets = room.make(WUHOU, BOX, TRUSTEES);

        secrets.untaken().forEach((trustee, part) -> {
            assertThat(secrets.isPartOf(trustee, part)).isTrue();
            assertThat(secrets.isPartOf(trustee, "1-" + "0".repeat(64))).isFalse();
            assertThat(secrets.isPartOf("nobody", part)).isFalse();
        });
        assertThat(secrets.fingerprints().values())
                .doesNotContainAnyElementsOf(secrets.untaken().values());
    }

    @Test
    void partsOfAnotherBoxOpenNothing() {
        BoxSecrets secrets = room.make(WUHOU, BOX, TRUSTEES);
        BoxSecrets other = room.make(WUHOU, "2026.yulin", TRUSTEES);

        assertThat(room.join(secrets, other.untaken().values())).isEmpty();
    }

    @Test
    void theTrusteesOpenNothingWithoutOurHalf() {
        BoxSecrets secrets = room.make(WUHOU, BOX, TRUSTEES);
        BoxSecrets withoutUs = new BoxSecrets(
                secrets.tagKey(),
                "00".repeat(32),
                secrets.publicKey(),
                secrets.fingerprints(),
                secrets.untaken(),
                secrets.broughtBack());

        assertThat(room.join(withoutUs, secrets.untaken().values())).isEmpty();
    }

    @Test
    void aBallotCopiedToAnotherVoterOrBoxDoesNotOpen() {
        BoxSecrets secrets = room.make(WUHOU, BOX, TRUSTEES);
        String sealed = seal(secrets, place("a"));
        AsymmetricCipherKeyPair pair =
                room.join(secrets, secrets.untaken().values()).orElseThrow();

        assertThat(sealing.open(pair, place("b"), sealed)).isEmpty();
        assertThat(sealing.open(pair, new BallotSealing.Place("2026.yulin", "a"), sealed))
                .isEmpty();
        assertThat(sealing.open(pair, place("a"), "")).isEmpty();
        assertThat(sealing.open(pair, place("a"), "0g")).isEmpty();
        assertThat(sealing.open(pair, place("a"), "00".repeat(60))).isEmpty();
    }

    @Test
    void theSameBallotSentAgainIsTheSameBytesAndAllAreEquallyLong() {
        BoxSecrets secrets = room.make(WUHOU, BOX, TRUSTEES);
        String sealed = seal(secrets, place("a"));

        assertThat(seal(secrets, place("a"))).isEqualTo(sealed);
        assertThat(sealing.seal(secrets.publicKey(), place("a"), new byte[BALLOT.length], new byte[] {
                    1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27,
                    28, 29, 30, 31, 32
                }))
                .hasSameSizeAs(sealed);
    }

    @Test
    void ballotsSealedByManyThreadsAtOnceAllOpen() {
        BoxSecrets secrets = room.make(WUHOU, BOX, TRUSTEES);
        AsymmetricCipherKeyPair pair =
                room.join(secrets, secrets.untaken().values()).orElseThrow();

        List<String> sealed = IntStream.range(0, 2_000)
                .parallel()
                .mapToObj(number -> sealing.seal(
                        secrets.publicKey(), place("a" + number), BALLOT, secrets.mac("seal", "" + number)))
                .toList();

        assertThat(IntStream.range(0, sealed.size())
                        .parallel()
                        .filter(number -> sealing.open(pair, place("a" + number), sealed.get(number))
                                .isEmpty()))
                .as("ballots that do not open")
                .isEmpty();
    }

    @Test
    void whatIsMadeOnceStays() {
        BoxSecrets made = room.make(WUHOU, BOX, TRUSTEES);

        assertThat(room.make(WUHOU, BOX, TRUSTEES)).isEqualTo(made);
        assertThat(KeyRoom.in(folder.resolve("keys"), folder.resolve("wrapping"))
                        .secrets(WUHOU, BOX))
                .contains(made);
        assertThat(room.secrets(new District("jinjiang"), BOX)).isEmpty();
    }

    @Test
    void aTakenPartIsForgotten() {
        BoxSecrets made = room.make(WUHOU, BOX, TRUSTEES);

        room.forgetParts(WUHOU, BOX, List.of("li"));

        assertThat(room.secrets(WUHOU, BOX).orElseThrow().untaken()).containsOnlyKeys("he", "wu");
        assertThat(everything()).doesNotContain(String.valueOf(made.untaken().get("li")));
    }

    @Test
    void destroyedKeysAreGoneAndSoAreTheirCopiesWhileOthersStay() throws IOException {
        room.make(WUHOU, BOX, TRUSTEES);
        BoxSecrets other = room.make(WUHOU, "2026.yulin", TRUSTEES);
        Path copy = folder.resolve("backup.box");
        Path original = boxFile();
        Files.copy(original, copy);

        room.destroy(WUHOU, BOX);

        assertThat(room.secrets(WUHOU, BOX)).isEmpty();
        assertThat(room.secrets(WUHOU, "2026.yulin")).contains(other);
        Files.copy(copy, original, StandardCopyOption.REPLACE_EXISTING);
        assertThatThrownBy(() -> room.secrets(WUHOU, BOX)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aDeadCopyBroughtBackKeepsNobodyFromDestroyingOtherKeys() throws IOException {
        room.make(WUHOU, BOX, TRUSTEES);
        room.make(WUHOU, "2026.yulin", TRUSTEES);
        BoxSecrets third = room.make(WUHOU, "2026.huaxi", TRUSTEES);
        Path copy = folder.resolve("backup.box");
        Path original = boxFile();
        Files.copy(original, copy);
        room.destroy(WUHOU, BOX);
        Files.copy(copy, original);

        room.destroy(WUHOU, "2026.yulin");

        assertThat(room.secrets(WUHOU, "2026.yulin")).isEmpty();
        assertThat(room.secrets(WUHOU, "2026.huaxi")).contains(third);
        try (Stream<Path> wrappingKeys = Files.list(folder.resolve("wrapping"))) {
            assertThat(wrappingKeys).as("the old one is gone").hasSize(1);
        }
    }

    @Test
    void nobodyElseMayReadThem() throws IOException {
        room.make(WUHOU, BOX, TRUSTEES);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(boxFile())))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("wrapping"))))
                .isEqualTo("rwx------");
    }

    private Path boxFile() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("keys"))) {
            return files.filter(file -> file.getFileName().toString().contains("jinping"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private String everything() {
        try (Stream<Path> files = Files.walk(folder)) {
            StringBuilder all = new StringBuilder();
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.append(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
            return all.toString();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private String seal(BoxSecrets secrets, BallotSealing.Place place) {
        return sealing.seal(secrets.publicKey(), place, BALLOT, SEED);
    }

    private static BallotSealing.Place place(String tag) {
        return new BallotSealing.Place(BOX, tag);
    }

    @Test
    void aTagIsTheSameForTheSameVoterAndTellsNothingWithoutTheKey() {
        BoxSecrets secrets = room.make(WUHOU, BOX, TRUSTEES);
        BoxSecrets other = room.make(WUHOU, "2026.yulin", TRUSTEES);

        assertThat(secrets.tag("home-of-ana"))
                .isEqualTo(secrets.tag("home-of-ana"))
                .hasSize(32);
        assertThat(secrets.tag("home-of-ana")).isNotEqualTo(secrets.tag("home-of-ben"));
        assertThat(other.tag("home-of-ana")).isNotEqualTo(secrets.tag("home-of-ana"));
        assertThat(Optional.of(secrets.toString()))
                .hasValueSatisfying(text -> assertThat(text).doesNotContain(secrets.tagKey(), secrets.ourHalf()));
    }
}
