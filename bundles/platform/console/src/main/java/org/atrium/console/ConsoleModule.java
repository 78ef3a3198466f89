package org.atrium.console;

import java.util.List;
import java.util.Set;
import org.atrium.common.Roles;
import org.atrium.console.rest.MenuResource;
import org.atrium.kernel.api.MenuEntry;
import org.atrium.kernel.api.Module;
import org.atrium.kernel.api.ModuleInfo;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The console's face to the kernel: the menu, and entries of pages that the shell itself holds. */
@Component(service = Module.class)
public class ConsoleModule implements Module {
    private static final Set<String> IMPORTERS =
            Set.of(Roles.GROUP_IT, Roles.RECORDS_CLERK, Roles.CS_MANAGER);

    private final MenuResource menu;

    /** With its resource. */
    @Activate
    public ConsoleModule(@Reference MenuResource menu) {
        this.menu = menu;
    }

    @Override
    public ModuleInfo info() {
        return ModuleInfo.platform("console", "控制台", "Console")
                .projectWords("menu")
                .menu(entry("inbox", "待办事项", "Inbox", "Bell", 10, Set.of(Roles.MEMBER)))
                .menu(entry("import", "导入台账", "Import", "Upload", 900, IMPORTERS));
    }

    @Override
    public List<Object> resources() {
        return List.of(menu);
    }

    private static MenuEntry entry(
            String page, String zh, String en, String icon, int order, Set<String> roles) {
        return new MenuEntry(page, zh, en, icon, order, roles);
    }
}
