package community.linli.systemtests.journeys;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;

/** Work whose order does not matter, by several at once. */
final class Together {

    private static final int AT_ONCE = 16;

    private Together() {}

    /** Does it to each. */
    static <T> void each(Collection<T> all, Consumer<T> work) {
        map(all, one -> {
            work.accept(one);
            return true;
        });
    }

    /** Does it to each; the results in the order of what was given. */
    static <T, R> List<R> map(Collection<T> all, Function<T, R> work) {
        try (ExecutorService pool = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<R>> begun =
                    all.stream().map(one -> pool.submit(() -> work.apply(one))).toList();
            List<R> done = new ArrayList<>();
            for (Future<R> one : begun) {
                done.add(one.get());
            }
            return done;
        } catch (ExecutionException e) {
            throw new AssertionError("Work for several failed: " + e.getCause(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
