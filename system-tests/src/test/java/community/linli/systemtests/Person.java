package community.linli.systemtests;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody at the gateway with a bearer token, as a client app would be: sends what it is told and reads its own writes. */
public final class Person {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    private final URI gateway;
    private final @Nullable String token;
    private @Nullable String position;

    public Person(URI gateway, @Nullable String token) {
        this.gateway = gateway;
        this.token = token;
    }

    /** GETs a path below {@code /api/districts/} and brings the position of this person's last write. */
    public Answer get(String path) {
        HttpRequest.Builder request = request(path).GET();
        if (position != null) {
            request.header("Linli-Position", position);
        }
        return send(request);
    }

    /** POSTs JSON with a fresh Idempotency-Key. */
    public Answer post(String path, String json) {
        return post(path, json, "application/json", UUID.randomUUID().toString());
    }

    /** POSTs a body with this Idempotency-Key and these further headers, as name and value in turn. */
    public Answer post(String path, String body, String contentType, String idempotencyKey, String... headers) {
        HttpRequest.Builder request = request(path)
                .header("Content-Type", contentType)
                .header("Idempotency-Key", idempotencyKey)
                .POST(BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return remember(send(request));
    }

    /** POSTs whatever there is, without the headers a good client sends. */
    public Answer postBare(String path, BodyPublisher body, String... headers) {
        HttpRequest.Builder request = request(path).POST(body);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request);
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        gateway.resolve(path.startsWith("/") ? path : "/api/districts/" + path))
                .timeout(Duration.ofSeconds(30));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return request;
    }

    private Answer remember(Answer answer) {
        answer.header("Linli-Position").ifPresent(seen -> position = seen);
        return answer;
    }

    private static Answer send(HttpRequest.Builder request) {
        try {
            return new Answer(HTTP.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new Unanswered(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The connection broke before an answer came. */
    public static final class Unanswered extends RuntimeException {
        private static final long serialVersionUID = 1;

        Unanswered(IOException cause) {
            super(cause);
        }
    }
}
