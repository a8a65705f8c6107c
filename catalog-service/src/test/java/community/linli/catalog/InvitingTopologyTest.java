package community.linli.catalog;

import community.linli.eventsourcing.testkit.scenario.EngineKind;
import community.linli.eventsourcing.testkit.scenario.OnEngine;

@OnEngine(EngineKind.TOPOLOGY)
class InvitingTopologyTest extends InvitingDeciderTest {}
