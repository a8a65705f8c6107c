package community.linli.lending.loan;

import community.linli.eventsourcing.testkit.scenario.EngineKind;
import community.linli.eventsourcing.testkit.scenario.OnEngine;

@OnEngine(EngineKind.BROKER)
class LendingBrokerIT extends LoanDeciderTest {}
