package community.linli.eventsourcing.readside;

import community.linli.eventsourcing.BoundedContext;
import community.linli.eventsourcing.http.ProblemException;
import community.linli.eventsourcing.http.ReadRequest;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Lets a reader wait, bounded, until what it reads has passed the positions that it brings. Thread-safe. */
public final class AwaitedPositions {

    /** On an answer that could not wait for the position it was asked to wait for. */
    public static final String STALE = "Linli-Stale";

    /** What is not of this form was never given out, and nobody waits for it. */
    private static final Pattern POSITION = Pattern.compile("([a-z0-9-]+):(\\d{1,9}):(\\d{1,18})");

    private static final Duration LOOK = Duration.ofMillis(10);

    private final Duration readWait;
    private final Set<String> services = new HashSet<>();

    /** Waits {@code readWait} at most for positions of the services whose events the context reads. */
    public AwaitedPositions(BoundedContext context, Duration readWait) {
        this.readWait = readWait;
        services.add(context.name());
        context.factSources().forEach(source -> services.add(source.service()));
    }

    /** How far something has come. */
    @FunctionalInterface
    public interface Progress {

        /** Whether all events of this command of the service, and of those before it, are to be seen. */
        boolean hasPassed(String service, int partition, long command);
    }

    /** Blocks until all positions are passed; if that takes too long, marks the answer as stale. */
    public void await(ReadRequest request, Progress progress) {
        long deadline = System.nanoTime() + readWait.toNanos();
        for (String position : request.readAfter()) {
            Matcher parts = POSITION.matcher(position);
            if (parts.matches() && services.contains(parts.group(1)) && !passes(progress, parts, deadline)) {
                markStale();
                return;
            }
        }
    }

    private static boolean passes(Progress progress, Matcher parts, long deadline) {
        int partition = Integer.parseInt(parts.group(2));
        long command = Long.parseLong(parts.group(3));
        while (!progress.hasPassed(parts.group(1), partition, command)) {
            if (System.nanoTime() - deadline > 0) {
                return false;
            }
            LockSupport.parkNanos(LOOK.toNanos());
        }
        return true;
    }

    /** What is said where nothing can be read yet, or its store is away. */
    public static ProblemException unavailable() {
        return new ProblemException(
                HttpStatus.SERVICE_UNAVAILABLE,
                "read-unavailable",
                "This cannot be read at the moment; it is being prepared. Try again shortly.");
    }

    private static void markStale() {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                && attributes.getResponse() != null) {
            attributes.getResponse().setHeader(STALE, "true");
        }
    }
}
