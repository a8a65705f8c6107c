package community.linli.eventsourcing.mongo;

import com.mongodb.client.MongoDatabase;
import community.linli.eventsourcing.BoundedContext;
import community.linli.eventsourcing.Projection;
import community.linli.eventsourcing.kafka.EngineSettings;
import community.linli.eventsourcing.readside.EventRecords;
import community.linli.eventsourcing.readside.ProjectionStatus;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.List;

/** All projections of a service, each on a thread of its own. */
public final class Projections implements AutoCloseable {

    private final List<ProjectionRunner<?>> runners = new ArrayList<>();
    private final List<ProjectionStatus> statuses = new ArrayList<>();

    /** Prepares them; nothing runs before {@link #start()}. */
    public Projections(
            BoundedContext context, EngineSettings settings, MongoDatabase database, MeterRegistry registry) {
        EventRecords log = new EventRecords(context);
        for (Projection<?> projection : context.projections()) {
            ProjectionStatus status =
                    new ProjectionStatus(context.name(), projection.name(), settings.replica(), registry);
            statuses.add(status);
            runners.add(new ProjectionRunner<>(
                    projection, context.name(), log, settings.bootstrapServers(), database, status));
        }
    }

    /** Starts them all. */
    public void start() {
        runners.forEach(ProjectionRunner::start);
    }

    /** How each fares. */
    public List<ProjectionStatus> statuses() {
        return List.copyOf(statuses);
    }

    @Override
    public void close() {
        runners.forEach(ProjectionRunner::close);
    }
}
