package org.atrium.kernel.api;

import java.time.ZoneId;

/**
 * A project as other bundles need it.
 *
 * @param id key of all its rows
 * @param code path word such as {@code jade-garden}
 * @param name shown name
 * @param prefix of its numbers, such as {@code JG}
 * @param zone of its business dates
 */
public record ProjectRef(long id, String code, String name, String prefix, ZoneId zone) {}
