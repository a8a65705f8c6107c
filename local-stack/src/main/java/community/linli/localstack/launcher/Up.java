package community.linli.localstack.launcher;

import community.linli.localstack.CannotStart;
import community.linli.localstack.LocalStack;
import community.linli.localstack.Ports;
import community.linli.localstack.StackSettings;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** {@code ./linli up}: takes the data folder, looks whether all can work, forgets if asked to, and only then starts. */
final class Up {

    private static final Duration DETACHED_WAIT = Duration.ofMinutes(3);
    private static final long MEBIBYTE = 1L << 20;

    private final Path root;
    private final Path data;
    private final PrintStream out;
    private final Set<String> options;

    Up(Path root, Path data, PrintStream out, Set<String> options) {
        this.root = root;
        this.data = data;
        this.out = out;
        this.options = options;
    }

    /** Blocks until the system has stopped again, or, detached, until it is ready; returns what the process exits with. */
    int run() {
        Optional<KeptFolder> claimed = KeptFolder.claim(data);
        if (claimed.isEmpty()) {
            out.println(alreadyRuns());
            return 1;
        }
        try (KeptFolder folder = claimed.get()) {
            StackSettings settings = settings();
            refuseDemoWithoutOwnIssuer(settings);
            LocalStack.check(settings);
            if (options.contains("--fresh")) {
                folder.forget();
                sayWhatIsNotForgotten(settings);
            }
            if (!options.contains("--detach")) {
                attached(settings);
                return 0;
            }
            RunningStack.starting(settings).write(data);
        }
        return detached();
    }

    private String alreadyRuns() {
        return RunningStack.find(data)
                .map(running -> running.ready()
                        ? "Linli runs already at " + running.gateway() + "; ./linli down stops it."
                        : "Linli is starting already, as process " + running.pid() + "; ./linli down ends that.")
                .orElse("Linli is being started or stopped on " + data + " at this moment; ./linli status tells more.");
    }

    private void refuseDemoWithoutOwnIssuer(StackSettings settings) {
        if (options.contains("--demo") && settings.external().containsKey(StackSettings.OIDC)) {
            throw new CannotStart("--demo needs the tokens of the local issuer, and " + StackSettings.OIDC
                    + " names another; leave out one of them.");
        }
    }

    private void sayWhatIsNotForgotten(StackSettings settings) {
        Map<String, String> external = settings.external();
        if (external.containsKey(StackSettings.KAFKA)) {
            out.println("--fresh does not empty the broker at " + external.get(StackSettings.KAFKA)
                    + ", which is not Linli's; what it holds is read again.");
        }
        if (external.containsKey(StackSettings.MONGODB)) {
            out.println(
                    "--fresh does not empty the document store that " + StackSettings.MONGODB
                            + " names, which is not Linli's; drop its databases catalog, lending and proposals if the log is another.");
        }
    }

    private StackSettings settings() {
        Map<String, String> external = new HashMap<>();
        for (String name : List.of(StackSettings.KAFKA, StackSettings.MONGODB, StackSettings.OIDC)) {
            setting(name).ifPresent(value -> external.put(name, value));
        }
        if (external.containsKey(StackSettings.OIDC)) {
            setting(StackSettings.OIDC_SECRET)
                    .ifPresentOrElse(
                            secret -> external.put(StackSettings.OIDC_SECRET, secret),
                            () -> out.println(
                                    StackSettings.OIDC_SECRET
                                            + " is not set: bearer tokens of your issuer work, logging in by browser does not."));
        }
        Ports ports = setting("LINLI_PORTS").map(Ports.usual()::with).orElseGet(Ports::usual);
        long needed = setting("LINLI_NEEDED_MIB").map(Up::mebibytes).orElse(StackSettings.USUAL_BYTES);
        return new StackSettings(root, data, ports, external, Map.of(), out::println, needed);
    }

    private static Optional<String> setting(String name) {
        return Optional.ofNullable(System.getenv(name)).filter(value -> !value.isBlank());
    }

