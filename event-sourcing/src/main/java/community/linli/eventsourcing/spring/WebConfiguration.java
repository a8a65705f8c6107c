package community.linli.eventsourcing.spring;

import community.linli.eventsourcing.envelope.DomainJson;
import community.linli.eventsourcing.http.Access;
import community.linli.eventsourcing.http.AccessInterceptor;
import community.linli.eventsourcing.http.BodyLimit;
import community.linli.eventsourcing.http.CommandStatusController;
import community.linli.eventsourcing.http.FallbackProblems;
import community.linli.eventsourcing.http.Problems;
import community.linli.eventsourcing.http.RequestArguments;
import java.time.InstantSource;
import java.util.List;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;

/** HTTP as every service speaks it: strict JSON, counted bodies, problems, and no route without its {@link Access}. */
@Configuration(proxyBeanMethods = false)
@Import({Problems.class, FallbackProblems.class, CommandStatusController.class})
class WebConfiguration implements WebMvcConfigurer {

    private final InstantSource clock;

    WebConfiguration(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new AccessInterceptor());
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new RequestArguments(clock));
    }

    @Bean
    JsonMapperBuilderCustomizer strictJson() {
        return builder -> builder.addModule(DomainJson.identifiers())
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS);
    }

    @Bean
    FilterRegistrationBean<BodyLimit> bodyLimit() {
        FilterRegistrationBean<BodyLimit> registration = new FilterRegistrationBean<>(new BodyLimit());
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
        return registration;
    }

    @Bean
    SmartInitializingSingleton everyRouteSaysWhoMayUseIt(RequestMappingHandlerMapping requestMappingHandlerMapping) {
        return () -> requestMappingHandlerMapping.getHandlerMethods().forEach((route, method) -> {
            if (AccessInterceptor.isOurs(method) && !method.hasMethodAnnotation(Access.class)) {
                throw new IllegalStateException(
                        "The route " + route + " does not say who may use it: " + method + " needs @Access");
            }
        });
    }
}
