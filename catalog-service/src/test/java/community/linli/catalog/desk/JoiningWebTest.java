package community.linli.catalog.desk;

import static org.assertj.core.api.Assertions.assertThat;

import community.linli.catalog.invitation.InvitationTerm;
import community.linli.catalog.views.board.BoardQuery;
import community.linli.catalog.views.board.CommunityDocument;
import community.linli.catalog.views.households.HouseholdDocument;
import community.linli.catalog.views.households.HouseholdDocument.Invitation;
import community.linli.eventsourcing.Command;
import community.linli.eventsourcing.District;
import community.linli.eventsourcing.http.CommandAnswer;
import community.linli.eventsourcing.http.CommandRequest;
import community.linli.eventsourcing.http.Commands;
import community.linli.eventsourcing.http.ReadRequest;
import community.linli.eventsourcing.mongo.DistrictDocuments;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.ImportSelector;
import org.springframework.context.annotation.Primary;
import org.springframework.core.type.AnnotationMetadata;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.http.ResponseEntity;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/** Slips and codes over HTTP, behind the engine's own security, beside the rooms' controllers. */
class JoiningWebTest {

    private static final String HERE = "/api/districts/north/communities/jinping-26";
    private static final String ANA = "p-000000000000a11a";
    private static final InvitationCodes CODES = new InvitationCodes(new byte[32]);
    private static final String CODE = CODES.of(new District("north"), "door~1");

    private final HttpClient client = HttpClient.newHttpClient();
    private ConfigurableApplicationContext application;

    /** The engine's web part, without the rest of it. */
    static final class EngineWeb implements ImportSelector {
        @Override
        public String[] selectImports(AnnotationMetadata importing) {
            return new String[] {
                "community.linli.eventsourcing.spring.WebConfiguration",
                "community.linli.eventsourcing.spring.SecurityConfiguration"
            };
        }
    }

    @Configuration
    @EnableAutoConfiguration(
            excludeName = {
                "org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration",
                "org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration",
                "org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerAutoConfiguration"
            })
    @ComponentScan(
            basePackages = {
                "community.linli.catalog.desk",
                "community.linli.catalog.household",
                "community.linli.catalog.invitation",
                "community.linli.catalog.joinrequest",
                "community.linli.catalog.views.households"
            },
            excludeFilters =
                    @ComponentScan.Filter(
                            type = FilterType.ASSIGNABLE_TYPE,
                            classes = {PrintController.class, ExportController.class}))
    @Import(EngineWeb.class)
    static class Application {

        /** The engine's own route tells of commands in the log, which is not here. */
        @Bean
        static BeanDefinitionRegistryPostProcessor withoutTheLog() {
            return registry ->
                    registry.removeBeanDefinition("community.linli.eventsourcing.http.CommandStatusController");
        }

        /** A token is its person's pseudonym; stella is the steward. */
        @Bean
        @Primary
        JwtDecoder people() {
            return token -> Jwt.withTokenValue(token)
                    .header("alg", "none")
                    .subject(token)
                    .claim("districts", List.of("north"))
                    .claim("roles", List.of(token.equals("stella") ? "steward" : "resident"))
                    .build();
        }

        @Bean
        InstantSource time() {
            return InstantSource.fixed(Instant.parse("2026-05-01T10:00:00Z"));
        }

        @Bean
        InvitationCodes codes() {
            return CODES;
        }

        @Bean
        InvitationTerm term() {
            return new InvitationTerm(14);
        }

        @Bean
        DistrictDocuments oneInvitedHousehold() {
            HouseholdDocument door = new HouseholdDocument(
                    "door",
                    "jinping-26",
                    "1单元",
                    1,
                    "101",
                    List.of(),
                    new Invitation("door~1", Instant.parse("2026-05-15T10:00:00Z")));
            return new DistrictDocuments() {
                @Override
                public <D> List<D> find(
                        ReadRequest request, String projection, Class<D> type, Criteria criteria, Sort sort) {
                    return List.of(type.cast(door));
                }

                @Override
                public <D> Optional<D> findById(ReadRequest request, String projection, Class<D> type, String id) {
                    CommunityDocument here = new CommunityDocument("jinping-26", "锦屏街26号院", "urban", false, null);
                    return type.isInstance(here) && id.equals("jinping-26")
                            ? Optional.of(type.cast(here))
                            : Optional.empty();
                }
            };
        }

