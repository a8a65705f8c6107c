package community.linli.lending.desk;

import java.net.InetAddress;

/** Which addresses are of the world outside (IANA's special-purpose registries for IPv4 and IPv6). */
final class PublicAddress {

    private PublicAddress() {}

    static boolean isPublic(InetAddress address) {
        if (address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        byte[] bytes = address.getAddress();
        return bytes.length == 4 ? isPublic4(at(bytes, 0), at(bytes, 1), at(bytes, 2)) : isPublic6(bytes);
    }

    private static boolean isPublic4(int first, int second, int third) {
        boolean isShared = first == 100 && second >= 64 && second <= 127;
        boolean isProtocol = first == 192 && second == 0 && third == 0;
        boolean isExample = (first == 192 && second == 0 && third == 2)
                || (first == 198 && second == 51 && third == 100)
                || (first == 203 && second == 0 && third == 113);
        boolean isBenchmark = first == 198 && (second == 18 || second == 19);
        return first != 0 && first < 224 && !isShared && !isProtocol && !isExample && !isBenchmark;
    }

    /** Global unicast alone, without what wraps an IPv4 address in it. */
    private static boolean isPublic6(byte[] bytes) {
        boolean isGlobal = (at(bytes, 0) & 0xE0) == 0x20;
        boolean is6to4 = at(bytes, 0) == 0x20 && at(bytes, 1) == 0x02;
        boolean isSpecial = at(bytes, 0) == 0x20 && at(bytes, 1) == 0x01 && (at(bytes, 2) & 0xFE) == 0;
        boolean isExample =
                at(bytes, 0) == 0x20 && at(bytes, 1) == 0x01 && at(bytes, 2) == 0x0d && at(bytes, 3) == 0xb8;
        return isGlobal && !is6to4 && !isSpecial && !isExample;
    }

    private static int at(byte[] bytes, int index) {
        return Byte.toUnsignedInt(bytes[index]);
    }
}
