package community.linli.eventsourcing.testkit.scenario;

import community.linli.eventsourcing.Fact;
import community.linli.eventsourcing.Recorded;
import java.time.Instant;
import java.util.List;

/**
 * What runs the steps of one scenario. All engines answer alike; that is what their conformance kit proves.
 *
 * <p>Used by one thread. Calls block until the engine has come to rest.
 */
public interface ScenarioEngine extends AutoCloseable {

    /** Folds what has happened before; nothing reacts to it. */
    void remember(List<Recorded<?>> history);

    /** Answers the command; then, in order, the commands that reactions asked because of it. The first answer is the command's own. */
    List<Answer> ask(Asked asked);

    /** Lets another service's event arrive; the answers are those of the commands that reactions asked because of it. */
    List<Answer> learn(Recorded<? extends Fact> fact);

    /** Moves the engine's clock; the answers are those of the commands that fell due, and of the reactions to them. */
    List<Answer> passTimeTo(Instant time);

    /** What has been recorded and folded so far. */
    World world();

    @Override
    void close();
}
