package org.atrium.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.Test;

/**
 * The console for people who use a screen reader or no mouse: axe finds no serious fault on any
 * page, in either language, and the front desk's way goes by keyboard.
 */
public class AccessibilityIT {
    private static final String AXE = axe();

    /** Each fault as one line. Impact: minor, moderate, serious or critical. */
    private static final String CHECK =
            "() => axe.run(document, {resultTypes: ['violations']}).then(found => found.violations"
                    + ".filter(each => ['serious', 'critical'].includes(each.impact))"
                    + ".flatMap(each => each.nodes.map(node =>"
                    + " each.id + ' ' + node.target.join(' ') + ' ' + node.html.slice(0, 120))))";

    /** Where the page leads: the menu, links in its head and tabs, the first row of each table. */
    private static final String LINKS =
            "() => [...document.querySelectorAll('.sh-menu a, #page .at-head-actions a,"
                    + " #page .at-table tbody tr:first-child a')]"
                    + ".map(a => a.getAttribute('href').replace('/console', ''))";

    private static final String READY =
            "() => document.querySelector('#page h1') && document.querySelector('.sh-menu a')"
                    + " && !document.querySelector('#page [aria-busy=true], #page .el-skeleton')";

    private static final List<String> USERS =
            List.of(
                    "desk",
                    "finance",
                    "cashier",
                    "manager",
                    "records",
                    "it",
                    "auditor",
                    "security");

    /** Starts the server first, then the browser. */
    @BeforeClass
    public static void start() {
        RunningAtrium.get();
        Screen.startBrowser();
    }

    /** Ends the browser. */
    @AfterClass
    public static void stop() {
        Screen.stopBrowser();
    }

    private static String axe() {
        try (InputStream script = AccessibilityIT.class.getResourceAsStream("/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What all pages of one kind share: ids, users and policies do not count. */
    private static String kind(String address) {
        String path = address.replaceFirst("[?#].*", "");
        return path.replaceAll("/[^/]*\\d[^/]*", "/*")
                .replaceFirst("^/people/[^/]+$", "/people/*")
                .replaceFirst("^/projects/(?!new)[^/]+", "/projects/*")
                .replaceFirst("/policies/[^/]+", "/policies/*");
    }

    @SuppressWarnings("unchecked")
    private static List<String> texts(Page page, String script) {
        return (List<String>) page.evaluate(script);
    }

    private static void check(Page page, String where, Set<String> faults) {
        if (!(Boolean) page.evaluate("() => 'axe' in window")) {
            page.evaluate(AXE);
        }
        for (String fault : texts(page, CHECK)) {
            faults.add(where + ": " + fault);
        }
    }

    /** Checks every kind of page that this user reaches and nobody before him did. */
    private static void walk(String user, Set<String> seen, Set<String> faults) {
        try (Screen screen = Screen.desktop(user, "zh")) {
            Page page = screen.page();
            page.waitForFunction(READY);
            Deque<String> waiting = new ArrayDeque<>(List.of("/account"));
            waiting.addAll(texts(page, LINKS));
            String shown = "zh";
            while (!waiting.isEmpty()) {
                String address = waiting.remove();
                if (!seen.add(kind(address))) {
                    continue;
                }
                screen.open(address);
                page.waitForFunction(READY);
                check(page, user + " " + shown + " " + address, faults);
                waiting.addAll(texts(page, LINKS));
                shown = shown.equals("zh") ? "en" : "zh";
                screen.switchTo(shown);
                page.waitForFunction(READY);
                check(page, user + " " + shown + " " + address, faults);
            }
        }
    }

    @Test
    public void axeFindsNoSeriousFaultOnAnyPageInEitherLanguage() {
        Set<String> seen = new LinkedHashSet<>();
        Set<String> faults = new TreeSet<>();
        USERS.forEach(user -> walk(user, seen, faults));
        System.out.println("pages checked by axe: " + seen.size() + " " + seen);
        assertTrue("the walk reaches a detail page", seen.contains("/p/jade-garden/houses/*"));
        assertTrue("and a function's own", seen.contains("/p/jade-garden/repairs/orders/*"));
        assertTrue("another user's menu", seen.contains("/p/jade-garden/policies/*/values"));
        assertTrue("and the group's pages", seen.contains("/people/*"));
        assertEquals(Set.of(), faults);
    }

    /** Opens a dialog, checks it and closes it by the Escape key. */
    private static void dialog(Screen screen, Locator opener, Set<String> faults) {
        Page page = screen.page();
        String where = page.url() + " " + opener.textContent();
        opener.click();
        Locator dialog = page.locator(".el-dialog");
        dialog.waitFor();
        page.waitForFunction(
                "() => document.activeElement.closest('.el-dialog')"
                        + " && document.activeElement.matches('input, textarea')");
        check(page, where, faults);
        page.keyboard().press("Escape");
        dialog.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
    }

    @Test
    public void dialogsPutTheCursorInTheirFirstFieldAndCloseByEscape() {
        Set<String> faults = new TreeSet<>();
        String house = "/p/jade-garden/houses/" + Given.houseId("jade-garden", "1栋-1单元-101");
        try (Screen screen = Screen.desktop("desk", "zh")) {
            screen.open(house);
            page(screen, "1栋-1单元-101");
            dialog(screen, screen.page().locator(".at-head-actions button", has("变更状态")), faults);
            dialog(screen, screen.page().locator(".at-head-actions button", has("办理更名")), faults);
            dialog(screen, screen.page().locator(".at-head-actions button", has("登记住户")), faults);
        }
        try (Screen screen = Screen.desktop("it", "en")) {
            screen.open("/people");
            dialog(screen, screen.page().locator("#add-person"), faults);
        }
        assertEquals(Set.of(), faults);
    }

    private static void page(Screen screen, String title) {
        screen.page().locator("#page h1", has(title)).waitFor();
    }

    private static Page.LocatorOptions has(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }

    @Test
    public void theFrontDeskFindsAHouseAndStartsAnOrderWithoutTheMouse() {
        try (Screen screen = Screen.desktop("desk", "zh")) {
            Page page = screen.page();
            screen.open("/p/jade-garden/flows");
            screen.shows("h1", "流程图");
            page.keyboard().press("Tab");
            PlaywrightAssertions.assertThat(page.locator(".sh-skip")).isFocused();
            page.keyboard().press("/");
            Locator search = page.locator(".at-filter-text input");
            PlaywrightAssertions.assertThat(search).isFocused();
            page.keyboard().type("1栋-1单元-102");
            PlaywrightAssertions.assertThat(page.locator(".at-table tbody tr")).hasCount(1);
            page.keyboard().press("Enter");
            page(screen, "1栋-1单元-102");
            tabTo(page, "登记报修");
            page.keyboard().press("Enter");
            PlaywrightAssertions.assertThat(page.locator("input[name=who]")).isFocused();
            page.keyboard().type("朱凯");
            page.keyboard().press("Enter");
            PlaywrightAssertions.assertThat(page.locator("input[name=phone]")).isFocused();
            screen.picture("order-keyboard");
        }
    }

    /** Presses the tabulator until a link or button with this text has the focus. */
    private static void tabTo(Page page, String text) {
        for (int press = 0; press < 60; press++) {
            page.keyboard().press("Tab");
            Object focused = page.evaluate("() => document.activeElement.textContent.trim()");
            if (text.equals(focused)) {
                return;
            }
        }
        throw new AssertionError("the tabulator does not reach " + text);
    }
}
