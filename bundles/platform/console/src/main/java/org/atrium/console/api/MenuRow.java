package org.atrium.console.api;

/** An entry of the console's menu that the caller may open in this project. */
public final class MenuRow {
    /** The module whose page it is. */
    public String module;

    /** Exact version of the module that this project runs. */
    public String version;

    /** Path of the page inside the module's pages, such as {@code orders}. */
    public String page;

    /** Title in the caller's language. */
    public String title;

    /** Name of an Element Plus icon. */
    public String icon;

    /** Position; lower comes first. */
    public int order;

    /**
     * Address of the ES module with the module's pages; null for pages that are part of the shell.
     */
    public String entry;

    /** Address of the style sheet of these pages; null where there is none. */
    public String css;
}
