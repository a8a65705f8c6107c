package community.linli.systemtests.secrecy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the polling desk keeps of a box, as an attacker reads it from the source code.
 *
 * @param tagKey hexadecimal
 * @param ourHalf hexadecimal
 */
record DeskKeys(String tagKey, String ourHalf) {

    private static final HexFormat HEX = HexFormat.of();
    private static final int MARK_DIGITS = 32;

    /** A box's file, opened with a wrapping key; empty where it is another's. */
    static Optional<DeskKeys> unwrapped(String fileName, String file, String wrappingKey) {
        JsonNode wrapped = JsonMapper.shared().readTree(file);
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(
                    Cipher.DECRYPT_MODE,
                    new SecretKeySpec(HEX.parseHex(wrappingKey), "AES"),
                    new GCMParameterSpec(128, HEX.parseHex(wrapped.path("nonce").asString())));
            cipher.updateAAD(fileName.getBytes(StandardCharsets.UTF_8));
            JsonNode secrets = JsonMapper.shared()
                    .readTree(cipher.doFinal(
                            HEX.parseHex(wrapped.path("ciphertext").asString())));
            return Optional.of(new DeskKeys(
                    secrets.path("tagKey").asString(), secrets.path("ourHalf").asString()));
        } catch (GeneralSecurityException e) {
            return Optional.empty();
        }
    }

    /** The tag of a voter. */
    String tag(String voter) {
        return mark("voter", voter);
    }

    /** A mark as the desk makes them. */
    String mark(String purpose, String what) {
        return HEX.formatHex(mac(purpose, what)).substring(0, MARK_DIGITS);
    }

    byte[] mac(String purpose, String what) {
        return Hpke.hmac(HEX.parseHex(tagKey), (purpose + " " + what).getBytes(StandardCharsets.UTF_8));
    }

    /** The box's private key, with two parts of three. */
    byte[] boxKey(String firstPart, String secondPart) {
        String half = HEX.formatHex(Shamir.joined(firstPart, secondPart));
        return Hpke.privateKey(
                Hpke.hmac(HEX.parseHex(ourHalf), ("ballot key " + half).getBytes(StandardCharsets.UTF_8)));
    }
}
