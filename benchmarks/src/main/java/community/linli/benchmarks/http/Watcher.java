package community.linli.benchmarks.http;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;

/**
 * Reads the page of a loan again and again from the moment in which a client has its answer, until the page shows what was answered. It looks
 * at one answer at a time and lets those pass that come meanwhile, so that its reading is at most one request under way.
 */
final class Watcher implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final SynchronousQueue<Answered> answers = new SynchronousQueue<>();
    private final List<Long> lags = new ArrayList<>();
    private final List<Long> reads = new ArrayList<>();
    private final FutureTask<Boolean> watching = new FutureTask<>(this::watch);
    private volatile boolean isOver;

    /** What a client was told, and when. */
    record Answered(Caller by, String loan, long version, long at) {}

    /** Begins to watch. */
    static Watcher started() {
        Watcher watcher = new Watcher();
        Thread.ofVirtual().start(watcher.watching);
        return watcher;
    }

    /** Hears of an answer; returns at once. */
    void hear(Answered answered) {
        answers.offer(answered);
    }

    private boolean watch() throws InterruptedException {
        while (!isOver) {
            Answered answered = answers.poll(50, TimeUnit.MILLISECONDS);
            if (answered != null) {
                awaitShown(answered);
            }
        }
        return true;
    }

    private void awaitShown(Answered answered) {
        while (true) {
            long asked = System.nanoTime();
            HttpResponse<String> page = answered.by().get(Neighbours.loans() + "/" + answered.loan());
            long now = System.nanoTime();
            reads.add(now - asked);
            if (page.statusCode() == 200 && version(page) >= answered.version()) {
                lags.add(now - answered.at());
                return;
            }
            if (now - answered.at() > PATIENCE.toNanos()) {
                throw new IllegalStateException("Not shown in " + PATIENCE + ": " + page.statusCode() + page.body());
            }
        }
    }

    /** The version that an answer names. */
    static long version(HttpResponse<String> answer) {
        String tag = answer.headers().firstValue("ETag").orElse("\"0\"");
        return Long.parseLong(tag.replaceAll("\\D", ""));
    }

    /** From an answer until it is shown; after {@link #close()}. */
    List<Long> lags() {
        return List.copyOf(lags);
    }

    /** How long each of its reads took; after {@link #close()}. */
    List<Long> reads() {
        return List.copyOf(reads);
    }

    /** Ends it; throws what it ran into. */
    @Override
    public void close() {
        isOver = true;
        try {
            watching.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
