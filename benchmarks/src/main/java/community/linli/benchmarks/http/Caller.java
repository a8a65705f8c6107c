package community.linli.benchmarks.http;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.LongAdder;

/** Somebody at the gateway with a bearer token. Calls block for 60 s at most. Safe for several threads. */
record Caller(URI gateway, String token) {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final LongAdder AGAIN = new LongAdder();
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    /** Below {@code /api/districts/}. */
    HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    /**
     * Asks with one key until there is an answer, as a good client does.
     *
     * @throws IllegalStateException if it is not done
     */
    HttpResponse<String> post(String path, String contentType, String body) {
        HttpRequest.Builder request = request(path)
                .header("Content-Type", contentType)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString(body));
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        HttpResponse<String> answer = send(request);
        while ((answer.statusCode() == 202 || answer.statusCode() == 503) && System.nanoTime() < deadline) {
            AGAIN.increment();
            answer = send(request);
        }
        if (answer.statusCode() != 200 && answer.statusCode() != 201) {
            throw new IllegalStateException(path + " was answered " + answer.statusCode() + ": " + answer.body());
        }
        return answer;
    }

    /** How often anybody had to ask again, since the answer did not come in time. */
    static long askedAgain() {
        return AGAIN.sum();
    }

    HttpResponse<String> post(String path, String json) {
        return post(path, "application/json", json);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(gateway.resolve("/api/districts/" + path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException("The gateway did not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
