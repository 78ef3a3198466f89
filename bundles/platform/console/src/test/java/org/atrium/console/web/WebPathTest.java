package org.atrium.console.web;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import org.junit.Test;

public class WebPathTest {
    @Test
    public void aFileOfTheShellIsNamedByItsPath() {
        assertEquals(new WebPath(null, null, "vendor/vue.js"), WebPath.of("/vendor/vue.js").get());
    }

    @Test
    public void aFileOfAModuleNamesItsExactVersion() {
        assertEquals(
                new WebPath("repairs", "1.0.0", "index.js"),
                WebPath.of("/m/repairs/1.0.0/index.js").get());
    }

    @Test
    public void everyPageOfTheShellIsItsIndexPage() {
        assertTrue(WebPath.of("/").get().isIndex());
        assertTrue(WebPath.of("/p/jade-garden/houses/17").get().isIndex());
        assertTrue(WebPath.of("/modules").get().isIndex());
    }

    @Test
    public void nothingOutsideTheFolderCanBeNamed() {
        String[] bad = {
            "/../META-INF/MANIFEST.MF",
            "/vendor/../../x.js",
            "/m/repairs/1.0.0/../../x.js",
            "/m/../1.0.0/index.js",
            "/m/repairs/1.0.0/.hidden.js",
            "//etc/passwd.js",
            "/vendor//vue.js",
            "/vendor\\vue.js",
            "/vendor/vue.js\0.css",
            "/%2e%2e/x.js",
            "/a b.js"
        };
        for (String path : bad) {
            assertFalse(path, WebPath.of(path).isPresent());
        }
    }

    @Test
    public void belowTheModulesOnlyWholeAddressesExist() {
        assertFalse(WebPath.of("/m/repairs").isPresent());
        assertFalse(WebPath.of("/m/repairs/1.0.0/").isPresent());
    }
}
