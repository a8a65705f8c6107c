package community.linli.proposals.proposal;

import community.linli.eventsourcing.testkit.scenario.EngineKind;
import community.linli.eventsourcing.testkit.scenario.OnEngine;

@OnEngine(EngineKind.TOPOLOGY)
class CoAuthorsTopologyTest extends CoAuthorsTest {}
