package org.atrium.notices.api;

import java.util.Map;

/**
 * Something to tell a household of the caller's project.
 *
 * @param template code of a {@link NoticeTemplate}, such as {@code fees.reminder}
 * @param houseId the house it is about; null where it is about none
 * @param customerId who is told
 * @param facts what the template's own places stand for, in words that a household reads (amounts
 *     and dates are formatted); those that every template knows ({@link NoticeTemplate}) need none
 * @param source what it belongs to, 1 to 80 characters, such as {@code fees.dunning-step:123}
 */
public record NewNotice(
        String template, Long houseId, long customerId, Map<String, String> facts, String source) {}
