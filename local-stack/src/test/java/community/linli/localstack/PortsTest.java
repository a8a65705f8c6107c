package community.linli.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortsTest {

    @Test
    void namedPartsMoveAndTheOthersStay() {
        Ports moved = Ports.usual().with("gateway=18080,broker=19092");

        assertThat(moved.gateway()).isEqualTo(18080);
        assertThat(moved.broker()).isEqualTo(19092);
        assertThat(moved.issuer()).isEqualTo(Ports.usual().issuer());
    }

    @ParameterizedTest
    @ValueSource(strings = {"gateway=99999", "gateway=0", "gateway=", "gateway", "cellar=1", "", "gateway=9092"})
    void whatIsNoListOfPortsIsRefusedInASentence(String changes) {
        assertThatThrownBy(() -> Ports.usual().with(changes))
                .isInstanceOf(CannotStart.class)
                .hasMessageStartingWith("LINLI_PORTS ");
    }
}