        @Bean
        BoardQuery board(DistrictDocuments documents) {
            return new BoardQuery(documents);
        }

        @Bean
        PrintRoom printRoom() {
            return new PrintRoom(new PublicPages(URI.create("https://linli.example")));
        }

        @Bean
        Commands commands() {
            return new Commands() {
                @Override
                public ResponseEntity<CommandAnswer> execute(CommandRequest request, Command command) {
                    return ResponseEntity.ok(new CommandAnswer("accepted", command.toString(), 1, null, 1));
                }

                @Override
                public ResponseEntity<CommandAnswer> create(CommandRequest request, Command command, String location) {
                    return execute(request, command);
                }
            };
        }
    }

    @BeforeEach
    void start() {
        application = new SpringApplicationBuilder(Application.class)
                .run(
                        "--server.port=0",
                        "--management.server.port=0",
                        "--management.endpoint.health.validate-group-membership=false",
                        "--logging.level.root=warn",
                        "--spring.security.oauth2.resourceserver.jwt.issuer-uri=http://localhost:1");
    }

    @AfterEach
    void stop() {
        application.close();
    }

    private HttpResponse<String> get(String person, String path) {
        return send(person, path, HttpRequest.newBuilder().GET());
    }

    private HttpResponse<String> post(String person, String path, String body) {
        return send(
                person,
                path,
                HttpRequest.newBuilder()
                        .header("Idempotency-Key", "k")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> send(String person, String path, HttpRequest.Builder request) {
        String port = application.getEnvironment().getRequiredProperty("local.server.port");
        try {
            return client.send(
                    request.uri(URI.create("http://localhost:" + port + path))
                            .header("Authorization", "Bearer " + person)
                            .build(),
                    BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    @Test
    void aStewardReadsSlipsThatNobodyKeepsAndNobodyElseReads() {
        HttpResponse<String> sheet = get("stella", HERE + "/invitations");
        assertThat(sheet.statusCode()).isEqualTo(200);
        assertThat(sheet.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(sheet.body()).contains("\"code\":\"" + CODE + "\"", "\"expiresAt\":\"2026-05-15T10:00:00Z\"");

        assertThat(get(ANA, HERE + "/invitations").statusCode()).isEqualTo(403);
    }

    @Test
    void aStewardPrintsSlipsThatNobodyKeepsAndNobodyElsePrints() {
        HttpResponse<String> sheet = get("stella", HERE + "/invitations/sheets");
        assertThat(sheet.statusCode()).isEqualTo(200);
        assertThat(sheet.headers().firstValue("Content-Type")).hasValue("application/pdf");
        assertThat(sheet.headers().firstValue("Cache-Control")).hasValue("no-store");

        assertThat(get(ANA, HERE + "/invitations/sheets").statusCode()).isEqualTo(403);
        assertThat(get("stella", HERE + "/invitations/sheets?lang=fr").statusCode())
                .isEqualTo(422);
        assertThat(get("stella", HERE.replace("jinping-26", "yulin-3") + "/invitations/sheets")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void whoBringsTheCodeComesInAndTheCommandDoesNotSayIt() {
        HttpResponse<String> answer = post(ANA, HERE + "/joining", "{\"code\":\"" + CODE + "\"}");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("JoinByInvitation", "door~1").doesNotContain(CODE);
    }

    @Test
    void afterTenWrongCodesTheRefusalSaysWhenToComeAgain() {
        for (int number = 0; number < 10; number++) {
            HttpResponse<String> wrong = post(ANA, HERE + "/moving", "{\"code\":\"AAAAA-AAAAA\"}");
            assertThat(wrong.statusCode()).isEqualTo(404);
            assertThat(wrong.body()).contains("/problems/invitation-not-found");
        }
        HttpResponse<String> refused = post(ANA, HERE + "/joining", "{\"code\":\"" + CODE + "\"}");
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).hasValue("3600");
        assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(refused.body()).contains("/problems/too-many-tries");
    }

    @Test
    void aStewardInvitesOneHouseholdOrAll() {
        assertThat(post("stella", HERE + "/invitations", "{\"household\":\"door\"}")
                        .body())
                .contains("InviteHousehold");
        assertThat(post("stella", HERE + "/invitations", "{}").body()).contains("InviteEmptyHouseholds");
        assertThat(post("stella", HERE + "/invitations", "{\"household\":\"a/b\"}")
                        .statusCode())
                .isEqualTo(422);
    }
}
