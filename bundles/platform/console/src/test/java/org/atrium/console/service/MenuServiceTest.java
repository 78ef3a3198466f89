package org.atrium.console.service;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.atrium.common.Roles;
import org.atrium.console.BundleFixture;
import org.atrium.console.api.MenuRow;
import org.atrium.kernel.api.Caller;
import org.atrium.kernel.api.Callers;
import org.atrium.kernel.api.MenuEntry;
import org.atrium.kernel.api.ModuleInfo;
import org.atrium.kernel.api.ProjectRef;
import org.atrium.kernel.api.RunningModule;
import org.atrium.kernel.testkit.FixedModules;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.osgi.framework.Bundle;

public class MenuServiceTest {
    @Rule public TemporaryFolder folder = new TemporaryFolder();

    private Bundle withPages;
    private Bundle withoutPages;

    @Before
    public void bundles() throws Exception {
        Path pages = folder.newFolder("repairs").toPath();
        BundleFixture.write(pages, "web/index.js", "export const routes = [];");
        withPages = BundleFixture.over(pages);
        withoutPages = BundleFixture.over(folder.newFolder("registry").toPath());
    }

    @Test
    public void aFunctionStandsInTheMenuOnlyWhereItIsEnabled() {
        assertEquals(List.of("houses", "orders"), pages(Set.of("repairs"), "FrontDesk", "member"));
        assertEquals(List.of("houses"), pages(Set.of(), "FrontDesk", "member"));
    }

    @Test
    public void anEntryIsForItsRolesOnly() {
        assertEquals(List.of("houses"), pages(Set.of("repairs"), "Cashier", "member"));
        assertEquals(
                List.of("houses", "import"), pages(Set.of("repairs"), Roles.GROUP_IT, "member"));
    }

    @Test
    public void theAuditorSeesAllButWhatIsThereToChangeSomething() {
        assertEquals(
                List.of("houses", "orders"), pages(Set.of("repairs"), Roles.AUDITOR, "member"));
    }

    @Test
    public void entriesComeInTheirOrderAndInTheCallersLanguage() {
        List<MenuRow> menu = menu(Set.of("repairs"), "en", "FrontDesk", Roles.GROUP_IT, "member");
        assertEquals(
                List.of("Houses", "Repair orders", "Import"),
                menu.stream().map(row -> row.title).toList());
    }

    @Test
    public void theAddressOfPagesChangesWithTheBundle() {
        MenuRow row = menu(Set.of("repairs"), "zh", "FrontDesk").get(0);
        assertEquals("/console/m/repairs/1.0.0/index.js?h=abcdef", row.entry);
        assertNull("no style sheet in this bundle", row.css);
    }

    @Test
    public void aPageOfTheShellHasNoAddressOfItsOwn() {
        assertNull(menu(Set.of(), "zh", "member").get(0).entry);
    }

    private List<String> pages(Set<String> enabled, String... roles) {
        return menu(enabled, "zh", roles).stream().map(row -> row.page).toList();
    }

    private List<MenuRow> menu(Set<String> enabled, String language, String... roles) {
        ProjectRef project =
                new ProjectRef(1, "jade-garden", "翡翠园", "JG", ZoneId.of("Asia/Shanghai"));
        Caller caller =
                new Caller("desk", "前台", Set.of(roles), project, language, "r", null, null, null);
        return new MenuService(new FixedModules(modules(), enabled), always(caller)).menu();
    }

    private List<RunningModule> modules() {
        ModuleInfo console =
                ModuleInfo.platform("console", "控制台", "Console")
                        .menu(entry("import", "Import", 900, Roles.GROUP_IT));
        ModuleInfo registry =
                ModuleInfo.platform("registry", "房产", "Registry")
                        .menu(entry("houses", "Houses", 20, Roles.MEMBER));
        ModuleInfo repairs =
                ModuleInfo.function("repairs", "报修", "Repairs")
                        .menu(entry("orders", "Repair orders", 100, Roles.FRONT_DESK));
        return List.of(
                FixedModules.running(console, withoutPages),
                FixedModules.running(registry, withoutPages),
                FixedModules.running(repairs, withPages));
    }

    private static MenuEntry entry(String page, String title, int order, String role) {
        return new MenuEntry(page, "页", title, "House", order, Set.of(role));
    }

    private static Callers always(Caller caller) {
        return new Callers() {
            @Override
            public void inPlaceOf(String absent) {
                throw new UnsupportedOperationException();
            }

            @Override
            public Caller current() {
                return caller;
            }

            @Override
            public <T> T as(Caller other, Supplier<T> body) {
                return body.get();
            }
        };
    }
}
