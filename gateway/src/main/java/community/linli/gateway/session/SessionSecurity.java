package community.linli.gateway.session;

import community.linli.gateway.ApiPath;
import community.linli.gateway.GatewayProperties;
import community.linli.gateway.Problem;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Two ways in: a client app with a bearer token, without a session; a browser with a session, with a CSRF token for what it changes. */
@Configuration(proxyBeanMethods = false)
class SessionSecurity {

    private static final String CONTENT_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                    + "connect-src 'self'; manifest-src 'self'; base-uri 'none'; frame-ancestors 'none'; form-action 'self' ";

    private static final String LOGIN = "/oauth2/authorization/linli";

    private static final RequestMatcher BEARER = request -> {
        String authorization = request.getHeader("Authorization");
        return authorization != null && authorization.regionMatches(true, 0, "Bearer ", 0, 7);
    };

    private final String issuer;
    private final GatewayProperties gateway;

    SessionSecurity(
            @Value("${spring.security.oauth2.resourceserver.jwt.issuer-uri}") String issuer,
            GatewayProperties gateway) {
        this.issuer = issuer;
        this.gateway = gateway;
    }

    /** The container would ask whether the request itself came over TLS, which ends before the gateway. */
    @Bean
    ServletContextInitializer cookieOfThePublicAddress() {
        return container -> container.getSessionCookieConfig().setSecure(gateway.isPublicOverTls());
    }

    @Bean
    @Order(1)
    SecurityFilterChain clientApps(HttpSecurity http) {
        headers(http);
        return http.securityMatcher(BEARER)
                .csrf(csrf -> csrf.disable())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(cache -> cache.disable())
                // a fault is told as what it is, not as a missing login
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .oauth2ResourceServer(server -> server.jwt(Customizer.withDefaults())
                        .authenticationEntryPoint((request, response, why) -> Problem.UNAUTHENTICATED.write(response)))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain browsers(HttpSecurity http, ClientRegistrationRepository registrations) {
        OidcClientInitiatedLogoutSuccessHandler toIssuer = new OidcClientInitiatedLogoutSuccessHandler(registrations);
        // not the name a request asks for: whoever sends it chooses that
        String page = gateway.publicUri() + "/";
        toIssuer.setPostLogoutRedirectUri(page);
        toIssuer.setDefaultTargetUrl(page);
        // all that is needed is in the id token
        OidcUserService idTokenOnly = new OidcUserService();
        idTokenOnly.setRetrieveUserInfo(request -> false);
        headers(http);
        return http.authorizeHttpRequests(requests -> requests.requestMatchers(ApiPath::isOpen)
                        .permitAll()
                        .requestMatchers("/api/**")
                        .authenticated()
                        .anyRequest()
                        .permitAll())
                .requestCache(cache -> cache.disable())
                .oauth2Login(login -> login.authorizationEndpoint(
                                endpoint -> endpoint.authorizationRequestResolver(logins(registrations)))
                        .userInfoEndpoint(endpoint -> endpoint.oidcUserService(idTokenOnly))
                        .defaultSuccessUrl(page, true)
                        .failureUrl(page + "?login=failed"))
                .logout(logout -> logout.logoutSuccessHandler(toIssuer))
                .exceptionHandling(handling -> handling.authenticationEntryPoint(
                                (request, response, why) -> Problem.UNAUTHENTICATED.write(response))
                        .accessDeniedHandler((request, response, why) -> new Problem(
                                        HttpStatus.FORBIDDEN,
                                        "not-allowed",
                                        "The request does not carry this session's CSRF token.")
                                .write(response)))
                .build();
    }

    /** With PKCE, and for our one issuer only: any other name is an address that does not exist, not a fault. */
    private static OAuth2AuthorizationRequestResolver logins(ClientRegistrationRepository registrations) {
        DefaultOAuth2AuthorizationRequestResolver any = new DefaultOAuth2AuthorizationRequestResolver(registrations);
        any.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
        RequestMatcher ours = PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.GET, LOGIN);
        return new OAuth2AuthorizationRequestResolver() {
            @Override
            public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
                return ours.matches(request) ? any.resolve(request) : null;
            }

            @Override
            public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request, String registration) {
                return any.resolve(request, registration);
            }
        };
    }

    /** Keeps a session's tokens in the session, so that they end with it and no other session of the same person uses them. */
    @Bean
    OAuth2AuthorizedClientRepository tokensOfTheSession() {
        return new HttpSessionOAuth2AuthorizedClientRepository();
    }

    /** Logging out is a form that leads on to the issuer, so the policy names it. */
    private void headers(HttpSecurity http) {
        http.headers(
                headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY + issuer))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                        .permissionsPolicyHeader(
                                permissions -> permissions.policy("camera=(), geolocation=(), microphone=()")));
    }
}
