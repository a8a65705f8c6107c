package community.linli.lending.gift;

import java.util.HexFormat;

/**
 * Seeds of draws. A seed follows from a request and a secret that only this process has, so that a repeated request makes the same one and nobody
 * can choose one that suits.
 */
final class DrawSeeds {

    private final String secret;

    /** With at least 32 bytes of chance. */
    DrawSeeds(byte[] secret) {
        this.secret = HexFormat.of().formatHex(secret);
    }

    /** The seed of a request; 64 hexadecimal digits. */
    String of(String commandId) {
        return Draw.digest(secret + Draw.digest(secret + commandId));
    }
}
