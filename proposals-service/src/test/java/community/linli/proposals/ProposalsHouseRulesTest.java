package community.linli.proposals;

import community.linli.eventsourcing.testkit.architecture.ArchitectureRules;
import community.linli.eventsourcing.testkit.laws.FactContract;
import community.linli.eventsourcing.testkit.laws.ServiceLaws;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ProposalsHouseRulesTest {

    @TestFactory
    Stream<DynamicTest> theHouseRulesHold() {
        return ArchitectureRules.forService("community.linli.proposals").asTests();
    }

    @TestFactory
    Stream<DynamicTest> theLawsOfEventsHold() {
        return ServiceLaws.of(ProposalsContext.declare()).asTests();
    }

    @Test
    void factsAreWhatTheirPublisherWrites() {
        FactContract.of(ProposalsContext.declare()).check();
    }
}
