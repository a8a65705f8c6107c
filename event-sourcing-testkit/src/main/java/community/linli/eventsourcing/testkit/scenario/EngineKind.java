package community.linli.eventsourcing.testkit.scenario;

import community.linli.eventsourcing.BoundedContext;
import community.linli.eventsourcing.District;

/** The engines on which a scenario can run. */
public enum EngineKind {
    /** the deciders themselves, in memory: every rule, in milliseconds */
    PURE {
        @Override
        ScenarioEngine start(BoundedContext context, District district) {
            return new PureEngine(context, district);
        }
    };

    /** A fresh engine for one scenario. */
    abstract ScenarioEngine start(BoundedContext context, District district);
}
