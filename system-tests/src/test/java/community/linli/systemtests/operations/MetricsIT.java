package community.linli.systemtests.operations;

import static org.assertj.core.api.Assertions.assertThat;

import community.linli.systemtests.Board;
import community.linli.systemtests.Linli;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What Prometheus finds on the management ports. */
class MetricsIT {

    @ParameterizedTest
    @ValueSource(strings = {"catalog", "lending", "proposals"})
    void aServiceTellsAgeDecisionReplyAndLag(String service) throws IOException, InterruptedException {
        Board.Item item = Linli.unusedItems(1).getFirst();
        Linli.residentElsewhere(item, 3).post(Linli.JINPING + "/loans", "{\"item\":\"" + item.id() + "\"}");
        Linli.person("officer").post("wuhou/rounds/no-such-round/closing", "");

        assertThat(scrape(service))
                .contains("linli_command_age_seconds_bucket{service=\"" + service + "\"")
                .contains("linli_decide_time_seconds_bucket{service=\"" + service + "\"")
                .contains("linli_reply_wait_seconds_bucket{service=\"" + service + "\"")
                .containsPattern("linli_projection_lag\\{[^}]*service=\"" + service + "\"")
                .contains("kafka_");
    }

    @Test
    void rejectionsAreCountedByCode() throws IOException, InterruptedException {
        Board.Item item = Linli.unusedItems(1).getFirst();
        String body = "{\"item\":\"" + item.id() + "\"}";
        assertThat(Linli.resident(item).post(Linli.JINPING + "/loans", body).status())
                .isGreaterThanOrEqualTo(400);

        assertThat(scrape("lending")).containsPattern("linli_commands_rejected_total\\{code=\"[a-z-]+\"");
    }

    @Test
    void theGatewayCountsRequests() throws IOException, InterruptedException {
        Linli.unusedItems(1);

        assertThat(scrape("gateway")).contains("http_server_requests_seconds_count{");
    }

    private static String scrape(String service) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        Linli.stack().service(service).management().resolve("prometheus"))
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(200);
            return answer.body();
        }
    }
}
