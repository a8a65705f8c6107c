package community.linli.benchmarks.http;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Several at once, each on a thread of its own. */
final class Together {

    private Together() {}

    /** Lets all of them run to their end; returns the seconds until the last one's. The first failure is thrown. */
    static double run(List<? extends Callable<?>> all) throws InterruptedException, ExecutionException {
        long began = System.nanoTime();
        try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> running = new ArrayList<>();
            all.forEach(one -> running.add(pool.submit(one)));
            for (Future<?> one : running) {
                one.get();
            }
        }
        return (System.nanoTime() - began) / 1e9;
    }
}
