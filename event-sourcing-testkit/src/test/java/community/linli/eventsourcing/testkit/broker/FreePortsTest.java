package community.linli.eventsourcing.testkit.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FreePortsTest {

    @Test
    void noPortIsGivenTwice() {
        Set<Integer> given = new HashSet<>();
        IntStream.range(0, 200)
                .forEach(i -> assertThat(given.add(FreePorts.next())).isTrue());
    }

    @Test
    void aServerCanListenOnTheGivenPortAgainAndAgain() throws IOException {
        int port = FreePorts.next();
        for (int start = 0; start < 3; start++) {
            try (ServerSocket server = new ServerSocket(port);
                    Socket client = new Socket(InetAddress.getLoopbackAddress(), port)) {
                assertThat(client.isConnected()).isTrue();
                assertThat(server.isBound()).isTrue();
            }
        }
    }

    @Test
    void noOutgoingConnectionGetsTheGivenPort() throws IOException {
        int port = FreePorts.next();
        try (Socket outgoing = new Socket()) {
            outgoing.setReuseAddress(false);
            assertThatThrownBy(() -> outgoing.bind(new InetSocketAddress(port))).isInstanceOf(BindException.class);
        }
    }

    @Test
    void aPortThatSomebodyListensOnIsNotFree() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(FreePorts.isFree(taken.getLocalPort())).isFalse();
        }
    }
}
