package community.linli.lending;

import community.linli.eventsourcing.BoundedContext;
import community.linli.lending.houserules.Rules;
import community.linli.lending.loan.HandoverCodes;
import community.linli.lending.views.calendars.UsualRules;
import java.util.Base64;
import org.springframework.beans.factory.annotation.Value;
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

    /** Under the key that all instances share, so that a code shown by one, or before a restart, is shown again by any. */
    @Bean
    HandoverCodes handoverCodes(@Value("${linli.engine.fingerprint-key}") String key) {
        return new HandoverCodes(Base64.getDecoder().decode(key));
    }
}
