package community.linli.catalog;

import community.linli.catalog.desk.InvitationCodes;
import community.linli.catalog.desk.PrintRoom;
import community.linli.catalog.desk.PublicPages;
import community.linli.catalog.invitation.InvitationTerm;
import community.linli.catalog.views.search.SearchIndex;
import community.linli.eventsourcing.BoundedContext;
import java.util.Base64;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** Runs the catalogue. */
@SpringBootApplication
@EnableConfigurationProperties(CatalogProperties.class)
public class CatalogApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(CatalogApplication.class, arguments);
    }

    @Bean
    BoundedContext catalog() {
        return CatalogContext.context();
    }

    @Bean
    SearchIndex search() {
        return new SearchIndex();
    }

    @Bean
    InvitationTerm invitationTerm(CatalogProperties properties) {
        return new InvitationTerm(properties.invitationDays());
    }

    @Bean
    PrintRoom printRoom(CatalogProperties properties) {
        return new PrintRoom(new PublicPages(properties.publicUri()));
    }

    /** Under the key that all instances share, so that a code printed by one, or before a restart, is known by any. */
    @Bean
    InvitationCodes invitationCodes(@Value("${linli.engine.fingerprint-key}") String key) {
        return new InvitationCodes(Base64.getDecoder().decode(key));
    }
}
