package community.linli.lending.wanted;

import community.linli.eventsourcing.testkit.scenario.EngineKind;
import community.linli.eventsourcing.testkit.scenario.OnEngine;

@OnEngine(EngineKind.TOPOLOGY)
class TellingTopologyTest extends TellingDeciderTest {}
