package org.atrium.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.BeforeClass;
import org.junit.Test;

/** Rule 1, as the built jars tell it: functions never know each other. */
public class ManifestTest {
    private static final Pattern CLAUSE =
            Pattern.compile(
                    "(?:^|,)\\s*([A-Za-z_][\\w.]*)((?:\\s*;[^,;\"]*(?:\"[^\"]*\")?[^,;]*)*)");

    private static final Map<String, Attributes> MANIFESTS = new TreeMap<>();

    /** Reads all manifests. */
    @BeforeClass
    public static void read() throws IOException {
        for (Path bundle : Tree.bundles()) {
            try (JarFile jar = new JarFile(Tree.jar(bundle).toFile())) {
                MANIFESTS.put(
                        bundle.getFileName().toString(), jar.getManifest().getMainAttributes());
            }
        }
    }

    private static List<String> packages(String bundle, String header) {
        String value = MANIFESTS.get(bundle).getValue(header);
        List<String> packages = new ArrayList<>();
        Matcher clause = CLAUSE.matcher(value == null ? "" : value);
        while (clause.find()) {
            packages.add(clause.group(1));
        }
        return packages;
    }

    @Test
    public void theReaderSeesPackages() {
        assertEquals(List.of("org.atrium.common"), packages("common", "Export-Package"));
        for (String function : Tree.functions()) {
            assertTrue(
                    function + " imports nothing of the kernel?",
                    packages(function, "Import-Package").contains("org.atrium.kernel.api"));
        }
    }

    @Test
    public void noFunctionExportsAPackage() {
        assertTrue("no functions were found", Tree.functions().size() >= 2);
        for (String function : Tree.functions()) {
            assertEquals(function, List.of(), packages(function, "Export-Package"));
        }
    }

    @Test
    public void nobodyImportsAFunction() {
        for (String bundle : MANIFESTS.keySet()) {
            for (String imported : packages(bundle, "Import-Package")) {
                for (String function : Tree.functions()) {
                    assertTrue(
                            bundle + " imports " + imported,
                            !imported.equals("org.atrium." + function)
                                    && !imported.startsWith("org.atrium." + function + "."));
                }
            }
        }
    }

    @Test
    public void thePlatformExportsItsApiAndNothingElse() {
        for (String bundle : Tree.platform()) {
            String api =
                    "common".equals(bundle) ? "org.atrium.common" : "org.atrium." + bundle + ".api";
            for (String exported : packages(bundle, "Export-Package")) {
                assertEquals(bundle, api, exported);
            }
        }
    }

    @Test
    public void ofOursOnlyExportedPackagesAreImported() {
        for (String bundle : MANIFESTS.keySet()) {
            for (String imported : packages(bundle, "Import-Package")) {
                if (imported.startsWith("org.atrium.")) {
                    assertTrue(
                            bundle + " imports " + imported,
                            imported.equals("org.atrium.common") || imported.endsWith(".api"));
                }
            }
        }
    }

    @Test
    public void folderNameIsSymbolicNameModuleAndSchema() {
        for (String bundle : MANIFESTS.keySet()) {
            Attributes manifest = MANIFESTS.get(bundle);
            assertEquals("atrium-" + bundle, manifest.getValue("Bundle-SymbolicName"));
            String schema = manifest.getValue("Atrium-Schema");
            if (schema != null) {
                assertTrue(schema, schema.endsWith("=db/" + bundle + "/changelog.xml"));
            }
        }
        for (String function : Tree.functions()) {
            Attributes manifest = MANIFESTS.get(function);
            assertEquals(function, manifest.getValue("Atrium-Module"));
            assertTrue(manifest.getValue("Atrium-Schema").startsWith(function + "="));
        }
    }
}
