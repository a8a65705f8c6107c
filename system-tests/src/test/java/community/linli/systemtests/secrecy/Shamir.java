package community.linli.systemtests.secrecy;

import java.util.HexFormat;

/** Joins two parts of a secret that was split after Shamir over GF(2^8) with the polynomial of AES. A part is {@code number-hexadecimal}. */
final class Shamir {

    private static final int POLYNOMIAL = 0x11b;

    private Shamir() {}

    static byte[] joined(String first, String second) {
        int x = number(first);
        int y = number(second);
        byte[] ofX = bytes(first);
        byte[] ofY = bytes(second);
        int weightOfX = times(y, inverse(x ^ y));
        int weightOfY = times(x, inverse(x ^ y));
        byte[] secret = new byte[ofX.length];
        for (int at = 0; at < secret.length; at++) {
            secret[at] = (byte) (times(ofX[at] & 0xff, weightOfX) ^ times(ofY[at] & 0xff, weightOfY));
        }
        return secret;
    }

    private static int number(String part) {
        return Integer.parseInt(part.substring(0, part.indexOf('-')));
    }

    private static byte[] bytes(String part) {
        return HexFormat.of().parseHex(part.substring(part.indexOf('-') + 1));
    }

    private static int times(int left, int right) {
        int product = 0;
        int shifted = left;
        for (int rest = right; rest != 0; rest >>= 1) {
            if ((rest & 1) != 0) {
                product ^= shifted;
            }
            shifted <<= 1;
            if (shifted > 0xff) {
                shifted ^= POLYNOMIAL;
            }
        }
        return product;
    }

    private static int inverse(int number) {
        for (int candidate = 1; candidate <= 0xff; candidate++) {
            if (times(number, candidate) == 1) {
                return candidate;
            }
        }
        throw new IllegalArgumentException("Two different parts are needed");
    }
}
