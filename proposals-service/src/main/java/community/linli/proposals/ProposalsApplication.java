package community.linli.proposals;

import community.linli.eventsourcing.BoundedContext;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** Runs proposals. */
@SpringBootApplication
public class ProposalsApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(ProposalsApplication.class, arguments);
    }

    @Bean
    BoundedContext proposals() {
        return ProposalsContext.declare();
    }
}
