package community.linli.eventsourcing.testkit.scenario;

import community.linli.eventsourcing.BoundedContext;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;

/**
 * A test class whose scenarios run on every engine. The class itself runs on the pure one; a subclass of one line runs the very same text on
 * another:
 *
 * <pre>{@code
 * class LoanDeciderTest extends ScenarioTest {
 *     LoanDeciderTest() { super(LendingContext.declare()); }
 *
 *     @Test
 *     void aLentItemCannotBeLentAgain() {
 *         scenario().given(...).when(...).thenRejected(ITEM_NOT_AVAILABLE);
 *     }
 * }
 *
 * @OnEngine(EngineKind.TOPOLOGY)
 * class LoanTopologyTest extends LoanDeciderTest {}
 *
 * @OnEngine(EngineKind.BROKER)
 * class LoanBrokerIT extends LoanDeciderTest {}
 * }</pre>
 */
public abstract class ScenarioTest {

    private final BoundedContext context;
    private final List<Scenario> open = new ArrayList<>();

    /** Scenarios of this context. */
    protected ScenarioTest(BoundedContext context) {
        this.context = context;
    }

    /** Starts a scenario on the class's engine. */
    protected final Scenario scenario() {
        OnEngine chosen = getClass().getAnnotation(OnEngine.class);
        Scenario scenario = Scenario.of(context, chosen == null ? EngineKind.PURE : chosen.value());
        open.add(scenario);
        return scenario;
    }

    @AfterEach
    final void endScenarios() {
        open.forEach(Scenario::close);
        open.clear();
    }
}
