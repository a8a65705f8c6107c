package community.linli.lending;

import community.linli.eventsourcing.BoundedContext;
import community.linli.lending.houserules.Rules;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** Runs lending. */
@SpringBootApplication
@EnableConfigurationProperties(LendingProperties.class)
public class LendingApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(LendingApplication.class, arguments);
    }

    @Bean
    BoundedContext lending(LendingProperties properties) {
        return LendingContext.declare(Rules.lasting(properties.requestExpiry(), properties.promiseExpiry()));
    }
}
