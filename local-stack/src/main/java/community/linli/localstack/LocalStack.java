package community.linli.localstack;

import community.linli.eventsourcing.testkit.broker.BrokerSettings;
import community.linli.eventsourcing.testkit.broker.FreePorts;
import community.linli.eventsourcing.testkit.broker.KafkaBroker;
import community.linli.eventsourcing.testkit.documents.DocumentStore;
import community.linli.localstack.demo.DemoLoader;
import community.linli.localstack.demo.People;
import community.linli.localstack.demo.People.Person;
import community.linli.localstack.issuer.LocalIssuer;
import community.linli.localstack.launcher.ServiceProcess;
import community.linli.localstack.launcher.ServiceProcess.Program;
import community.linli.localstack.secrets.OwnerOnly;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/**
 * The whole system on one machine. Broker and services are processes; the document store and the issuer live in the process that starts them.
 * Not safe for several threads, except for {@link #token}.
 */
public final class LocalStack implements AutoCloseable {

    private static final String LOOPBACK = "127.0.0.1";
    private static final int BROKER_HEAP_MEGABYTES = 320;
    private static final String VERSION = "0.1.0-SNAPSHOT";
    private static final List<String> SERVICES = List.of("catalog", "lending", "proposals", "gateway");

    private final StackSettings settings;
    private final Map<String, ServiceProcess> services = new LinkedHashMap<>();
    private @Nullable KafkaBroker broker;
    private @Nullable DocumentStore documents;
    private @Nullable LocalIssuer issuer;
    private @Nullable Thread training;

    private LocalStack(StackSettings settings) {
        this.settings = settings;
    }

