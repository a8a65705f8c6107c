package community.linli.lending.postbox;

import community.linli.eventsourcing.testkit.scenario.EngineKind;
import community.linli.eventsourcing.testkit.scenario.OnEngine;

@OnEngine(EngineKind.TOPOLOGY)
class PostboxTopologyTest extends PostboxDeciderTest {}
