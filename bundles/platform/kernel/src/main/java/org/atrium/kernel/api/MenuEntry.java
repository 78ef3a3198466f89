package org.atrium.kernel.api;

import java.util.Set;

/**
 * A page in the console's menu.
 *
 * @param page the page's path inside the module's pages, such as {@code orders}
 * @param titleZh Chinese title
 * @param titleEn English title
 * @param icon name of an Element Plus icon
 * @param order position; lower comes first. From 30 on the menu shows taking money, from 40 what is
 *     owed, from 50 letting, from 60 invoices, from 80 how the project is set up, each below a
 *     heading
 * @param roles who sees it; {@code member} for everybody in the project
 */
public record MenuEntry(
        String page, String titleZh, String titleEn, String icon, int order, Set<String> roles) {}
