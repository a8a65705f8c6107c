package community.linli.proposals.ballot;

import community.linli.eventsourcing.testkit.scenario.EngineKind;
import community.linli.eventsourcing.testkit.scenario.OnEngine;

@OnEngine(EngineKind.TOPOLOGY)
class FormsTopologyTest extends BoxFormsTest {}