    private static long mebibytes(String text) {
        try {
            return Math.multiplyExact(Long.parseLong(text.strip()), MEBIBYTE);
        } catch (NumberFormatException | ArithmeticException e) {
            throw new CannotStart("LINLI_NEEDED_MIB is " + text + "; it must be a number of MiB.");
        }
    }

    private void attached(StackSettings settings) {
        long started = System.nanoTime();
        Ending ending = Ending.onSignal(() -> {
            RunningStack.forget(data);
            out.println("Linli was ended while it started.");
        });
        RunningStack.starting(settings).write(data);
        out.println("Linli is starting; everything it keeps lies in " + data);
        StackSettings watched = settings.hearing(settings.progress().andThen(said -> ending.endIfAsked()));
        try (LocalStack stack = LocalStack.start(watched)) {
            note(stack, false);
            if (options.contains("--demo")) {
                stack.loadDemo();
                out.println("  demo       the boards of wuhou and jinjiang are there");
            }
            ending.serving();
            note(stack, true);
            welcome(stack, Duration.ofNanos(System.nanoTime() - started));
            stack.quickenNextStart();
            ending.await();
            out.println("Linli is stopping.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            // what breaks after a signal is what the signal has ended
            if (!ending.isAsked()) {
                throw e;
            }
        } finally {
            RunningStack.forget(data);
            ending.done();
        }
    }

    private void note(LocalStack stack, boolean isReady) {
        RunningStack.of(stack, isReady).write(data);
    }

    private void welcome(LocalStack stack, Duration taken) {
        out.printf("""

                Linli is ready after %d s.
                  board      %s
                  issuer     %s
                """, taken.toSeconds(), stack.gateway(), stack.issuerUri());
        if (stack.hasOwnIssuer()) {
            out.print("""

                    Log in with a name as name and password: steward, steward2, officer, officer2, analyst, operator,
                    jinjiang-steward, or a resident by unit and door, such as 1-102, or of the village, hx-1 to hx-13.
                    For curl: ./linli token steward
                    """);
        }
    }

    /** Starts another launcher that stays, and waits until it is ready or has ended. */
    private int detached() {
        Path log = data.resolve("logs").resolve("linli.log");
        try {
            Files.createDirectories(log.getParent());
            Files.deleteIfExists(log);
            Process launcher = new ProcessBuilder(staying())
                    .redirectInput(ProcessBuilder.Redirect.from(nothing()))
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            Thread endsWithThis = new Thread(() -> end(launcher));
            Runtime.getRuntime().addShutdownHook(endsWithThis);
            boolean isReady = awaitReady(launcher);
            if (isReady) {
                Runtime.getRuntime().removeShutdownHook(endsWithThis);
            } else {
                end(launcher);
            }
            out.print(Files.readString(log));
            return isReady ? 0 : 1;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            RunningStack.forget(data);
        }
    }

    private boolean awaitReady(Process launcher) {
        long deadline = System.nanoTime() + DETACHED_WAIT.toNanos();
        while (launcher.isAlive() && System.nanoTime() < deadline) {
            if (RunningStack.find(data)
                    .filter(running -> running.ready() && running.pid() == launcher.pid())
                    .isPresent()) {
                return true;
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
        }
        return false;
    }

    private static void end(Process launcher) {
        launcher.destroy();
        try {
            if (!launcher.waitFor(30, TimeUnit.SECONDS)) {
                launcher.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private List<String> staying() {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx192m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dlinli.root=" + root,
                "-cp",
                System.getProperty("java.class.path"),
                Linli.class.getName(),
                "up"));
        if (options.contains("--demo")) {
            command.add("--demo");
        }
        return command;
    }

    private static java.io.File nothing() {
        boolean isWindows = System.getProperty("os.name").startsWith("Windows");
        return new java.io.File(isWindows ? "NUL" : "/dev/null");
    }
}
