package community.linli.lending.reservation;

import community.linli.eventsourcing.testkit.scenario.EngineKind;
import community.linli.eventsourcing.testkit.scenario.OnEngine;

@OnEngine(EngineKind.TOPOLOGY)
class ReservationByRuleTopologyTest extends ReservationByRuleTest {}
