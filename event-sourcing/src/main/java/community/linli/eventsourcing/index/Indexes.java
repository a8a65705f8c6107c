package community.linli.eventsourcing.index;

import community.linli.eventsourcing.BoundedContext;
import community.linli.eventsourcing.http.ReadRequest;
import community.linli.eventsourcing.kafka.EngineSettings;
import community.linli.eventsourcing.kafka.EngineTopics;
import community.linli.eventsourcing.readside.AwaitedPositions;
import community.linli.eventsourcing.readside.EventRecords;
import community.linli.eventsourcing.readside.ProjectionStatus;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.store.AlreadyClosedException;

/** All indexes of a service, each on a thread of its own, and the way to read them. Thread-safe. */
public final class Indexes implements DistrictIndexes, AutoCloseable {

    private final Map<IndexMapping<?>, IndexRunner<?>> runners = new HashMap<>();
    private final List<ProjectionStatus> statuses = new ArrayList<>();
    private final AwaitedPositions positions;

    /** Prepares them; nothing runs before {@link #start()}. A reader waits {@code readWait} at most for its own writes. */
    public Indexes(
            BoundedContext context,
            List<? extends IndexMapping<?>> mappings,
            EngineSettings settings,
            Duration readWait,
            MeterRegistry registry) {
        EventRecords log = new EventRecords(context);
        positions = new AwaitedPositions(context, readWait);
        for (IndexMapping<?> mapping : mappings) {
            ProjectionStatus status =
                    new ProjectionStatus(context.name(), mapping.projection().name(), settings.replica(), registry);
            statuses.add(status);
            runners.put(mapping, new IndexRunner<>(mapping, log, settings, status));
        }
    }

    /** Starts them all. */
    public void start() {
        runners.values().forEach(IndexRunner::start);
    }

    /** How each fares. */
    public List<ProjectionStatus> statuses() {
        return List.copyOf(statuses);
    }

    @Override
    public <D> Found<D> find(ReadRequest request, IndexMapping<D> index, Asked asked) {
        return reading(request, index, store -> new IndexSearch<>(store, request.district(), index).find(asked));
    }

    @Override
    public <D> Map<String, D> byIds(ReadRequest request, IndexMapping<D> index, Collection<String> ids) {
        return reading(request, index, store -> store.documents(request.district(), ids));
    }

    private interface Reading<D, T> {
        T from(IndexStore<D> store) throws IOException;
    }

    private <D, T> T reading(ReadRequest request, IndexMapping<D> index, Reading<D, T> reading) {
        IndexRunner<D> runner = runner(index);
        IndexStore<D> store = runner.readable().orElseThrow(AwaitedPositions::unavailable);
        positions.await(
                request,
                (service, partition, command) -> store.position(EngineTopics.events(service) + "/" + partition)
                        .filter(reached -> reached.command() >= command)
                        .isPresent());
        try {
            return reading.from(store);
        } catch (IOException e) {
            if (IndexStore.isDamage(e)) {
                runner.damaged();
            }
            throw AwaitedPositions.unavailable();
        } catch (AlreadyClosedException e) {
            throw AwaitedPositions.unavailable();
        }
    }

    @SuppressWarnings("unchecked") // a runner is kept under its own mapping
    private <D> IndexRunner<D> runner(IndexMapping<D> index) {
        IndexRunner<?> runner = runners.get(index);
        if (runner == null) {
            throw new IllegalArgumentException(index.projection().name() + " is no index of this service");
        }
        return (IndexRunner<D>) runner;
    }

    @Override
    public void close() {
        runners.values().forEach(IndexRunner::close);
    }
}
