package community.linli.localstack.launcher;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * How a signal ends the launcher: orderly once everything serves; while parts are still starting, by ending whatever process was started so
 * far. What does not listen is ended at once, so that no process is left either way.
 */
final class Ending {

    private static final Duration OF_A_START = Duration.ofSeconds(8);
    private static final Duration ORDERLY = Duration.ofSeconds(60);
    private static final Duration LOOK = Duration.ofMillis(200);

    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch done = new CountDownLatch(1);
    private final Runnable afterAStart;
    private volatile boolean isServing;

    private Ending(Runnable afterAStart) {
        this.afterAStart = afterAStart;
    }

    /**
     * From now on a signal is obeyed so.
     *
     * @param afterAStart what is said and tidied up when a start was ended
     */
    static Ending onSignal(Runnable afterAStart) {
        Ending ending = new Ending(afterAStart);
        Runtime.getRuntime().addShutdownHook(new Thread(ending::end, "ending"));
        return ending;
    }

    /** Keeps a start from going on after a signal. */
    void endIfAsked() {
        if (isAsked()) {
            throw new IllegalStateException("Ended while it started");
        }
    }

    /** Everything runs; a signal lets the launcher's own thread stop it in order. */
    void serving() {
        isServing = true;
    }

    /** Whether a signal has come. */
    boolean isAsked() {
        return asked.getCount() == 0;
    }

    /** Blocks until a signal comes. */
    void await() throws InterruptedException {
        asked.await();
    }

    /** Nothing is left to be stopped. */
    void done() {
        done.countDown();
    }

    private void end() {
        asked.countDown();
        if (done.getCount() == 0) {
            return;
        }
        if (isServing) {
            await(ORDERLY);
        } else {
            endTheStart();
            afterAStart.run();
        }
        ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
    }

    /** The start goes on in its own thread until it sees the signal or a part that has ended; what it starts meanwhile is ended as well. */
    private void endTheStart() {
        long deadline = System.nanoTime() + OF_A_START.toNanos();
        do {
            ProcessHandle.current().descendants().forEach(ProcessHandle::destroy);
        } while (!await(LOOK) && System.nanoTime() < deadline);
    }

    private boolean await(Duration atMost) {
        try {
            return done.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
