package community.linli.proposals.comment;

import community.linli.eventsourcing.testkit.scenario.EngineKind;
import community.linli.eventsourcing.testkit.scenario.OnEngine;

@OnEngine(EngineKind.TOPOLOGY)
class CommentTopologyTest extends CommentDeciderTest {}