    /**
     * Starts everything; blocks until all of it takes requests.
     *
     * @throws CannotStart as {@link #check} says; nothing was started
     * @throws IllegalStateException if a part did not come up; everything is stopped again
     */
    public static LocalStack start(StackSettings settings) {
        check(settings);
        LocalStack stack = new LocalStack(settings);
        try {
            stack.startParts();
            return stack;
        } catch (RuntimeException e) {
            stack.close();
            throw e instanceof CompletionException && e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /**
     * Looks at everything that would keep these settings from working; starts nothing. Blocks for some seconds at most, where a part is
     * somebody else's and does not answer.
     *
     * @throws CannotStart if a port is taken, a jar is missing, the disk is too full or a part that is somebody else's cannot be reached
     */
    public static void check(StackSettings settings) {
        for (String service : SERVICES) {
            if (!Files.exists(jar(settings, service))) {
                throw new CannotStart(module(service) + " is not built: " + jar(settings, service)
                        + " is missing; run mvn -DskipTests package first.");
            }
        }
        settings.ports().byName().forEach((part, port) -> {
            if (isOurs(settings, part) && !FreePorts.isFree(port)) {
                throw new CannotStart("Port " + port + ", where the " + part
                        + " would listen, is taken; stop what uses it, or ./linli down if it is Linli.");
            }
        });
        try {
            OwnerOnly.folder(settings.data());
            long usable = Files.getFileStore(settings.data()).getUsableSpace();
            if (usable < settings.neededBytes()) {
                throw new CannotStart("The disk of " + settings.data() + " has " + usable / (1 << 20)
                        + " MiB left; at least " + settings.neededBytes() / (1 << 20) + " MiB are needed.");
            }
        } catch (IOException e) {
            throw new CannotStart("The folder " + settings.data() + " cannot be used: " + e.getMessage());
        }
        OthersParts.check(settings.external());
    }

    private static boolean isOurs(StackSettings settings, String part) {
        String external = switch (part) {
            case "broker", "broker's controller" -> StackSettings.KAFKA;
            case "documents" -> StackSettings.MONGODB;
            case "issuer" -> StackSettings.OIDC;
            default -> "";
        };
        return !settings.external().containsKey(external);
    }

    private void startParts() {
        String clientSecret = settings.external().getOrDefault(StackSettings.OIDC_SECRET, secret("client-secret"));
        CompletableFuture<Void> log = CompletableFuture.runAsync(this::startBroker);
        if (!settings.external().containsKey(StackSettings.MONGODB)) {
            documents = DocumentStore.inMemory(settings.ports().documents());
            say("documents", "embedded, on port " + settings.ports().documents());
        }
        if (!settings.external().containsKey(StackSettings.OIDC)) {
            issuer = LocalIssuer.start(
                    settings.ports().issuer(),
                    clientSecret,
                    gateway(),
                    settings.data().resolve("issuer"));
            say("issuer", "ready at " + issuer.uri());
        }
        SERVICES.forEach(name -> program(name).unpack());
        log.join();
        Ports ports = settings.ports();
        start(
                "catalog",
                ports.catalog(),
                ports.catalogManagement(),
                Map.of("LINLI_PUBLIC_URI", gateway().toString()));
        start(
                "lending",
                ports.lending(),
                ports.lendingManagement(),
                Map.of(
                        "LINLI_KEYS_DIR",
                        closed("keys", "lending").toString(),
                        "LINLI_WRAPPING_KEYS_DIR",
                        closed("wrapping-keys", "lending").toString()));
        start(
                "proposals",
                ports.proposals(),
                ports.proposalsManagement(),
                Map.of(
                        "LINLI_KEYS_DIR",
                        closed("keys", "proposals").toString(),
                        "LINLI_WRAPPING_KEYS_DIR",
                        closed("wrapping-keys", "proposals").toString()));
        start(
                "gateway",
                ports.gateway(),
                ports.gatewayManagement(),
                Map.of(
                        "CATALOG_URI",
                        "http://localhost:" + ports.catalog(),
                        "LENDING_URI",
                        "http://localhost:" + ports.lending(),
                        "PROPOSALS_URI",
                        "http://localhost:" + ports.proposals(),
                        "LINLI_PUBLIC_URI",
                        gateway().toString(),
                        "OIDC_CLIENT_SECRET",
                        clientSecret));
        services.values().forEach(service -> {
            service.awaitReady();
            say(service.name(), "ready");
        });
    }

    private void startBroker() {
        if (settings.external().containsKey(StackSettings.KAFKA)) {
            return;
        }
        BrokerSettings wanted = BrokerSettings.in(settings.data().resolve("broker"))
                .onPorts(settings.ports().broker(), settings.ports().controller())
                .withHeapMegabytes(BROKER_HEAP_MEGABYTES);
        broker = KafkaBroker.start(wanted);
        say("broker", "ready at " + broker.bootstrapServers());
    }

    private void start(String name, int port, int management, Map<String, String> more) {
        Map<String, String> environment = new HashMap<>();
        environment.put("KAFKA_BOOTSTRAP_SERVERS", bootstrapServers());
        environment.put("MONGODB_URI", mongodbUri());
        environment.put("OIDC_ISSUER_URI", issuerUri());
        environment.put("LINLI_FINGERPRINT_KEY", secret("fingerprint-key"));
        Path state = settings.data().resolve("state").resolve(name);
        environment.put("LINLI_STATE_DIR", state.toString());
        // else each killed process leaves 15 MiB of native library in the system's folder for temporary files
        environment.put("ROCKSDB_SHAREDLIB_DIR", made(state).toString());
        environment.put("SERVER_ADDRESS", LOOPBACK);
        environment.put("SERVER_PORT", Integer.toString(port));
        environment.put("MANAGEMENT_SERVER_ADDRESS", LOOPBACK);
        environment.put("MANAGEMENT_SERVER_PORT", Integer.toString(management));
        environment.putAll(more);
        environment.putAll(settings.further());
        Path log = settings.data().resolve("logs").resolve(name + ".log");
        services.put(name, ServiceProcess.start(program(name), environment, log, management));
        say(name, "starting");
    }

    private Program program(String name) {
        List<String> options = List.of(
                "-Xmx" + (name.equals("gateway") ? 160 : 224) + "m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow");
        Path watch = settings.root().resolve("local-stack/target/local-stack-" + VERSION + "-watch.jar");
        return new Program(name, jar(settings, name), options, watch);
    }

    private static String module(String service) {
        return service.equals("gateway") ? service : service + "-service";
    }

    private static Path jar(StackSettings settings, String service) {
        String module = module(service);
        return settings.root().resolve(module + "/target/" + module + "-" + VERSION + "-exec.jar");
    }

    private static Path made(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A folder of proposals' keys: its owner's alone, and kept as long as the log whose ballots they open. */
    private Path closed(String keys, String service) {
        try {
            return OwnerOnly.folder(settings.data().resolve(keys).resolve(service));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A secret of this data folder, made at its first use. */
    private String secret(String name) {
        Path file = settings.data().resolve("secrets").resolve(name);
        try {
            if (!Files.exists(file)) {
                byte[] bytes = new byte[32];
                new SecureRandom().nextBytes(bytes);
                OwnerOnly.write(file, Base64.getEncoder().encodeToString(bytes));
            }
            return OwnerOnly.read(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void say(String part, String what) {
        settings.progress().accept(String.format("  %-10s %s", part, what));
    }

    /** Where browsers and clients go. */
    public URI gateway() {
        return URI.create("http://localhost:" + settings.ports().gateway());
    }

    /** The one folder of everything that is kept. */
    public Path data() {
        return settings.data();
    }

    /** Where the log is. */
    public String bootstrapServers() {
        return settings.external()
                .getOrDefault(
                        StackSettings.KAFKA, "127.0.0.1:" + settings.ports().broker());
    }

    /** Where the documents are. */
    public String mongodbUri() {
        return settings.external()
                .getOrDefault(
                        StackSettings.MONGODB,
                        "mongodb://127.0.0.1:" + settings.ports().documents());
    }

    /** Who issues tokens. */
    public String issuerUri() {
        return settings.external()
                .getOrDefault(
                        StackSettings.OIDC,
                        "http://localhost:" + settings.ports().issuer());
    }

    /** Whether tokens come from an issuer of our own. */
    public boolean hasOwnIssuer() {
        return !settings.external().containsKey(StackSettings.OIDC);
    }

    /**
     * A bearer token for a demo person.
     *
     * @throws IllegalArgumentException if nobody is called so
     * @throws IllegalStateException if the issuer is somebody else's
     */
    public String token(String person) {
        return token(People.named(person)
                .orElseThrow(() -> new IllegalArgumentException("Nobody here is called " + person)));
    }

    /**
     * A bearer token for anybody, also for one who cannot log in: only who has started this stack can ask for it.
     *
     * @throws IllegalStateException if the issuer is somebody else's
     */
    public String token(Person person) {
        if (issuer == null) {
            throw new IllegalStateException("The tokens come from " + issuerUri() + "; ask there.");
        }
        return issuer.token(person);
    }

    /** Brings the demo; does nothing where it is there. */
    public void loadDemo() {
        LocalIssuer own = issuer;
        if (own == null) {
            throw new IllegalStateException("The demo needs tokens of the local issuer; OIDC_ISSUER_URI is set.");
        }
        new DemoLoader(gateway(), (Person person) -> own.token(person)).load();
    }

    /** A service's process: {@code catalog}, {@code lending}, {@code proposals} or {@code gateway}. */
    public ServiceProcess service(String name) {
        ServiceProcess service = services.get(name);
        if (service == null) {
            throw new IllegalArgumentException("There is no service " + name);
        }
        return service;
    }

    /** Lets the JVM learn each service's start, one after another and beside the work; returns at once. {@link #close()} ends it. */
    public void quickenNextStart() {
        List<ServiceProcess> running = List.copyOf(services.values());
        training = Thread.ofPlatform()
                .daemon()
                .name("training")
                .start(() -> running.forEach(ServiceProcess::quickenNextStart));
    }

    /** Process ids by part; the part {@code linli} is this process, with documents and issuer in it. */
    public Map<String, Long> processes() {
        Map<String, Long> pids = new LinkedHashMap<>();
        pids.put("linli", ProcessHandle.current().pid());
        if (broker != null) {
            pids.put("broker", broker.pid());
        }
        services.forEach((name, service) -> pids.put(name, service.pid()));
        return pids;
    }

    /** It was told to end; it still takes away what it had begun to write. */
    private void awaitEndOfTraining() {
        if (training != null) {
            try {
                training.join(Duration.ofSeconds(5));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Stops everything, services first. Doing it again does nothing. */
    @Override
    public void close() {
        List<ServiceProcess> running = new ArrayList<>(services.values());
        services.clear();
        running.parallelStream().forEach(ServiceProcess::close);
        awaitEndOfTraining();
        if (issuer != null) {
            issuer.close();
            issuer = null;
        }
        if (documents != null) {
            documents.close();
            documents = null;
        }
        if (broker != null) {
            broker.stop();
            broker = null;
        }
    }
}
