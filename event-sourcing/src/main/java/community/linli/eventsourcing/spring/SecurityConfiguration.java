package community.linli.eventsourcing.spring;

import community.linli.eventsourcing.http.Problems;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import tools.jackson.databind.json.JsonMapper;

/** Every request brings a bearer token of its own, checked here again although the gateway has checked it (ADR 0010). */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    @Bean
    SecurityFilterChain engineSecurity(HttpSecurity http, JsonMapper json) {
        return http.csrf(csrf -> csrf.disable())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(cache -> cache.disable())
                .authorizeHttpRequests(requests -> requests.requestMatchers("/actuator/**", "/error")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .oauth2ResourceServer(server -> server.jwt(jwt -> {})
                        .authenticationEntryPoint((request, response, why) -> unauthenticated(response, json)))
                .exceptionHandling(handling ->
                        handling.authenticationEntryPoint((request, response, why) -> unauthenticated(response, json)))
                .build();
    }

    private static void unauthenticated(HttpServletResponse response, JsonMapper json) throws IOException {
        response.setStatus(HttpStatus.UNAUTHORIZED.value());
        response.setHeader("WWW-Authenticate", "Bearer");
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        json.writeValue(
                response.getOutputStream(),
                Problems.problem(
                        HttpStatus.UNAUTHORIZED,
                        "unauthenticated",
                        "Log in first, or send a valid bearer token.",
                        List.of()));
    }
}
