package community.linli.eventsourcing.testkit.projections;

import community.linli.eventsourcing.Projection;
import community.linli.eventsourcing.Recorded;
import community.linli.eventsourcing.testkit.projections.InvoiceCounts.Count;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/** Counts as many events as it is let. */
record HeldCounts(InvoiceCounts counts, Semaphore gate) implements Projection<Count> {
    @Override
    public String name() {
        return counts.name();
    }

    @Override
    public int version() {
        return counts.version();
    }

    @Override
    public Class<Count> documentType() {
        return counts.documentType();
    }

    @Override
    public List<String> documentIds(Recorded<?> recorded) {
        return counts.documentIds(recorded);
    }

    @Override
    public Count evolve(@Nullable Count document, String documentId, Recorded<?> recorded) {
        gate.acquireUninterruptibly();
        return counts.evolve(document, documentId, recorded);
    }
}
