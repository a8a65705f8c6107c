package community.linli.catalog;

import community.linli.eventsourcing.testkit.architecture.ArchitectureRules;
import community.linli.eventsourcing.testkit.laws.FactContract;
import community.linli.eventsourcing.testkit.laws.ServiceLaws;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class CatalogHouseRulesTest {

    @TestFactory
    Stream<DynamicTest> theHouseRulesHold() {
        return ArchitectureRules.forService("community.linli.catalog").asTests();
    }

    @TestFactory
    Stream<DynamicTest> theLawsOfEventsHold() {
        return ServiceLaws.of(CatalogContext.context()).asTests();
    }

    @Test
    void factsAreWhatTheirPublisherWrites() {
        FactContract.of(CatalogContext.context()).check();
    }
}
