package community.linli.proposals;

import community.linli.eventsourcing.testkit.architecture.ArchitectureRules;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ProposalsHouseRulesTest {

    @TestFactory
    Stream<DynamicTest> theHouseRulesHold() {
        return ArchitectureRules.forService("community.linli.proposals").asTests();
    }
}
