package org.atrium.console.web;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.atrium.console.BundleFixture;
import org.atrium.kernel.api.ModuleInfo;
import org.atrium.kernel.testkit.FixedModules;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.osgi.framework.Bundle;

public class ConsoleServletTest {
    private static final String MAP = "\n{\"imports\":{\"vue\":\"/console/vendor/vue.js\"}}\n";

    @Rule public TemporaryFolder folder = new TemporaryFolder();

    private ConsoleServlet servlet;

    @Before
    public void shellAndOneModule() throws Exception {
        Path shell = folder.newFolder("console").toPath();
        BundleFixture.write(
                shell, "web/index.html", "<script type=\"importmap\">" + MAP + "</script>");
        BundleFixture.write(shell, "web/shell.js", "shell");
        BundleFixture.write(shell, "web/shell.js.gz", "packed shell");
        BundleFixture.write(shell, "web/icon.svg", "<svg/>");
        BundleFixture.write(shell, "web/notes.txt", "private");
        BundleFixture.write(shell, "META-INF/secret.js", "secret");
        Path repairs = folder.newFolder("repairs").toPath();
        BundleFixture.write(repairs, "web/index.js", "repairs");
        ModuleInfo info = ModuleInfo.function("repairs", "报修", "Repairs");
        Bundle console = BundleFixture.over(shell);
        servlet =
                new ConsoleServlet(
                        BundleFixture.context(console),
                        new FixedModules(
                                List.of(FixedModules.running(info, BundleFixture.over(repairs))),
                                Set.of()));
    }

    @Test
    public void everyKindOfFileHasItsContentType() throws Exception {
        assertEquals("text/javascript;charset=UTF-8", get("/shell.js").contentType);
        assertEquals("image/svg+xml", get("/icon.svg").contentType);
        assertEquals("text/html;charset=UTF-8", get("/").contentType);
    }

    @Test
    public void aModulesPagesComeFromItsOwnBundle() throws Exception {
        assertEquals("repairs", get("/m/repairs/1.0.0/index.js").text());
        assertEquals(404, get("/m/repairs/1.0.1/index.js").status);
        assertEquals(404, get("/m/fees/1.0.0/index.js").status);
    }

    @Test
    public void whatIsNotAPageDoesNotExist() throws Exception {
        assertEquals(404, get("/notes.txt").status);
        assertEquals(404, get("/missing.js").status);
        assertEquals(404, get("/shell.js.gz").status);
        assertEquals(404, get("/../META-INF/secret.js").status);
        assertEquals("", get("/../META-INF/secret.js").text());
    }

    @Test
    public void onlyASealedAddressIsKeptForEver() throws Exception {
        assertEquals("no-cache", get("/shell.js").headers.get("Cache-Control"));
        ExchangeFixture sealed = answer(new ExchangeFixture("/shell.js").parameter("h", "1"));
        assertTrue(sealed.headers.get("Cache-Control").endsWith("immutable"));
        ExchangeFixture index = answer(new ExchangeFixture("/").parameter("h", "1"));
        assertEquals("no-cache", index.headers.get("Cache-Control"));
    }

    @Test
    public void aFileThatTheBrowserHasIsNotSentAgain() throws Exception {
        String tag = get("/shell.js").headers.get("ETag");
        ExchangeFixture again =
                answer(new ExchangeFixture("/shell.js").header("If-None-Match", tag));
        assertEquals(304, again.status);
        assertEquals("", again.text());
    }

    @Test
    public void aBrowserThatUnpacksGetsThePackedFile() throws Exception {
        ExchangeFixture packed =
                answer(new ExchangeFixture("/shell.js").header("Accept-Encoding", "gzip, br"));
        assertEquals("packed shell", packed.text());
        assertEquals("gzip", packed.headers.get("Content-Encoding"));
        assertEquals("text/javascript;charset=UTF-8", packed.contentType);
        assertFalse(packed.headers.get("ETag").equals(get("/shell.js").headers.get("ETag")));
    }

    @Test
    public void theOnlyInlineScriptIsTheImportMap() throws Exception {
        byte[] hash =
                MessageDigest.getInstance("SHA-256").digest(MAP.getBytes(StandardCharsets.UTF_8));
        String policy = get("/").headers.get("Content-Security-Policy");
        String source = "'sha256-" + Base64.getEncoder().encodeToString(hash) + "'";
        assertTrue(policy, policy.contains("script-src 'self' " + source + ";"));
        assertTrue(policy, policy.contains("frame-ancestors 'none'"));
    }

    @Test
    public void everyAnswerForbidsGuessingItsType() throws Exception {}

    @Test
    public void theBareNameLeadsToTheConsole() throws Exception {
        ExchangeFixture bare = get(null);
        assertEquals(302, bare.status);
        assertEquals("/console/", bare.headers.get("Location"));
    }

    private ExchangeFixture get(String path) throws Exception {
        return answer(new ExchangeFixture(path));
    }

    private ExchangeFixture answer(ExchangeFixture exchange) throws Exception {
        servlet.doGet(exchange.request(), exchange.response());
        return exchange;
    }
}
