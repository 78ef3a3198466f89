package org.atrium.notices.api;

/**
 * Tells households of the caller's project something (flows.md 6.9). What is told becomes a row in
 * the caller's transaction, state QUEUED; it is written out and sent after the commit, on the
 * channels and at the hours that the project chose. States: QUEUED, SENT (handed over), PROVED (the
 * receiver took it, or a photo shows it posted), FAILED, CANCELLED. Stores of other bundles read
 * view {@code NOTICES.V1_MESSAGE (PROJECT_ID, ID, SOURCE, TEMPLATE, HOUSE_ID, CUSTOMER_ID, CHANNEL,
 * STATE, MADE_AT, SENT_AT, PROVED_AT)}; its index is PROJECT_ID, SOURCE.
 */
public interface Notices {
    /**
     * Tells one household.
     *
     * @return id of the message
     * @throws org.atrium.common.InvalidInput {@code notices.message.too-long} where the facts come
     *     to more than 2,000 characters
     * @throws org.atrium.common.NotFound {@code notices.template.not-found}
     */
    long send(NewNotice notice);

    /**
     * The id under which the caller stages messages for many households with {@code INSERT INTO
     * NOTICES.STAGED_MESSAGE (BATCH_ID, PROJECT_ID, TEMPLATE, HOUSE_ID, CUSTOMER_ID, SOURCE,
     * FACTS)}, in the transaction in which it posts them. FACTS is a line {@code name=value} for
     * each fact, at most 2,000 characters; the first line of a name counts. In a value {@code \n}
     * is a line break and {@code \\} a backslash.
     */
    long newBatch();

    /**
     * Turns all that is staged under this id into messages by one statement and removes it from the
     * stage. Some 1,000 at once are fine.
     *
     * @return how many
     * @throws org.atrium.common.NotFound {@code notices.template.not-found}
     */
    int postBatch(long batchId);
}
