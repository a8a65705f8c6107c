package community.linli.catalog.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import community.linli.catalog.community.CommunityCommand.ImportHouseholds;
import community.linli.catalog.community.CommunityCommand.ImportItems;
import community.linli.catalog.community.CommunityController.Founding;
import community.linli.eventsourcing.Actor;
import community.linli.eventsourcing.Command;
import community.linli.eventsourcing.District;
import community.linli.eventsourcing.http.CommandAnswer;
import community.linli.eventsourcing.http.CommandRequest;
import community.linli.eventsourcing.http.Commands;
import community.linli.eventsourcing.http.ProblemException;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/** What Content-Type says of a file is believed. */
class DeclaredCharsetTest {

    private static final CommandRequest REQUEST = new CommandRequest(
            "c-1",
            new District("wuhou"),
            new Actor("p-0000000000000001", Set.of("steward")),
            Instant.parse("2026-05-01T10:00:00Z"),
            OptionalLong.empty());

    /** Two bytes that are one character in UTF-8 and another in GB18030. */
    private static final String DOORS = "unit,floor,door\né,1,101\n";

    private final List<Command> sent = new ArrayList<>();
    private final CommunityController controller = new CommunityController(new Noted());

    /** Notes what it is sent. */
    private final class Noted implements Commands {
        @Override
        public ResponseEntity<CommandAnswer> execute(CommandRequest request, Command command) {
            sent.add(command);
            return ResponseEntity.ok().build();
        }

        @Override
        public ResponseEntity<CommandAnswer> create(CommandRequest request, Command command, String location) {
            return execute(request, command);
        }
    }

    @Test
    void householdsAreReadInTheCharsetThatTheSenderNames() {
        byte[] bytes = DOORS.getBytes(StandardCharsets.UTF_8);
        controller.importHouseholds("jinping-26", REQUEST, type("text/csv"), bytes);
        controller.importHouseholds("jinping-26", REQUEST, type("text/csv; charset=GB18030"), bytes);

        assertThat(sent)
                .extracting(command ->
                        ((ImportHouseholds) command).rows().getFirst().unit())
                .containsExactly("é", "茅");
    }

    @Test
    void itemsAreReadInTheCharsetThatTheSenderNames() {
        byte[] bytes = "unit,door,name,category,mode,loan_days,note\n1,101,锯子,工具,give,,\n"
                .getBytes(Charset.forName("GB18030"));
        controller.importItems("jinping-26", REQUEST, type("text/csv; charset=\"gb18030\""), bytes);
        ProblemException problem = catchThrowableOfType(
                ProblemException.class,
                () -> controller.importItems("jinping-26", REQUEST, type("text/csv;charset=utf-8"), bytes));

        assertThat(sent)
                .extracting(command -> ((ImportItems) command).rows().getFirst().name())
                .containsExactly("锯子");
        assertThat(problem.slug()).isEqualTo("malformed");
    }

    @Test
    void theNameOfACommunityIsOneVisibleLine() {
        try (ValidatorFactory factory = Validation.buildDefaultValidatorFactory()) {
            for (String name : List.of("26\u0000", "26\nJinping", "\u202E26", " ")) {
                assertThat(factory.getValidator().validate(new Founding("jinping-26", name, "urban")))
                        .as(name)
                        .isNotEmpty();
            }
            assertThat(factory.getValidator().validate(new Founding("jinping-26", "锦屏街26号院", "urban")))
                    .isEmpty();
        }
    }

    private static HttpHeaders type(String contentType) {
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.CONTENT_TYPE, contentType);
        return headers;
    }
}
