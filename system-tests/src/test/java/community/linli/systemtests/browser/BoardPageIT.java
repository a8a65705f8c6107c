package community.linli.systemtests.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import community.linli.systemtests.Linli;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** A resident opens the page, logs in at the issuer and reads the board. */
class BoardPageIT {

    private static final Path PICTURES = Path.of("target/pictures");

    @Test
    void aResidentLogsInAndReadsTheBoard() {
        Optional<Path> chromium = Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
        if (chromium.isEmpty()) {
            System.out.println("LEFT OUT: BoardPageIT, because there is no Chromium on this machine");
        }
        Assumptions.assumeTrue(chromium.isPresent(), "no Chromium");
        try (Playwright playwright = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                Browser browser = playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(chromium.get())
                                .setArgs(List.of(
                                        "--headless",
                                        "--no-sandbox",
                                        "--disable-gpu",
                                        "--disable-quic",
                                        "--no-first-run",
                                        "--disable-background-networking",
                                        "--disable-component-update",
                                        "--disable-sync")))) {
            readInChineseOnADesk(browser);
            readInEnglishOnAPhoneAtNight(browser);
        }
    }

    private static void readInChineseOnADesk(Browser browser) {
        try (BrowserContext context = browser.newContext(
                new Browser.NewContextOptions().setLocale("zh-CN").setViewportSize(1360, 900))) {
            List<String> complaints = new ArrayList<>();
            Page page = open(context, complaints);
            page.waitForSelector("#welcome:not([hidden])");
            picture(page, "welcome");
            logIn(page);
            assertThat(page.locator(".door").count()).isEqualTo(148);
            assertThat(page.locator(".door.empty").count()).isEqualTo(35);
            assertThat(page.locator(".items li").count()).isEqualTo(800);
            assertThat(page.textContent("#counts")).contains("148", "113", "800");
            picture(page, "board");
            page.fill("#search", "电钻");
            assertThat(page.locator(".items li").count()).isBetween(1, 60);
            assertThat(page.textContent("#found")).contains("找到");
            picture(page, "search");
            page.click("#logout button");
            page.waitForURL(url -> url.startsWith(Linli.stack().gateway().toString()));
            page.waitForSelector("#welcome:not([hidden])");
            assertThat(complaints).isEmpty();
        }
    }

    private static void readInEnglishOnAPhoneAtNight(Browser browser) {
        try (BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setLocale("en-GB")
                .setColorScheme(ColorScheme.DARK)
                .setViewportSize(390, 844))) {
            List<String> complaints = new ArrayList<>();
            Page page = open(context, complaints);
            logIn(page);
            assertThat(page.textContent("#counts")).contains("148 doors");
            assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                    .as("nothing is wider than the screen")
                    .isEqualTo(true);
            picture(page, "phone");
            assertThat(complaints).isEmpty();
        }
    }

    private static Page open(BrowserContext context, List<String> complaints) {
        Page page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")
                    && !message.location().contains(":" + Linli.stack().issuerUri())) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.navigate(Linli.stack().gateway() + "/");
        return page;
    }

    private static void logIn(Page page) {
        page.click("a.button");
        page.waitForSelector("input[name=username]");
        page.fill("input[name=username]", "1-102");
        page.fill("input[name=password]", "1-102");
        page.click("button[type=submit]");
        page.waitForSelector("#shown:not([hidden])");
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
    }
}
