package community.linli.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What tests with many voters stand on. */
class CrowdIT {

    private static final int DOORS = Integer.getInteger("linli.crowd", 250);

    @Test
    void behindEachDoorLivesOneWhoIsLetInToTheOwnDistrictAlone() {
        Crowd crowd = Crowd.gathered("crowd-it", DOORS);

        assertThat(pseudonyms(crowd)).hasSize(DOORS).isEqualTo(joined(crowd.district()));
        assertThat(IntStream.range(0, crowd.size()).filter(i -> i % 50 == 0)).allSatisfy(number -> {
            Person resident = crowd.resident(number);
            assertThat(resident).isSameAs(crowd.resident(number));
            assertThat(Board.seenBy(resident, crowd.community()).doors()).hasSize(DOORS);
            assertThat(resident.get(Linli.JINPING + "/board").status()).isEqualTo(404);
        });
        assertThat(Linli.log().count("proposals.parked.v1"))
                .as("facts that proposals could not read")
                .isZero();
    }

    private static Set<String> pseudonyms(Crowd crowd) {
        return IntStream.range(0, crowd.size()).mapToObj(crowd::pseudonym).collect(Collectors.toSet());
    }

    private static Set<String> joined(String district) {
        return Linli.log().events("catalog").stream()
                .filter(event -> event.path("district").asString().equals(district))
                .filter(event -> event.path("type").asString().endsWith(".resident-joined.v1"))
                .map(event -> event.at("/data/person").asString())
                .collect(Collectors.toSet());
    }
}
