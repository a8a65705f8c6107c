package community.linli.lending;

import community.linli.eventsourcing.BoundedContext;
import community.linli.lending.houserules.Rules;
import community.linli.lending.views.calendars.UsualRules;
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
    UsualRules usual(LendingProperties properties) {
        return new UsualRules(Rules.lasting(properties.requestExpiry(), properties.promiseExpiry()));
    }

    @Bean
    BoundedContext lending(UsualRules usual) {
        return LendingContext.declare(usual.rules());
    }
}
