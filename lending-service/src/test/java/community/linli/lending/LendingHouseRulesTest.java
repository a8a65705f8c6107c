package community.linli.lending;

import community.linli.eventsourcing.testkit.architecture.ArchitectureRules;
import community.linli.eventsourcing.testkit.laws.FactContract;
import community.linli.eventsourcing.testkit.laws.ServiceLaws;
import community.linli.lending.houserules.Rules;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class LendingHouseRulesTest {

    @TestFactory
    Stream<DynamicTest> theHouseRulesHold() {
        return ArchitectureRules.forService("community.linli.lending").asTests();
    }

    @TestFactory
    Stream<DynamicTest> theLawsOfEventsHold() {
        return ServiceLaws.of(LendingContext.declare(Rules.usual())).asTests();
    }

    @Test
    void factsAreWhatTheirPublisherWrites() {
        FactContract.of(LendingContext.declare(Rules.usual())).check();
    }
}
