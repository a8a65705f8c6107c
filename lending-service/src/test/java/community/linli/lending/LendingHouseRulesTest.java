package community.linli.lending;

import community.linli.eventsourcing.testkit.architecture.ArchitectureRules;
import community.linli.eventsourcing.testkit.laws.ServiceLaws;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class LendingHouseRulesTest {

    @TestFactory
    Stream<DynamicTest> theHouseRulesHold() {
        return ArchitectureRules.forService("community.linli.lending").asTests();
    }

    @TestFactory
    Stream<DynamicTest> theLawsOfEventsHold() {
        return ServiceLaws.of(LendingContext.with(java.time.Duration.ofDays(3))).asTests();
    }
}
