package community.linli.systemtests.operations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The sockets on which processes take connections, as Linux shows them in {@code /proc}. */
final class ListeningSockets {

    private static final String LISTEN = "0A";
    private static final Set<String> LOOPBACK =
            Set.of("0100007F", "00000000000000000000000001000000", "0000000000000000FFFF00000100007F");

    private ListeningSockets() {}

    /** Where the kernel says so. */
    static boolean areKnown() {
        return Files.isReadable(Path.of("/proc/net/tcp"));
    }

    /** The ports on which one of these processes takes connections on loopback and, with an exclamation mark, on other addresses. */
    static List<String> of(List<ProcessHandle> processes) {
        try {
            Set<String> sockets = new HashSet<>();
            for (ProcessHandle process : processes) {
                sockets.addAll(socketsOf(process.pid()));
            }
            List<String> ports = new ArrayList<>();
            for (String table : List.of("/proc/net/tcp", "/proc/net/tcp6")) {
                if (Files.exists(Path.of(table))) {
                    for (String line : Files.readAllLines(Path.of(table))) {
                        String[] cells = line.strip().split("\\s+", -1);
                        if (cells.length > 9 && cells[3].equals(LISTEN) && sockets.contains(cells[9])) {
                            ports.add(port(cells[1]));
                        }
                    }
                }
            }
            return ports;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String port(String address) {
        int colon = address.indexOf(':');
        String port = Integer.toString(Integer.parseInt(address.substring(colon + 1), 16));
        return LOOPBACK.contains(address.substring(0, colon)) ? port : port + "!";
    }

    private static Set<String> socketsOf(long pid) throws IOException {
        Set<String> inodes = new HashSet<>();
        try (Stream<Path> open = Files.list(Path.of("/proc", Long.toString(pid), "fd"))) {
            for (Path descriptor : open.toList()) {
                if (Files.isSymbolicLink(descriptor)) {
                    String target = Files.readSymbolicLink(descriptor).toString();
                    if (target.startsWith("socket:[")) {
                        inodes.add(target.substring(8, target.length() - 1));
                    }
                }
            }
        }
        return inodes;
    }
}
