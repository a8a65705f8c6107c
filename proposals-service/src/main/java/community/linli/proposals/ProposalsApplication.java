package community.linli.proposals;

import community.linli.eventsourcing.BoundedContext;
import community.linli.proposals.desk.KeyRoom;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Runs proposals. */
@SpringBootApplication
@EnableScheduling
@EnableConfigurationProperties(ProposalsProperties.class)
public class ProposalsApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(ProposalsApplication.class, arguments);
    }

    @Bean
    BoundedContext proposals() {
        return ProposalsContext.declare();
    }

    @Bean
    KeyRoom keyRoom(ProposalsProperties properties) {
        return KeyRoom.in(properties.keysDir(), properties.wrappingKeysDir());
    }
}
