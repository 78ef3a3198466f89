package org.atrium.itests;

import static org.junit.Assert.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import org.junit.After;
import org.junit.AfterClass;
import org.junit.Before;
import org.junit.BeforeClass;
import org.junit.Test;

/** The pages on which group IT swaps a function and follows it. */
public class FunctionsPageIT {
    private Sample sample;
    private Page page;

    /** Starts the browser. */
    @BeforeClass
    public static void start() {
        Screen.startBrowser();
    }

    /** Ends it. */
    @AfterClass
    public static void stop() {
        Screen.stopBrowser();
    }

    /** The sample function in a project of its own. */
    @Before
    public void install() {
        sample = new Sample("page-test");
    }

    /** Nothing stays. */
    @After
    public void leave() {
        sample.leave();
    }

    private Locator row(String words) {
        return page.locator("tr", new Page.LocatorOptions().setHasText(words)).first();
    }

    private void swapTo(String version, String behaviour) {
        page.locator("#swap").click();
        byte[] jar = Versions.sample(version, behaviour);
        page.locator(".el-dialog input[type=file]")
                .setInputFiles(new FilePayload("sample.jar", "application/java-archive", jar));
        page.locator(".el-dialog .el-button--primary").click();
    }

    @Test
    public void aSwapIsFollowedARefusedOneSaysWhyAndOneClickLeadsBack() {
        try (Screen screen = Screen.desktop("it", "zh")) {
            page = screen.page();
            screen.open("/modules");
            row("测试 page-test").getByText("1.0.0").waitFor();

            screen.open("/modules/sample");
            row("1.0.0").getByText("page-test").waitFor();
            swapTo("1.1.0", "check-slow"); // so that it can be seen
            page.locator("[data-swap]").first().waitFor();
            row("1.1.0").getByText("page-test").waitFor();
            row("全部项目").getByText("完成").waitFor();

            swapTo("1.2.0", "check-fails");
            Locator refusal = page.locator(".el-dialog .at-problem").first();
            refusal.waitFor();
            assertTrue(refusal.textContent(), refusal.textContent().contains("1.2.0"));
            page.keyboard().press("Escape");
            page.getByText("未更换").first().waitFor();

            page.locator("#rollback").click();
            page.locator(".el-message-box .el-button--primary").click();
            row("1.0.0").getByText("page-test").waitFor();
            row("全部项目").getByText("回退").first().waitFor();
        }
    }
}
