package community.linli.eventsourcing.testkit.documents;

import community.linli.eventsourcing.testkit.broker.FreePorts;
import de.bwaldvogel.mongo.MongoBackend;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.function.Supplier;

/**
 * A document store inside the running program, on the loopback address.
 *
 * <p>Knows neither transactions nor change streams nor updates by pipeline; the engine uses none of them. {@link #stop()} and
 * {@link #restart()} show what an outage does. Not safe for several threads; its clients may be many.
 */
public final class DocumentStore implements AutoCloseable {

    private final Supplier<MongoBackend> backend;
    private final int port;
    private MongoServer server;

    private DocumentStore(Supplier<MongoBackend> backend, int port) {
        this.backend = backend;
        this.port = port;
        this.server = listen();
    }

    /** Starts a store in memory on a free port. */
    public static DocumentStore inMemory() {
        return inMemory(FreePorts.next());
    }

    /** Starts a store in memory on this port. */
    public static DocumentStore inMemory(int port) {
        return new DocumentStore(MemoryBackend::new, port);
    }

    /** Starts a store on this port that keeps its documents in a file, which need not exist yet. */
    public static DocumentStore inFile(Path file, int port) {
        return new DocumentStore(() -> new H2Backend(file.toAbsolutePath().toString()), port);
    }

    /** The address without a database, such as {@code mongodb://127.0.0.1:27017}. */
    public String uri() {
        return "mongodb://127.0.0.1:" + port;
    }

    /** The address of one database. */
    public String uri(String database) {
        return uri() + "/" + database;
    }

    /** Where it listens. */
    public int port() {
        return port;
    }

    /** Drops all connections and frees the port; documents in memory are gone. */
    public void stop() {
        server.shutdownNow();
    }

    /** Listens again on the same port. */
    public void restart() {
        server.shutdownNow();
        server = listen();
    }

    /** As {@link #stop()}. */
    @Override
    public void close() {
        stop();
    }

    private MongoServer listen() {
        MongoServer listening = new MongoServer(backend.get());
        listening.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        return listening;
    }
}
