package community.linli.eventsourcing.testkit.scenario;

import community.linli.eventsourcing.BoundedContext;
import community.linli.eventsourcing.District;
import java.time.Instant;

/** The engines on which a scenario can run. */
public enum EngineKind {
    /** the deciders themselves, in memory: every rule, in milliseconds */
    PURE {
        @Override
        ScenarioEngine start(BoundedContext context, District district, Instant now) {
            return new PureEngine(context, district);
        }
    },
    /** the service's own topology without a broker: bytes, stores, replies and timers, in tenths of a second */
    TOPOLOGY {
        @Override
        ScenarioEngine start(BoundedContext context, District district, Instant now) {
            return new TopologyEngine(LogSetting.of(context), district, now);
        }
    },
    /** Kafka Streams on a real broker, with transactions: what production does, in seconds */
    BROKER {
        @Override
        ScenarioEngine start(BoundedContext context, District district, Instant now) {
            return new BrokerEngine(LogSetting.of(context), district, now);
        }
    };

    /**
     * A fresh engine for one scenario.
     *
     * @param now where its clock stands at first
     */
    abstract ScenarioEngine start(BoundedContext context, District district, Instant now);
}
