package community.linli.catalog;

import community.linli.catalog.views.search.SearchIndex;
import community.linli.eventsourcing.BoundedContext;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** Runs the catalogue. */
@SpringBootApplication
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
}
