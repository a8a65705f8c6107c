package community.linli.catalog;

import community.linli.catalog.desk.PrintRoom;
import community.linli.catalog.desk.PublicPages;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The print desk with the address that its codes lead to. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CatalogProperties.class)
class PrintConfiguration {

    @Bean
    PrintRoom printRoom(CatalogProperties catalog) {
        return new PrintRoom(new PublicPages(catalog.publicUri()));
    }
}
