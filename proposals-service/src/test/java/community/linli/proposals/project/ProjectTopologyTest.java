package community.linli.proposals.project;

import community.linli.eventsourcing.testkit.scenario.EngineKind;
import community.linli.eventsourcing.testkit.scenario.OnEngine;

@OnEngine(EngineKind.TOPOLOGY)
class ProjectTopologyTest extends ProjectDeciderTest {}
