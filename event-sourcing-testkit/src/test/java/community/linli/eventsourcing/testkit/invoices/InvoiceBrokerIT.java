package community.linli.eventsourcing.testkit.invoices;

import community.linli.eventsourcing.testkit.scenario.EngineKind;
import community.linli.eventsourcing.testkit.scenario.OnEngine;

@OnEngine(EngineKind.BROKER)
class InvoiceBrokerIT extends InvoiceDeciderTest {}
