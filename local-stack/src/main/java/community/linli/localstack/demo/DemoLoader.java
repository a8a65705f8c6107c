package community.linli.localstack.demo;

import community.linli.localstack.demo.People.Person;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Brings the demo through the gateway, as officer, stewards and operator would. Doing it again changes nothing. */
public final class DemoLoader {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int AT_ONCE = 8;

    private final URI gateway;
    private final Function<Person, String> tokens;
    private final Map<String, String> tokenOf = new ConcurrentHashMap<>();
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    /** Loads through this gateway with tokens of these people. */
    public DemoLoader(URI gateway, Function<Person, String> tokens) {
        this.gateway = gateway;
        this.tokens = tokens;
    }

    /** The demo could not be brought; the message says at which step and what was answered. */
    public static final class NotLoaded extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotLoaded(String message) {
            super(message);
        }
    }

    /** Loads both districts and lets the residents of Jinping Street and Huaxi move in. Blocks until all is done. */
    public void load() {
        List.of(DemoBoard.JINPING, DemoBoard.SHAXI, DemoBoard.HUAXI).forEach(this::load);
        List.of(DemoBoard.JINPING, DemoBoard.HUAXI).forEach(this::moveIn);
    }

    private void load(DemoBoard board) {
        String district = "/api/districts/" + board.district();
        String community = district + "/communities/" + board.folder();
        post(
                "operator",
                district + "/registration",
                json(Map.of("name", board.districtName(), "timeZone", "Asia/Shanghai")),
                "register-" + board.district());
        post(
                "officer",
                district + "/communities",
                json(Map.of("id", board.folder(), "name", board.name(), "kind", board.kind())),
                "found-" + board.folder());
        postCsv(board.steward(), community + "/household-imports", board.households(), "households-" + board.folder());
        postCsv(board.steward(), community + "/item-imports", board.items(), "items-" + board.folder());
    }

    private void moveIn(DemoBoard board) {
        String community = "/api/districts/" + board.district() + "/communities/" + board.folder();
        Map<String, String> households = households(board, community);
        try (ExecutorService pool = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<?>> all = new ArrayList<>();
            People.all().stream()
                    .filter(person -> person.community().equals(board.folder()))
                    .forEach(person -> all.add(pool.submit(() -> {
                        String household = households.get(person.unit() + " " + person.door());
                        post(
                                board.steward(),
                                community + "/households/" + household + "/residents",
                                json(Map.of("person", person.pseudonym())),
                                "move-in-" + person.name());
                    })));
            for (Future<?> one : all) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof NotLoaded known ? known : new NotLoaded(String.valueOf(e.getCause()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotLoaded("Interrupted");
        }
    }

    private Map<String, String> households(DemoBoard board, String community) {
        int expected = board.doors().size();
        long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (true) {
            Map<String, String> ids = new HashMap<>();
            HttpResponse<String> answer =
                    send(request(board.steward(), community + "/board").GET());
            if (answer.statusCode() == 200) {
                for (JsonNode unit : JSON.readTree(answer.body()).path("units")) {
                    for (JsonNode door : unit.path("doors")) {
                        ids.put(
                                unit.path("unit").asString() + " "
                                        + door.path("door").asString(),
                                door.path("household").asString());
                    }
                }
            }
            if (ids.size() == expected) {
                return ids;
            }
            if (System.nanoTime() > deadline) {
                throw new NotLoaded("The board shows " + ids.size() + " of " + expected + " doors after 30 s");
            }
            java.util.concurrent.locks.LockSupport.parkNanos(
                    Duration.ofMillis(100).toNanos());
        }
    }

    private void post(String person, String path, String body, String key) {
        post(person, path, body, "application/json", key);
    }

    private void postCsv(String person, String path, String body, String key) {
        post(person, path, body, "text/csv; charset=utf-8", key);
    }

    private void post(String person, String path, String body, String contentType, String key) {
        HttpResponse<String> answer = send(request(person, path)
                .header("Content-Type", contentType)
                .header("Idempotency-Key", "demo-" + key)
                .POST(BodyPublishers.ofString(body)));
        if (answer.statusCode() / 100 != 2) {
            throw new NotLoaded(
                    "POST " + path + " by " + person + " was answered " + answer.statusCode() + ": " + answer.body());
        }
    }

    private HttpRequest.Builder request(String person, String path) {
        String token = tokenOf.computeIfAbsent(
                person, name -> tokens.apply(People.named(name).orElseThrow()));
        return HttpRequest.newBuilder(gateway.resolve(path))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + token);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new NotLoaded("The gateway at " + gateway + " does not answer: " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotLoaded("Interrupted");
        }
    }

    private static String json(Map<String, String> fields) {
        return JSON.writeValueAsString(fields);
    }
}
