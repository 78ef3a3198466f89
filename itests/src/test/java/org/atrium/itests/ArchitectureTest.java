package org.atrium.itests;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.Assert.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.BeforeClass;
import org.junit.Test;

/** The rules of architecture.md 2 and the package table of style.md, over all bundles. */
public class ArchitectureTest {
    private static final String API = "org.atrium.*.api..";
    private static final String DOMAIN = "org.atrium.*.domain..";
    private static final String STORE = "org.atrium.*.store..";
    private static final String SERVICE = "org.atrium.*.service..";
    private static final String REST = "org.atrium.*.rest..";
    private static final String[] LAYERS = {API, DOMAIN, STORE, SERVICE, REST};
    private static final String[] HTTP = {"javax.ws.rs..", "javax.servlet..", "org.apache.cxf.."};

    private static JavaClasses classes;

    /** Reads the classes that were built; not the libraries that a bundle embeds. */
    @BeforeClass
    public static void read() {
        List<Path> folders = Tree.bundles().stream().map(b -> b.resolve("target/classes")).toList();
        classes =
                new ClassFileImporter()
                        .withImportOption(place -> place.contains("/org/atrium/"))
                        .importPaths(folders);
    }

    private static String[] functionPackages() {
        return Tree.functions().stream().map(f -> "org.atrium." + f + "..").toArray(String[]::new);
    }

    /** Shows that a pattern matches something: ArchUnit passes silently where it does not. */
    private static void matches(String... patterns) {
        for (String pattern : patterns) {
            assertTrue(
                    pattern + " matches nothing",
                    classes.stream().anyMatch(resideInAPackage(pattern)));
        }
    }

    private static DescribedPredicate<JavaClass> ours() {
        return resideInAPackage("org.atrium..");
    }

    @Test
    public void everyPatternMatchesSomething() {
        matches(LAYERS);
        matches(functionPackages());
        for (String function : Tree.functions()) {
            for (String layer : LAYERS) {
                matches(layer.replace("*", function));
            }
        }
    }

    @Test
    public void functionsUseThePlatformsApiAndNothingElseOfOurs() {
        for (String function : Tree.functions()) {
            List<String> allowed = new ArrayList<>();
            allowed.add("org.atrium." + function + "..");
            allowed.add("org.atrium.common");
            Tree.platform().forEach(p -> allowed.add("org.atrium." + p + ".api.."));
            noClasses()
                    .that()
                    .resideInAPackage("org.atrium." + function + "..")
                    .should()
                    .dependOnClassesThat(
                            ours().and(not(resideInAnyPackage(allowed.toArray(String[]::new)))))
                    .check(classes);
        }
    }

    @Test
    public void platformBundlesUseEachOthersApiOnlyAndNoFunction() {
        for (String bundle : Tree.platform()) {
            List<String> allowed = new ArrayList<>();
            allowed.add("org.atrium." + bundle + "..");
            allowed.add("org.atrium.common");
            Tree.platform().forEach(p -> allowed.add("org.atrium." + p + ".api.."));
            String itself = "org.atrium." + bundle + "..";
            matches(itself);
            noClasses()
                    .that()
                    .resideInAPackage(itself)
                    .should()
                    .dependOnClassesThat(
                            ours().and(not(resideInAnyPackage(allowed.toArray(String[]::new)))))
                    .check(classes);
        }
    }

    @Test
    public void bundlesHaveNoCycles() {
        slices().matching("org.atrium.(*)..").should().beFreeOfCycles().check(classes);
    }

    @Test
    public void anApiKnowsNothingBelowItself() {
        noClasses()
                .that()
                .resideInAPackage(API)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(DOMAIN, STORE, SERVICE, REST)
                .check(classes);
        for (String function : Tree.functions()) {
            noClasses()
                    .that()
                    .resideInAPackage(API.replace("*", function))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("javax.persistence..", "org.osgi..", "javax.ws.rs..")
                    .check(classes);
        }
    }

    @Test
    public void theDomainIsPure() {
        noClasses()
                .that()
                .resideInAPackage(DOMAIN)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.osgi..",
                        "javax.ws.rs..",
                        "javax.servlet..",
                        "org.apache..",
                        "java.sql..")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("javax.persistence.EntityManager")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.time.Clock")
                .orShould()
                .dependOnClassesThat()
                .resideInAnyPackage(STORE, SERVICE, REST)
                .check(classes);
    }

    @Test
    public void aFunctionsDomainKnowsValuesOnly() {
        for (String function : Tree.functions()) {
            noClasses()
                    .that()
                    .resideInAPackage(DOMAIN.replace("*", function))
                    .should()
                    .dependOnClassesThat(
                            ours().and(
                                            not(
                                                    resideInAnyPackage(
                                                            DOMAIN.replace("*", function),
                                                            "org.atrium.common",
                                                            "org.atrium.kernel.api"))))
                    .check(classes);
        }
    }

    @Test
    public void storesKnowNoServiceAndNoHttp() {
        noClasses()
                .that()
                .resideInAPackage(STORE)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        Stream.concat(Stream.of(SERVICE, REST), Stream.of(HTTP))
                                .toArray(String[]::new))
                .check(classes);
    }

    @Test
    public void servicesKnowNoHttp() {
        noClasses()
                .that()
                .resideInAPackage(SERVICE)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        Stream.concat(Stream.of(REST), Stream.of(HTTP)).toArray(String[]::new))
                .check(classes);
    }

    @Test
    public void resourcesKnowNeitherDomainNorStore() {
        noClasses()
                .that()
                .resideInAPackage(REST)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(DOMAIN, STORE, "javax.persistence..")
                .check(classes);
    }

    @Test
    public void nobodyReadsTheSystemsClockBehindTheInjectedOne() {
        noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(classes);
    }

    @Test
    public void noFieldIsADouble() {
        noFields()
                .that()
                .areDeclaredInClassesThat(ours())
                .should()
                .haveRawType(double.class)
                .orShould()
                .haveRawType(float.class)
                .orShould()
                .haveRawType(Double.class)
                .check(classes);
    }

    @Test
    public void namesSayWhatAThingIs() {
        noClasses()
                .should()
                .haveNameMatching(".*(Manager|Helper|Util|Utils)$")
                .orShould()
                .haveNameMatching(".*\\.(Common|Base|Abstract)[A-Z]\\w*$")
                .check(classes);
    }
}
