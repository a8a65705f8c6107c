package community.linli.localstack.launcher;

import community.linli.localstack.CannotStart;
import community.linli.localstack.LocalStack;
import community.linli.localstack.Ports;
import community.linli.localstack.StackSettings;
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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** {@code ./linli}: starts and stops the whole system on this machine, and hands out what one needs to try it. */
public final class Linli {

    private static final Duration DETACHED_WAIT = Duration.ofMinutes(3);
    private static final String USAGE = """
            Linli on this machine:
              ./linli up [--demo] [--fresh] [--detach]   start everything; Ctrl-C stops it
                  --demo     bring the demo boards, where they are not there
                  --fresh    forget everything kept before
                  --detach   come back once it is ready
              ./linli down             stop it
              ./linli status           what runs, and how much memory it takes
              ./linli token PERSON     a bearer token for curl, good for an hour on this machine only
              ./linli logs [PART]      what catalog, lending, gateway or broker said""";

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
        Optional<RunningStack> running = RunningStack.find(data);
        if (running.isPresent()) {
            return say("Linli runs already at " + running.get().gateway() + "; ./linli down stops it.", 1);
        }
        return options.contains("--detach") ? detached(options) : attached(options);
    }

    private int attached(List<String> options) {
        if (options.contains("--fresh")) {
            forget(data);
        }
        long started = System.nanoTime();
        CountDownLatch ended = new CountDownLatch(1);
        CountDownLatch stopped = new CountDownLatch(1);
        // a signal while parts are starting: whatever was started ends with this process, by its own watch
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            ended.countDown();
            awaitQuietly(stopped);
        }));
        out.println("Linli is starting; everything it keeps lies in " + data);
        try (LocalStack stack = LocalStack.start(settings())) {
            note(stack, false);
            if (options.contains("--demo")) {
                stack.loadDemo();
                out.println("  demo       the boards of wuhou and jinjiang are there");
            }
            note(stack, true);
            welcome(stack, Duration.ofNanos(System.nanoTime() - started));
            stack.quickenNextStart();
            ended.await();
            out.println("Linli is stopping.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            RunningStack.forget(data);
            stopped.countDown();
        }
        return 0;
    }

    private void note(LocalStack stack, boolean ready) {
        RunningStack.current(ready, stack.gateway().toString(), stack.issuerUri(), stack.processes())
                .write(data);
    }

    private void welcome(LocalStack stack, Duration taken) {
        out.printf("""

                Linli is ready after %d s.
                  board      %s
                  issuer     %s

                Log in with a name as name and password: steward, officer, analyst, operator, jinjiang-steward,
                or a resident by unit and door, such as 1-102. For curl: ./linli token steward
                """, taken.toSeconds(), stack.gateway(), stack.issuerUri());
    }

    private StackSettings settings() {
        Map<String, String> external = new HashMap<>();
        for (String name : List.of(StackSettings.KAFKA, StackSettings.MONGODB, StackSettings.OIDC)) {
            String value = System.getenv(name);
            if (value != null && !value.isBlank()) {
                external.put(name, value);
            }
        }
        return new StackSettings(root, data, Ports.usual(), external, Map.of(), out::println);
    }

    /** Starts another launcher that stays, and waits until it is ready or has ended. */
    private int detached(List<String> options) {
        Path log = data.resolve("logs").resolve("linli.log");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx192m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dlinli.root=" + root,
                "-cp",
                System.getProperty("java.class.path"),
                Linli.class.getName(),
                "up"));
        options.stream()
                .filter(option -> !Set.of("--detach", "--fresh").contains(option))
                .forEach(command::add);
        if (options.contains("--fresh")) {
            forget(data);
        }
        try {
            Files.createDirectories(log.getParent());
            Files.deleteIfExists(log);
            Process launcher = new ProcessBuilder(command)
                    .redirectInput(ProcessBuilder.Redirect.from(nothing()))
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            long deadline = System.nanoTime() + DETACHED_WAIT.toNanos();
            while (RunningStack.find(data).filter(RunningStack::ready).isEmpty()) {
                if (!launcher.isAlive() || System.nanoTime() > deadline) {
                    launcher.destroy();
                    launcher.waitFor(30, TimeUnit.SECONDS);
                    out.print(Files.readString(log));
                    return 1;
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
            }
            out.print(Files.readString(log));
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    private static java.io.File nothing() {
        boolean isWindows = System.getProperty("os.name").startsWith("Windows");
        return new java.io.File(isWindows ? "NUL" : "/dev/null");
    }

    private int down() {
        Optional<RunningStack> running = RunningStack.find(data);
        if (running.isEmpty()) {
            return say("Linli does not run here.", 0);
        }
        ProcessHandle launcher = running.get().process();
        if (launcher != null) {
            launcher.destroy();
            try {
                launcher.onExit().get(60, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return 1;
            } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
                launcher.destroyForcibly();
            }
        }
        return say("Linli has stopped; what it keeps lies in " + data + ".", 0);
    }

    private int status() {
        Optional<RunningStack> running = RunningStack.find(data);
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
        if (System.getenv(StackSettings.OIDC) != null) {
            return say("The tokens come from " + running.get().issuer() + "; ask there.", 1);
        }
        return People.named(names.getFirst())
                .map(person ->
                        say(LocalIssuer.token(URI.create(running.get().issuer()), data.resolve("issuer"), person), 0))
                .orElseGet(() -> say(
                        "Nobody here is called " + names.getFirst()
                                + "; there are steward, officer, analyst, operator, jinjiang-steward and residents such as 1-102.",
                        1));
    }

    private int logs(List<String> parts) {
        List<String> wanted = parts.isEmpty() ? List.of("catalog", "lending", "gateway") : parts;
        for (String part : wanted) {
            Path log = part.equals("broker")
                    ? data.resolve("broker").resolve("broker.log")
                    : data.resolve("logs").resolve(part + ".log");
            if (!Files.exists(log)) {
                return say("There is no log of " + part + ".", 1);
            }
            try (Stream<String> lines = Files.lines(log)) {
                lines.forEach(line -> out.printf("%-8s %s%n", part, line));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return 0;
    }

    private static void forget(Path data) {
        if (!Files.exists(data)) {
            return;
        }
        try (Stream<Path> all = Files.walk(data)) {
            for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await(60, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private int say(String text, int code) {
        out.println(text);
        return code;
    }
}
