package community.linli.catalog.district;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import community.linli.catalog.district.DistrictController.Registration;
import community.linli.eventsourcing.Actor;
import community.linli.eventsourcing.Command;
import community.linli.eventsourcing.District;
import community.linli.eventsourcing.Violation;
import community.linli.eventsourcing.http.CommandAnswer;
import community.linli.eventsourcing.http.CommandRequest;
import community.linli.eventsourcing.http.Commands;
import community.linli.eventsourcing.http.ProblemException;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.http.ResponseEntity;

/** The district table is written for ever, so nothing that will be refused comes that far. */
class RefusedRegistrationTest {

    private static final CommandRequest REQUEST = new CommandRequest(
            "c-1",
            new District("wuhou"),
            new Actor("p-0000000000000001", Set.of("operator")),
            Instant.parse("2026-05-01T10:00:00Z"),
            OptionalLong.empty());

    private final List<Object> done = new ArrayList<>();
    private final DistrictController controller = new DistrictController(new Noted(), done::add);

    /** Notes what it is sent. */
    private final class Noted implements Commands {
        @Override
        public ResponseEntity<CommandAnswer> execute(CommandRequest request, Command command) {
            done.add(command);
            return ResponseEntity.ok().build();
        }

        @Override
        public ResponseEntity<CommandAnswer> create(CommandRequest request, Command command, String location) {
            return execute(request, command);
        }
    }

    @Test
    void anUnknownTimeZoneLeavesTheDistrictTableAlone() {
        ProblemException problem = catchThrowableOfType(
                ProblemException.class, () -> controller.register(REQUEST, new Registration("Wuhou", "Mars/X")));

        assertThat(problem.slug()).isEqualTo("time-zone-unknown");
        assertThat(problem.violations()).extracting(Violation::pointer).containsExactly("/timeZone");
        assertThat(done).isEmpty();
    }

    @Test
    void aKnownTimeZoneIsEnteredAndThenAskedFor() {
        controller.register(REQUEST, new Registration(" Wuhou ", "Asia/Shanghai"));

        assertThat(done)
                .containsExactly(new District("wuhou"), new DistrictCommand.RegisterDistrict("Wuhou", "Asia/Shanghai"));
    }

    @Test
    void aNameIsOneVisibleLine() {
        try (ValidatorFactory factory = Validation.buildDefaultValidatorFactory()) {
            for (String name : List.of("Wu\u0000hou", "Wu\nhou", "Wu\u202Ehou", "Wu\uD800hou", " ")) {
                assertThat(factory.getValidator().validate(new Registration(name, "Asia/Shanghai")))
                        .as(name)
                        .isNotEmpty();
            }
            assertThat(factory.getValidator().validate(new Registration("武侯区 =1", "Asia/Shanghai")))
                    .isEmpty();
        }
    }
}
