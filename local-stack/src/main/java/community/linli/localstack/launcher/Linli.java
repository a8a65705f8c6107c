package community.linli.localstack.launcher;

import community.linli.localstack.CannotStart;
import community.linli.localstack.demo.DemoLoader;
import community.linli.localstack.demo.People;
import community.linli.localstack.issuer.LocalIssuer;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** {@code ./linli}: starts and stops the whole system on this machine, and hands out what one needs to try it. */
public final class Linli {

    private static final Duration STOP_WAIT = Duration.ofSeconds(60);
    private static final Duration PART_WAIT = Duration.ofSeconds(15);
    private static final Duration NOTE_WAIT = Duration.ofSeconds(3);
    private static final String USAGE = """
            Linli on this machine:
              ./linli up [--demo] [--fresh] [--detach]   start everything; Ctrl-C stops it
                  --demo     bring the demo boards, where they are not there
                  --fresh    forget everything kept before
                  --detach   come back once it is ready
              ./linli down             stop it
              ./linli status           what runs, and how much memory it takes
              ./linli token PERSON     a bearer token for curl, good for an hour on this machine only
              ./linli logs [PART]      what catalog, lending, proposals, gateway or broker said
              ./linli allocate FILE.pb --rule KEY [--increment N] [--ties recommended|lexico|lot] [--explain]
                  count a published election again; needs nothing of the above

            In the environment:
              LINLI_DATA         the folder of everything that is kept; .linli beside this script
              LINLI_PORTS        other ports, such as gateway=18080,broker=19092
              LINLI_NEEDED_MIB   the room its disk must have; 1024
              KAFKA_BOOTSTRAP_SERVERS, MONGODB_URI, OIDC_ISSUER_URI (with OIDC_CLIENT_SECRET)
                                 parts of your own, used instead of Linli's""";

    private final Path root;
    private final Path data;
    private final PrintStream out;

    private Linli(Path root, Path data, PrintStream out) {
        this.root = root;
        this.data = data;
        this.out = out;
    }

    /** Exits with 0 when done, 1 when it could not be done, 2 when it was not understood. */
    public static void main(String[] arguments) {
        Path root = Path.of(System.getProperty("linli.root", "")).toAbsolutePath();
        String data = System.getenv("LINLI_DATA");
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Linli linli = new Linli(
                root, data == null ? root.resolve(".linli") : Path.of(data).toAbsolutePath(), out);
        System.exit(linli.run(List.of(arguments)));
    }

    private int run(List<String> arguments) {
        String command = arguments.isEmpty() ? "help" : arguments.getFirst();
        List<String> rest = arguments.subList(Math.min(1, arguments.size()), arguments.size());
        try {
            return switch (command) {
                case "up" -> up(rest);
                case "down" -> down();
                case "status" -> status();
                case "token" -> token(rest);
                case "logs" -> logs(rest);
                case "help", "--help", "-h" -> say(USAGE, 0);
                default -> say("There is no command " + command + ".\n" + USAGE, 2);
            };
        } catch (CannotStart | IllegalStateException | DemoLoader.NotLoaded | UncheckedIOException e) {
            return say(String.valueOf(e.getMessage()), 1);
        }
    }

    private int up(List<String> options) {
        for (String option : options) {
            if (!Set.of("--demo", "--fresh", "--detach").contains(option)) {
                return say("up knows no " + option + ".\n" + USAGE, 2);
            }
        }
        return new Up(root, data, out, Set.copyOf(options)).run();
    }

    private int down() {
        Optional<RunningStack> running = noted();
        if (running.isEmpty()) {
            return KeptFolder.isHeld(data)
                    ? say("Linli is being started or stopped on " + data + " at this moment; try again.", 1)
                    : say("Linli does not run here.", 0);
        }
        List<ProcessHandle> parts = running.get().parts();
        ProcessHandle launcher = running.get().process();
        if (launcher != null) {
            launcher.destroy();
            if (!awaitEnd(launcher, STOP_WAIT)) {
                launcher.destroyForcibly();
            }
        }
        // where the launcher ended without a word, its parts see that and end themselves
        parts.forEach(part -> awaitEnd(part, PART_WAIT));
        return say(
                (running.get().ready() ? "Linli has stopped" : "The start of Linli was ended")
                        + "; what it keeps lies in " + data + ".",
                0);
    }

    /** What runs here; waits a moment for one that has just begun and not said so yet. */
    private Optional<RunningStack> noted() {
        long deadline = System.nanoTime() + NOTE_WAIT.toNanos();
        Optional<RunningStack> running = RunningStack.find(data);
        while (running.isEmpty() && KeptFolder.isHeld(data) && System.nanoTime() < deadline) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
            running = RunningStack.find(data);
        }
        return running;
    }

    private static boolean awaitEnd(ProcessHandle process, Duration atMost) {
        try {
            process.onExit().get(atMost.toSeconds(), TimeUnit.SECONDS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException | TimeoutException e) {
            return false;
        }
    }

    private int status() {
        Optional<RunningStack> running = noted();
        if (running.isEmpty()) {
            return say("Linli does not run here.", 1);
        }
        out.println((running.get().ready() ? "Linli is ready at " : "Linli is starting at ")
                + running.get().gateway());
        long all = 0;
        for (Map.Entry<String, Long> part : running.get().processes().entrySet()) {
            long megabytes = ResidentMemory.megabytes(part.getValue());
            all += megabytes;
            boolean isAlive = ProcessHandle.of(part.getValue())
                    .map(ProcessHandle::isAlive)
                    .orElse(false);
            out.printf("  %-10s %-8s %6d MiB%n", part.getKey(), isAlive ? "runs" : "is gone", megabytes);
        }
        out.printf("  %-10s %-8s %6d MiB%n", "together", "", all);
        return 0;
    }

    private int token(List<String> names) {
        if (names.size() != 1) {
            return say("Whose token? ./linli token steward", 2);
        }
        Optional<RunningStack> running = RunningStack.find(data);
        if (running.isEmpty()) {
            return say("Linli does not run here; ./linli up starts it.", 1);
        }
        if (!running.get().hasOwnIssuer()) {
            return say("The tokens come from " + running.get().issuer() + "; ask there.", 1);
        }
        if (running.get().issuer().isEmpty()) {
            return say("Linli is still starting; ask again when it is ready.", 1);
        }
        return People.named(names.getFirst())
                .map(person ->
                        say(LocalIssuer.token(URI.create(running.get().issuer()), data.resolve("issuer"), person), 0))
                .orElseGet(() -> say(
                        "Nobody here is called " + names.getFirst()
                                + "; there are steward, steward2, officer, officer2, analyst, operator, jinjiang-steward and residents"
                                + " such as 1-102 and hx-1.",
                        1));
    }

    private int logs(List<String> parts) {
        List<String> wanted = parts.isEmpty() ? List.of("catalog", "lending", "proposals", "gateway") : parts;
        for (String part : wanted) {
            Path log = part.equals("broker")
                    ? data.resolve("broker").resolve("broker.log")
                    : data.resolve("logs").resolve(part + ".log");
            if (!Files.exists(log)) {
                return say("There is no log of " + part + ".", 1);
            }
            try (Stream<String> lines = Files.lines(log)) {
                lines.forEach(line -> out.printf("%-9s %s%n", part, line));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return 0;
    }

    private int say(String text, int code) {
        out.println(text);
        return code;
    }
}
