package org.atrium.itests;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The console in a real browser, in one language, with its own cookies. */
final class Screen implements AutoCloseable {
    private static final List<String> ARGUMENTS =
            List.of(
                    "--headless",
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync");
    private static final Path PICTURES =
            Path.of(System.getProperty("atrium.target"), "screenshots");
    private static Playwright playwright;
    private static Browser browser;

    private final BrowserContext context;
    private final List<String> faults = new ArrayList<>();
    private final Page page;

    private Screen(int width, int height) {
        context =
                browser.newContext(new Browser.NewContextOptions().setViewportSize(width, height));
        page = context.newPage();
        page.onPageError(faults::add);
        page.addInitScript("window.print = () => {}");
    }

    /** Starts the browser. */
    static void startBrowser() {
        playwright = Playwright.create();
        browser =
                playwright
                        .chromium()
                        .launch(
                                new BrowserType.LaunchOptions()
                                        .setExecutablePath(Path.of("/usr/bin/chromium"))
                                        .setArgs(ARGUMENTS));
    }

    /** Ends the browser. */
    static void stopBrowser() {
        if (playwright != null) {
            playwright.close();
        }
    }

    /** A desktop on which this demo user signed in by the form, in this language. */
    static Screen desktop(String user, String language) {
        return desktopWith(user, "atrium-demo", language);
    }

    /** A desktop on which somebody signed in with this password. */
    static Screen desktopWith(String user, String password, String language) {
        return new Screen(1366, 800).signedIn(user, password, language);
    }

    /** The same on a phone. */
    static Screen phone(String user, String language) {
        return new Screen(390, 844).signedIn(user, "atrium-demo", language);
    }

    private Screen signedIn(String user, String password, String language) {
        page.navigate(RunningAtrium.get().server().url() + "/console/");
        page.locator(".sh-language button[lang=" + language + "]").click();
        page.locator("input[name=user]").fill(user);
        page.locator("input[name=password]").fill(password);
        page.locator("button[type=submit]").click();
        page.locator(".sh-user").waitFor();
        return this;
    }

    /** The page itself. */
    Page page() {
        return page;
    }

    /** Goes to a page of the console, such as {@code /p/jade-garden/inbox}. */
    void open(String path) {
        page.navigate(RunningAtrium.get().server().url() + "/console" + path);
    }

    /** Switches the language of what is shown. */
    void switchTo(String language) {
        page.locator(".sh-top .sh-language button[lang=" + language + "]").click();
    }

    /** Chooses an option of the select with this label. */
    void choose(String label, String option) {
        field(label).locator(".el-select").click();
        Locator options = page.locator(".el-select-dropdown__item:visible");
        options.filter(new Locator.FilterOptions().setHasText(option)).first().click();
    }

    /** The form field with this label. */
    Locator field(String label) {
        Locator fields = page.locator(".el-form-item:visible");
        return fields.filter(
                        new Locator.FilterOptions()
                                .setHas(
                                        page.locator(
                                                ".el-form-item__label",
                                                new Page.LocatorOptions().setHasText(label))))
                .first();
    }

    /** Waits until this text is shown. */
    void shows(String text) {
        Locator found = page.getByText(text).first();
        found.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.VISIBLE));
    }

    /** Waits until this element holds exactly this text. */
    void shows(String selector, String text) {
        PlaywrightAssertions.assertThat(page.locator(selector).first()).hasText(text);
    }

    /** Keeps a picture under {@code target/screenshots}. */
    void picture(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
    }

    /** How far the page reaches beyond the right edge, in pixels. */
    int overflow() {
        Object wide = page.evaluate("document.documentElement.scrollWidth - window.innerWidth");
        return ((Number) wide).intValue();
    }

    /** Fails where a script failed; then closes the window. */
    @Override
    public void close() {
        context.close();
        if (!faults.isEmpty()) {
            throw new AssertionError("scripts failed: " + faults);
        }
    }
}
