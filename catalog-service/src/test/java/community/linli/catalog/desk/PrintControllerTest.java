package community.linli.catalog.desk;

import static org.assertj.core.api.Assertions.assertThat;

import community.linli.catalog.views.board.BoardQuery;
import community.linli.eventsourcing.Actor;
import community.linli.eventsourcing.District;
import community.linli.eventsourcing.http.Problems;
import community.linli.eventsourcing.http.ReadRequest;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.MethodParameter;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** What the print desk answers over HTTP. */
class PrintControllerTest {

    private static final String COMMUNITY = "/api/districts/wuhou/communities/jinping-26";

    private final MovedTime time = new MovedTime();
    private final KeptDocuments documents = new KeptDocuments();
    private final MockMvcTester http = MockMvcTester.create(MockMvcBuilders.standaloneSetup(new PrintController(
                    new BoardQuery(documents),
                    new PrintRoom(new PublicPages(URI.create("https://linli.example"))),
                    time))
            .setControllerAdvice(new Problems())
            .setCustomArgumentResolvers(new SomeReader())
            .build());

    /** Half past four in the afternoon in London is the next day in Chengdu. */
    private static final class MovedTime implements InstantSource {
        private Instant now = Instant.parse("2026-11-25T16:30:00Z");

        @Override
        public Instant instant() {
            return now;
        }
    }

    private static final class SomeReader implements HandlerMethodArgumentResolver {
        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == ReadRequest.class;
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binder) {
            return new ReadRequest(new District("wuhou"), new Actor("p-1", Set.of("resident")), List.of());
        }
    }

    @Test
    void aPosterIsAPdfOfTheDistrictsDay() {
        MvcTestResult answer = get("/poster?size=A1&lang=en");

        assertThat(answer).hasStatus(200).hasContentType("application/pdf");
        try (OpenedPdf poster = opened(answer)) {
            assertThat(poster.sizes()).containsExactly("841 x 594 mm");
            assertThat(poster.text()).contains("武侯区 · 26 November 2026", "101", "电钻", "×2");
            assertThat(poster.text()).doesNotContain("Withdrawn");
        }
    }

    @Test
    void aPosterIsA3AndChineseForWhoDoesNotSay() {
        try (OpenedPdf poster = opened(get("/poster"))) {
            assertThat(poster.sizes()).containsExactly("420 x 297 mm");
            assertThat(poster.text()).contains("2026年11月26日");
        }
    }

    @Test
    void whoHasThePosterOfTheDayIsToldSo() {
        String tag = String.valueOf(get("/poster").getResponse().getHeader("ETag"));
        assertThat(http.get().uri(COMMUNITY + "/poster").header("If-None-Match", tag))
                .hasStatus(304);

        time.now = time.now.plusSeconds(86_400);
        assertThat(http.get().uri(COMMUNITY + "/poster").header("If-None-Match", tag))
                .hasStatus(200);
    }

    @Test
    void aThingHasItsLabel() {
        MvcTestResult answer = get("/items/drill/label");

        assertThat(answer).hasStatus(200).hasContentType("application/pdf");
        try (OpenedPdf label = opened(answer)) {
            assertThat(label.text()).contains("电钻", "1单元 101");
            assertThat(label.codes(1, 203))
                    .containsExactly("https://linli.example/?district=wuhou&community=jinping-26&item=drill");
        }
    }

    @Test
    void labelsAreOfOneHouseholdOrOfAll() {
        try (OpenedPdf all = opened(get("/labels"));
                OpenedPdf one = opened(get("/labels?household=home-101&lang=en"));
                OpenedPdf none = opened(get("/labels?household=home-102"))) {
            assertThat(all.text()).contains("锦屏街26号院 · 物品标签", "电钻", "Ladder");
            assertThat(one.text()).contains("1单元 101 · labels", "电钻").doesNotContain("Ladder");
            assertThat(none.text()).contains("还没有登记物品");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/poster?size=A4, 422, A poster is A3 or A1.",
        "/poster?size=a3, 422, A poster is A3 or A1.",
        "/poster?lang=fr, 422, Print speaks zh or en.",
        "/labels?lang=ZH, 422, Print speaks zh or en.",
        "/items/unknown/label, 404, not-found",
        "/items/withdrawn/label, 404, not-found",
        "/labels?household=unknown, 404, not-found"
    })
    void whatCannotBePrintedIsRefused(String path, int status, String saying) {
        MvcTestResult answer = get(path);

        assertThat(answer).hasStatus(status).hasContentType("application/problem+json");
        assertThat(answer).bodyText().contains(saying);
    }

    @Test
    void anUnknownCommunityHasNothingToPrint() {
        for (String path : List.of("/poster", "/labels", "/items/drill/label")) {
            assertThat(http.get().uri("/api/districts/wuhou/communities/elsewhere" + path))
                    .hasStatus(404);
        }
    }

    @Test
    void moreLabelsThanFiftySheetsAreRefused() {
        for (int at = 0; at < 1_199; at++) {
            documents.list("more-" + at);
        }
        assertThat(get("/labels")).hasStatus(422).bodyText().contains("too-many-labels", "1201");
        assertThat(get("/labels?household=home-201")).hasStatus(200);
    }

    private MvcTestResult get(String path) {
        return http.get().uri(COMMUNITY + path).exchange();
    }

    private static OpenedPdf opened(MvcTestResult answer) {
        return new OpenedPdf(answer.getResponse().getContentAsByteArray());
    }
}
