package community.linli.eventsourcing.spring;

import community.linli.eventsourcing.index.Indexes;
import community.linli.eventsourcing.mongo.Projections;
import community.linli.eventsourcing.readside.ProjectionStatus;
import java.util.List;
import java.util.stream.Stream;

/** All that a service keeps for its readers, wherever it lies. */
record ReadModels(Projections projections, Indexes indexes) {

    void start() {
        projections.start();
        indexes.start();
    }

    void close() {
        projections.close();
        indexes.close();
    }

    List<ProjectionStatus> statuses() {
        return Stream.of(projections.statuses(), indexes.statuses())
                .flatMap(List::stream)
                .toList();
    }
}
