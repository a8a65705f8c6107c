package community.linli.systemtests;

import community.linli.localstack.LocalStack;
import community.linli.localstack.Ports;
import community.linli.localstack.StackSettings;
import community.linli.localstack.demo.DemoBoard;
import community.linli.localstack.demo.People;
import community.linli.localstack.launcher.ResidentMemory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The one stack of this test run, with the demo in it; started by the first test that needs it, stopped with the run. */
public final class Linli {

    /** The real-size board. */
    public static final String JINPING = "wuhou/communities/jinping-26";

    private static @Nullable LocalStack stack;
    private static final Deque<Board.Item> UNUSED = new ArrayDeque<>();

    private Linli() {}

    /** The stack; its start is printed with time and memory. */
    public static synchronized LocalStack stack() {
        if (stack == null) {
            stack = start();
        }
        return stack;
    }

    private static LocalStack start() {
        try {
            Path root = Path.of("..").toRealPath();
            Path data = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "stack-");
            long started = System.nanoTime();
            LocalStack fresh = LocalStack.start(
                    new StackSettings(root, data, Ports.free(), Map.of(), Map.of(), System.out::println));
            Runtime.getRuntime().addShutdownHook(new Thread(fresh::close));
            Duration ready = Duration.ofNanos(System.nanoTime() - started);
            fresh.loadDemo();
            liftLimits(fresh);
            Duration loaded = Duration.ofNanos(System.nanoTime() - started);
            long memory = fresh.processes().values().stream()
                    .mapToLong(ResidentMemory::megabytes)
                    .sum();
            System.out.printf(
                    "Stack ready after %d s, demo loaded after %d s, %d MiB resident with the tests themselves%n",
                    ready.toSeconds(), loaded.toSeconds(), memory);
            return fresh;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Tests share the residents, and would run into each other's claims. */
    private static void liftLimits(LocalStack fresh) {
        Answer set = new Person(fresh.gateway(), fresh.token("officer"))
                .post(
                        "wuhou/house-rules",
                        "{\"scope\":\"DISTRICT\",\"setting\":{\"claimsAtMost\":100,\"newcomerClaimsAtMost\":100}}");
        if (set.status() != 200) {
            throw new IllegalStateException("The limits were not lifted: " + set);
        }
    }

    /** A demo person at the gateway. */
    public static Person person(String name) {
        return new Person(stack().gateway(), stack().token(name));
    }

    /** Somebody without a token. */
    public static Person stranger() {
        return new Person(stack().gateway(), null);
    }

    /** Somebody with any token. */
    public static Person bearer(String token) {
        return new Person(stack().gateway(), token);
    }

    /** The log. */
    public static EventLog log() {
        return new EventLog(stack().bootstrapServers());
    }

    /** The resident behind the item's door. */
    public static Person resident(Board.Item item) {
        return person(item.door());
    }

    /** The n-th resident of another door. */
    public static Person residentElsewhere(Board.Item item, int number) {
        return person(residents().stream()
                .filter(name -> !name.equals(item.door()))
                .skip(number)
                .findFirst()
                .orElseThrow());
    }

    /** The names of all residents of the real-size board. */
    public static List<String> residents() {
        return People.all().stream()
                .filter(person -> person.community().equals(DemoBoard.JINPING.folder()))
                .map(People.Person::name)
                .toList();
    }

    /** Items for lending that no other test touches. */
    public static synchronized List<Board.Item> unusedItems(int count) {
        if (UNUSED.isEmpty()) {
            Board.seenBy(person("steward"), JINPING).items().stream()
                    .filter(item ->
                            item.mode().equals("lend") && item.availability().equals("available"))
                    .filter(item -> !isKeptForTheTour(item))
                    .forEach(UNUSED::add);
        }
        List<Board.Item> taken = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            taken.add(UNUSED.removeLast());
        }
        return taken;
    }

    /** Whether README's tour asks for it, word for word, so that no other test may. */
    public static boolean isKeptForTheTour(Board.Item item) {
        return item.door().equals("1-102") && item.name().startsWith("《三体》");
    }

    /** A file of the demo, such as {@code items.csv}. */
    public static String demoFile(String name) {
        return name.equals("items.csv") ? DemoBoard.JINPING.items() : DemoBoard.JINPING.households();
    }
}
