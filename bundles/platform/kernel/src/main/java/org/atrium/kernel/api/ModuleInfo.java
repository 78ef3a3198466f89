package org.atrium.kernel.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What a module declares of itself. Built once, as data, in the module's class.
 *
 * <p>A function is served at {@code /api/projects/{project}/{id}/...}. A platform module is served
 * at its project words ({@code /api/projects/{project}/{word}/...}) and global words ({@code
 * /api/{word}/...}), which are reserved.
 */
public final class ModuleInfo {
    private final String id;
    private final boolean function;
    private final String titleZh;
    private final String titleEn;
    private final List<MenuEntry> menu = new ArrayList<>();
    private final List<PolicyKey<?>> policies = new ArrayList<>();
    private final List<String> flows = new ArrayList<>();
    private Set<String> projectWords = Set.of();
    private Set<String> globalWords = Set.of();

    private ModuleInfo(String id, boolean function, String titleZh, String titleEn) {
        this.id = id;
        this.function = function;
        this.titleZh = titleZh;
        this.titleEn = titleEn;
    }

    /** A function: can be installed, enabled per project, swapped and removed. */
    public static ModuleInfo function(String id, String titleZh, String titleEn) {
        return new ModuleInfo(id, true, titleZh, titleEn);
    }

    /** A part of the platform: always there. */
    public static ModuleInfo platform(String id, String titleZh, String titleEn) {
        return new ModuleInfo(id, false, titleZh, titleEn);
    }

    /** Adds a menu entry of the console. */
    public ModuleInfo menu(MenuEntry entry) {
        menu.add(entry);
        return this;
    }

    /** Adds policy keys. */
    public ModuleInfo policies(PolicyKey<?>... keys) {
        policies.addAll(List.of(keys));
        return this;
    }

    /** Adds the ids of the flows that this module carries out, such as {@code RP-01}. */
    public ModuleInfo flows(String... ids) {
        flows.addAll(List.of(ids));
        return this;
    }

    /** Platform only: first path words below a project. */
    public ModuleInfo projectWords(String... words) {
        projectWords = Set.of(words);
        return this;
    }

    /** Platform only: first path words below {@code /api}. */
    public ModuleInfo globalWords(String... words) {
        globalWords = Set.of(words);
        return this;
    }

    /** Folder, path word, schema and feature suffix. */
    public String id() {
        return id;
    }

    /** Whether it is a function rather than a part of the platform. */
    public boolean isFunction() {
        return function;
    }

    /** The title in this language, {@code en} or anything else for Chinese. */
    public String title(String language) {
        return "en".equals(language) ? titleEn : titleZh;
    }

    /** Menu entries in order. */
    public List<MenuEntry> menu() {
        return List.copyOf(menu);
    }

    /** Declared policy keys. */
    public List<PolicyKey<?>> policies() {
        return List.copyOf(policies);
    }

    /** Flow ids. */
    public List<String> flows() {
        return List.copyOf(flows);
    }

    /** Reserved first words below a project. */
    public Set<String> projectWords() {
        return projectWords;
    }

    /** Reserved first words below {@code /api}. */
    public Set<String> globalWords() {
        return globalWords;
    }
}
