package community.linli.localstack.issuer;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import community.linli.localstack.demo.People;
import community.linli.localstack.demo.People.Person;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.boot.Banner;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;

/**
 * An OpenID Connect issuer (Spring Authorization Server) on loopback. Its access tokens have the claims that any issuer of a deployment must
 * give: {@code iss}, {@code sub} (pseudonym), {@code aud} {@code linli}, {@code districts}, {@code roles}; typ {@code at+jwt}, RS256, one hour.
 */
public final class LocalIssuer implements AutoCloseable {

    /** The gateway's client. */
    public static final String CLIENT = "linli-gateway";

    private static final String KEY_FILE = "signing-key.json";
    private static final Duration TOKEN_LIFE = Duration.ofHours(1);

    private final URI uri;
    private final RSAKey key;
    private final ConfigurableApplicationContext application;

    private LocalIssuer(URI uri, RSAKey key, ConfigurableApplicationContext application) {
        this.uri = uri;
        this.key = key;
        this.application = application;
    }

    /**
     * Starts it; blocks until it answers.
     *
     * @param clientSecret with which the gateway proves itself
     * @param gateway where browsers come back to
     * @param folder where its key lies between runs
     */
    public static LocalIssuer start(int port, String clientSecret, URI gateway, Path folder) {
        URI uri = URI.create("http://localhost:" + port);
        RSAKey key = SigningKey.in(folder.resolve(KEY_FILE));
        String client = "spring.security.oauth2.authorizationserver.client.gateway.";
        ConfigurableApplicationContext application = new SpringApplicationBuilder(Application.class)
                .bannerMode(Banner.Mode.OFF)
                .registerShutdownHook(false)
                .initializers(context -> context.getBeanFactory().registerSingleton("signingKey", key))
                .properties(Map.ofEntries(
                        Map.entry("server.port", port),
                        Map.entry("server.address", "127.0.0.1"),
                        Map.entry("spring.main.web-application-type", "servlet"),
                        Map.entry("spring.application.name", "issuer"),
                        Map.entry("logging.level.root", "warn"),
                        Map.entry("server.servlet.session.cookie.name", "ISSUER"),
                        Map.entry("spring.security.oauth2.authorizationserver.issuer", uri.toString()),
                        Map.entry(client + "registration.client-id", CLIENT),
                        Map.entry(client + "registration.client-secret", "{noop}" + clientSecret),
                        Map.entry(client + "registration.client-authentication-methods", "client_secret_basic"),
                        Map.entry(
                                client + "registration.authorization-grant-types", "authorization_code,refresh_token"),
                        Map.entry(client + "registration.redirect-uris", gateway + "/login/oauth2/code/linli"),
                        Map.entry(client + "registration.post-logout-redirect-uris", gateway + "/"),
                        Map.entry(client + "registration.scopes", "openid"),
                        Map.entry(client + "require-proof-key", "true"),
                        Map.entry(client + "token.access-token-time-to-live", TOKEN_LIFE.toString())))
                .run();
        return new LocalIssuer(uri, key, application);
    }

    /** What tokens name as their issuer. */
    public URI uri() {
        return uri;
    }

    /** A bearer token for a demo person; for this machine only. */
    public String token(Person person) {
        return token(uri, key, person);
    }

    /** A bearer token of the issuer whose key lies in this folder, without asking it. */
    public static String token(URI uri, Path folder, Person person) {
        return token(uri, SigningKey.in(folder.resolve(KEY_FILE)), person);
    }

    private static String token(URI uri, RSAKey key, Person person) {
        Instant now = Instant.now();
        JwtClaimsSet claims = JwtClaimsSet.builder()
                .issuer(uri.toString())
                .subject(person.pseudonym())
                .audience(List.of("linli"))
                .claim("client_id", "linli-command-line")
                .claim("districts", new TreeSet<>(person.districts()).stream().toList())
                .claim("roles", new TreeSet<>(person.roles()).stream().toList())
                .id(UUID.randomUUID().toString())
                .issuedAt(now)
                .expiresAt(now.plus(TOKEN_LIFE))
                .build();
        JwsHeader header = JwsHeader.with(SignatureAlgorithm.RS256)
                .type("at+jwt")
                .keyId(key.getKeyID())
                .build();
        return new NimbusJwtEncoder(new ImmutableJWKSet<>(new JWKSet(key)))
                .encode(JwtEncoderParameters.from(header, claims))
                .getTokenValue();
    }

    @Override
    public void close() {
        application.close();
    }

    /** The issuer's own parts; Boot brings the rest. */
    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration(
            excludeName = {
                "org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration",
                "org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration",
                "org.springframework.boot.data.mongodb.autoconfigure.DataMongoRepositoriesAutoConfiguration",
                "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration"
            })
    static class Application {

        @Bean
        JWKSource<SecurityContext> keys(RSAKey signingKey) {
            return new ImmutableJWKSet<>(new JWKSet(signingKey));
        }

        @Bean
        UserDetailsService people() {
            return new InMemoryUserDetailsManager(People.all().stream()
                    .map(person -> User.withUsername(person.name())
                            .password("{noop}" + person.name())
                            .authorities("person")
                            .build())
                    .toList());
        }

        @Bean
        OAuth2TokenCustomizer<JwtEncodingContext> claims() {
            return context -> {
                Authentication who = Objects.requireNonNull(context.getPrincipal(), "a token is somebody's");
                Person person = People.named(who.getName()).orElseThrow();
                context.getClaims()
                        .subject(person.pseudonym())
                        .claim(
                                "districts",
                                new TreeSet<>(person.districts()).stream().toList())
                        .claim("roles", new TreeSet<>(person.roles()).stream().toList());
                if (OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) {
                    context.getJwsHeader().type("at+jwt");
                    context.getClaims().audience(List.of("linli"));
                } else {
                    context.getClaims().claim("name", person.name());
                }
            };
        }
    }
}
