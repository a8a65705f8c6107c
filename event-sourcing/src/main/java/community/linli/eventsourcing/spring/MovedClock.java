package community.linli.eventsourcing.spring;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The machine's clock, put forward as far as a small file says: an ISO 8601 duration such as {@code P3D}, up to a hundred years; nothing where the
 * file is absent or empty. The file is read again every 50 ms at most. It may put the clock forward, never back, while the service runs; what it says
 * else is not obeyed and logged once. Thread-safe.
 */
final class MovedClock implements InstantSource {

    static final Duration LOOK = Duration.ofMillis(50);

    private static final Duration LONGEST = Duration.ofDays(36_525);
    private static final Logger LOG = LoggerFactory.getLogger(MovedClock.class);

    private final Path file;
    private final InstantSource machine;
    private final LongSupplier nanoTime;
    private final AtomicLong nextLook;
    private volatile Duration ahead;
    private String lastRead;

    /** What the file says cannot be obeyed. */
    private static final class Unfit extends Exception {
        private static final long serialVersionUID = 1;

        Unfit(String message) {
            super(message);
        }
    }

    /**
     * A clock, put forward as its file says.
     *
     * @param nanoTime by which it looks at the file again
     * @throws IllegalArgumentException if the file cannot be read, or says no duration of zero or more
     */
    MovedClock(Path file, InstantSource machine, LongSupplier nanoTime) {
        this.file = file;
        this.machine = machine;
        this.nanoTime = nanoTime;
        this.nextLook = new AtomicLong(nanoTime.getAsLong() + LOOK.toNanos());
        try {
            this.lastRead = read();
            this.ahead = parse(lastRead);
        } catch (Unfit e) {
            throw new IllegalArgumentException("The clock file " + file + " " + e.getMessage(), e);
        } catch (IOException e) {
            throw new IllegalArgumentException("The clock file " + file + " cannot be read: " + e, e);
        }
    }

    /** The clock of a service; says loudly that there is one. */
    static MovedClock of(Path file) {
        MovedClock clock = new MovedClock(file, InstantSource.system(), System::nanoTime);
        LOG.warn("The time is not the machine's: {} puts it forward, by {} as the service starts", file, clock.ahead);
        return clock;
    }

    @Override
    public Instant instant() {
        long now = nanoTime.getAsLong();
        long due = nextLook.get();
        if (now - due >= 0 && nextLook.compareAndSet(due, now + LOOK.toNanos())) {
            lookAgain();
        }
        return machine.instant().plus(ahead);
    }

    private synchronized void lookAgain() {
        try {
            String said = read();
            if (said.equals(lastRead)) {
                return;
            }
            lastRead = said;
            moveTo(parse(said));
        } catch (Unfit e) {
            LOG.warn("The clock stays ahead by {}, for the file {} {}", ahead, file, e.getMessage());
        } catch (IOException e) {
            LOG.debug("The clock file {} cannot be read at the moment", file, e);
        }
    }

    private void moveTo(Duration wanted) throws Unfit {
        if (wanted.compareTo(ahead) < 0) {
            throw new Unfit("would put it back to " + wanted);
        }
        if (wanted.compareTo(ahead) > 0) {
            LOG.warn("The time is not the machine's: it jumps from {} to {} ahead of it", ahead, wanted);
            ahead = wanted;
        }
    }

    private String read() throws IOException {
        try {
            return Files.readString(file, StandardCharsets.UTF_8).strip();
        } catch (NoSuchFileException e) {
            return "";
        }
    }

    private static Duration parse(String said) throws Unfit {
        if (said.isEmpty()) {
            return Duration.ZERO;
        }
        Duration wanted;
        try {
            wanted = Duration.parse(said);
        } catch (DateTimeException | ArithmeticException e) {
            throw new Unfit("says no duration such as P3D");
        }
        if (wanted.isNegative() || wanted.compareTo(LONGEST) > 0) {
            throw new Unfit("says " + wanted + ", which is not between nothing and a hundred years");
        }
        return wanted;
    }
}
