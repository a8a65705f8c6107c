package community.linli.gateway.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import community.linli.gateway.door.Door;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A calendar is the one thing of a service that nobody logs in for. */
class OpenFeedTest {

    private final Door door = Door.open();

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD"})
    void aCalendarIsAskedOfLendingWithoutLoggingIn(String method) {
        assertThat(door.bare(method, "/api/districts/jinjiang/feeds/abc_-9.ics")
                        .send()
                        .status())
                .isEqualTo(200);
        assertThat(door.lending().only().uri()).isEqualTo("/api/districts/jinjiang/feeds/abc_-9.ics");
    }

    @Test
    void whoIsLoggedInElsewhereReadsItAllTheSame() {
        assertThat(door.asked("GET", "/api/districts/jinjiang/feeds/abc.ics")
                        .send()
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH", "OPTIONS"})
    void itIsOpenForReadingAlone(String method) {
        assertThat(door.bare(method, "/api/districts/wuhou/feeds/abc.ics")
                        .send()
                        .status())
                .isIn(401, 403);
        nothingWasAsked();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/districts/wuhou/feeds",
                "/api/districts/wuhou/feeds/abc",
                "/api/districts/wuhou/feeds/abc.ics/",
                "/api/districts/wuhou/feeds/abc.ics/more",
                "/api/districts/wuhou/feeds/abc/more.ics",
                "/api/districts/wuhou/communities.ics",
                "/api/districts/wuhou/feeds/../communities"
            })
    void nothingBesideItIsOpen(String path) {
        assertThat(door.bare("GET", path).send().status()).isIn(400, 401);
        nothingWasAsked();
    }

    private void nothingWasAsked() {
        assertThat(door.lending().seen()).isEmpty();
        assertThat(door.catalog().seen()).isEmpty();
        assertThat(door.proposals().seen()).isEmpty();
    }
}
