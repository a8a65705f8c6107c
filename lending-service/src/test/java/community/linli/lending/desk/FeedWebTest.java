package community.linli.lending.desk;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import community.linli.eventsourcing.http.Access;
import community.linli.lending.loan.LoanEvent.LoanReturned;
import community.linli.lending.postbox.PostboxCommand.RenewFeed;
import community.linli.lending.postbox.PostboxCommand.RevokeFeed;
import community.linli.lending.views.feed.FeedQuery;
import community.linli.lending.views.inbox.InboxQuery;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.ImportSelector;
import org.springframework.core.type.AnnotationMetadata;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The calendar over HTTP, behind the engine's own security. */
class FeedWebTest {

    private static final String SECRET = "s".repeat(43);

    @TempDir
    static Path folder;

    private final HttpClient client = HttpClient.newHttpClient();
    private ConfigurableApplicationContext application;
    private SmallDistrict district;

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

    @RestController
    static class Guarded {
        @GetMapping("/api/districts/{district}/guarded")
        @Access(Access.ANY_ROLE)
        String guarded() {
            return "seen";
        }
    }

    @Configuration
    @EnableAutoConfiguration(
            excludeName = {
                "org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration",
                "org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration",
                "org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerAutoConfiguration"
            })
    @Import({EngineWeb.class, Guarded.class, FeedController.class})
    static class Application {
        @Bean
        SmallDistrict district() {
            return new SmallDistrict();
        }

        /** The engine's own route tells of commands in the log, which is not here. */
        @Bean
        static BeanDefinitionRegistryPostProcessor withoutTheLog() {
            return registry ->
                    registry.removeBeanDefinition("community.linli.eventsourcing.http.CommandStatusController");
        }

        @Bean
        InboxQuery inbox(SmallDistrict district) {
            return new InboxQuery(district);
        }

        @Bean
        FeedQuery feeds(SmallDistrict district) {
            return new FeedQuery(district);
        }

        @Bean
        Dispatch dispatch(InboxQuery inbox) {
            return new Dispatch(
                    inbox,
                    ContactRoom.in(folder.resolve("keys"), folder.resolve("wrapping")),
                    MailDoor.shut(),
                    new WebhookDoor(false));
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
        district = application.getBean(SmallDistrict.class);
        district.benHasIt();
        district.asks("ana", new RenewFeed(DeskTest.ANA, ContactRoom.digest(SECRET)));
    }

    @AfterEach
    void stop() {
        application.close();
    }

    private HttpRequest.Builder request(String path) {
        String port = application.getEnvironment().getRequiredProperty("local.server.port");
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    private HttpResponse<String> get(String path) {
        return send(request(path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    @Test
    void whoKnowsTheSecretReadsTheCalendarWithoutLoggingIn() {
        HttpResponse<String> answer = get("/api/districts/north/feeds/" + SECRET + ".ics");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/calendar;charset=UTF-8");
        assertThat(answer.headers().firstValue("Cache-Control").orElseThrow()).contains("private", "no-cache");
        ICalendar calendar = Biweekly.parse(answer.body()).first();
        assertThat(calendar.validate(ICalVersion.V2_0).isEmpty()).isTrue();
        assertThat(calendar.getEvents()).hasSize(1);
    }

    @Test
    void aProgramThatAsksEveryFewMinutesIsToldThatNothingChanged() {
        String path = "/api/districts/north/feeds/" + SECRET + ".ics";
        String etag = get(path).headers().firstValue("ETag").orElseThrow();
        district.passes(Duration.ofMinutes(5));

        HttpResponse<String> same = send(request(path).header("If-None-Match", etag));
        assertThat(same.statusCode()).isEqualTo(304);
        assertThat(same.body()).isEmpty();

        district.happens(
                "ana", new LoanReturned(SmallDistrict.LOAN, SmallDistrict.DRILL, null, null, null, null, null, null));
        HttpResponse<String> changed = send(request(path).header("If-None-Match", etag));
        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(changed.body()).contains("STATUS:CANCELLED");
    }

    @Test
    void aWrongSecretAForeignDistrictAndOneThatIsNotThereAnswerAlike() {
        String wrong =
                get("/api/districts/north/feeds/" + "t".repeat(43) + ".ics").body();
        for (String path : List.of(
                "/api/districts/south/feeds/" + SECRET + ".ics",
                "/api/districts/north/feeds/x.ics",
                "/api/districts/NORTH!/feeds/" + SECRET + ".ics")) {
            HttpResponse<String> answer = get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(404);
            assertThat(answer.body()).isEqualTo(wrong);
        }
    }

    @Test
    void aRevokedAddressAnswersNoMore() {
        district.asks("ana", new RevokeFeed(DeskTest.ANA));

        assertThat(get("/api/districts/north/feeds/" + SECRET + ".ics").statusCode())
                .isEqualTo(404);
    }

    @Test
    void everythingElseStillNeedsAToken() {
        for (String path : List.of(
                "/api/districts/north/guarded",
                "/api/districts/north/feeds",
                "/api/districts/north/feeds/" + SECRET,
                "/api/districts/north/feeds/" + SECRET + ".ics/more",
                "/api/districts/north/postbox/feed",
                "/api/nothing")) {
            assertThat(get(path).statusCode()).as(path).isEqualTo(401);
        }
        HttpResponse<String> written =
                send(request("/api/districts/north/feeds/" + SECRET + ".ics").POST(BodyPublishers.ofString("{}")));
        assertThat(written.statusCode()).isEqualTo(401);
    }
}
