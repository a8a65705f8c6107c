package community.linli.lending.introduction;

import community.linli.eventsourcing.testkit.scenario.EngineKind;
import community.linli.eventsourcing.testkit.scenario.OnEngine;

@OnEngine(EngineKind.TOPOLOGY)
class IntroductionTopologyTest extends IntroductionDeciderTest {}
