package community.linli.proposals.desk;

import community.linli.eventsourcing.District;
import community.linli.eventsourcing.privacy.KeyFiles;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import tools.jackson.databind.json.JsonMapper;

/** Everything secret about ballot boxes, behind one door. Safe for any number of threads. */
public final class KeyRoom {

    private static final String ENDING = ".box";

    private final JsonMapper json = JsonMapper.builder().build();
    private final KeyFiles files;
    private final KeyCeremony ceremony;

    private KeyRoom(KeyFiles files, KeyCeremony ceremony) {
        this.files = files;
        this.ceremony = ceremony;
    }

    /**
     * The room in these two folders; they are made if they are not there.
     *
     * @throws java.io.UncheckedIOException if they cannot be
     */
    public static KeyRoom in(Path keys, Path wrappingKeys) {
        SecureRandom random = new SecureRandom();
        return new KeyRoom(
                new KeyFiles(keys, wrappingKeys, ENDING, random), new KeyCeremony(random, new BallotSealing()));
    }

    /** The secrets of a box; empty where there are none, or none any more. */
    Optional<BoxSecrets> secrets(District district, String box) {
        return files.find(district, box).map(this::read);
    }

    /** The secrets of a box, made for these trustees if there are none for them; asked only while no key of the box is recorded. */
    BoxSecrets make(District district, String box, List<String> trustees) {
        return read(files.findOrMake(
                district,
                box,
                there -> read(there).fingerprints().keySet().equals(Set.copyOf(trustees)),
                () -> written(ceremony.begin(trustees))));
    }

    /** Forgets the parts of these trustees, in whose hands they are now. */
    void forgetParts(District district, String box, Collection<String> trustees) {
        change(district, box, secrets -> secrets.withoutPartsOf(trustees));
    }

    /** Keeps a part that a trustee has brought back, until the box is opened. */
    void bringBack(District district, String box, String trustee, String part) {
        change(district, box, secrets -> {
            TreeMap<String, String> parts = new TreeMap<>(secrets.broughtBack());
            parts.put(trustee, part);
            return secrets.withBroughtBack(parts);
        });
    }

    /** Forgets the parts brought back. */
    void forgetBroughtBack(District district, String box) {
        change(district, box, secrets -> secrets.withBroughtBack(new TreeMap<>()));
    }

    /** What stays as it is keeps its bytes, so that nothing is written. */
    private void change(District district, String box, UnaryOperator<BoxSecrets> change) {
        files.change(district, box, there -> {
            BoxSecrets secrets = read(there);
            BoxSecrets changed = change.apply(secrets);
            return changed.equals(secrets) ? there : written(changed);
        });
    }

    private BoxSecrets read(byte[] bytes) {
        return json.readValue(bytes, BoxSecrets.class);
    }

    private byte[] written(BoxSecrets secrets) {
        return json.writeValueAsBytes(secrets);
    }

    /** The private key, if any two of these parts make it. */
    Optional<AsymmetricCipherKeyPair> join(BoxSecrets secrets, Collection<String> parts) {
        return ceremony.join(secrets, parts);
    }

    /** Destroys all that is secret about a box. */
    void destroy(District district, String box) {
        files.destroy(district, box);
    }
}
