package org.atrium.console.service;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.atrium.common.Roles;
import org.atrium.console.api.MenuRow;
import org.atrium.kernel.api.Caller;
import org.atrium.kernel.api.Callers;
import org.atrium.kernel.api.MenuEntry;
import org.atrium.kernel.api.Modules;
import org.atrium.kernel.api.RunningModule;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The menu of the caller's project: what runs, is enabled there, and is for one of his roles. */
@Component(service = MenuService.class)
public class MenuService {
    private final Modules modules;
    private final Callers callers;

    /** Over the kernel's modules. */
    @Activate
    public MenuService(@Reference Modules modules, @Reference Callers callers) {
        this.modules = modules;
        this.callers = callers;
    }

    /** The entries in order; at equal order the platform's own first. */
    public List<MenuRow> menu() {
        Caller caller = callers.current();
        return modules.in(caller.projectId()).stream()
                .flatMap(each -> rows(each, caller))
                .sorted(Comparator.comparingInt(row -> row.order))
                .toList();
    }

    private Stream<MenuRow> rows(RunningModule running, Caller caller) {
        return running.info().menu().stream()
                .filter(entry -> isFor(entry.roles(), caller))
                .map(entry -> row(running, entry, caller.language()));
    }

    /** The auditor reads everything; pages named for group IT are there to change something. */
    private static boolean isFor(Set<String> wanted, Caller caller) {
        return caller.hasAny(wanted)
                || caller.has(Roles.AUDITOR) && !wanted.contains(Roles.GROUP_IT);
    }

    private static MenuRow row(RunningModule running, MenuEntry entry, String language) {
        ModulePages pages = new ModulePages(running);
        MenuRow row = new MenuRow();
        row.module = running.info().id();
        row.version = running.version();
        row.page = entry.page();
        row.title = "en".equals(language) ? entry.titleEn() : entry.titleZh();
        row.icon = entry.icon();
        row.order = entry.order();
        row.entry = pages.address("index.js");
        row.css = pages.address("index.css");
        return row;
    }
}
