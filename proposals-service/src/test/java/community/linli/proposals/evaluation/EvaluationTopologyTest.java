package community.linli.proposals.evaluation;

import community.linli.eventsourcing.testkit.scenario.EngineKind;
import community.linli.eventsourcing.testkit.scenario.OnEngine;

@OnEngine(EngineKind.TOPOLOGY)
class EvaluationTopologyTest extends EvaluationDeciderTest {}
