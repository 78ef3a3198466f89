package org.atrium.notices.service;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import java.util.Map;
import org.atrium.common.InvalidInput;
import org.atrium.common.NotFound;
import org.atrium.kernel.api.SqlQuery;
import org.atrium.notices.api.NewNotice;
import org.junit.After;
import org.junit.Test;

/** Messages in the queue (flows.md 6.9). */
public class QueueTest {
    private final NoticesFixture office = new NoticesFixture();

    @After
    public void close() {
        office.close();
    }

    @Test
    public void aMessageIsQueuedInTheTransactionOfWhoeverSendsIt() {
        assertThrows(
                IllegalStateException.class,
                () ->
                        office.platform.transactions.write(
                                () -> {
                                    office.send(Map.of("subject", "停水", "text", "明天停水"));
                                    throw new IllegalStateException("undone");
                                }));
        assertEquals(0, office.platform.database.count("NOTICES.MESSAGE"));
        office.send(Map.of("subject", "停水", "text", "明天停水"));
        assertEquals(
                1, office.platform.database.count("NOTICES.V1_MESSAGE WHERE STATE = 'QUEUED'"));
    }

    @Test
    public void aBatchBecomesMessagesAndLeavesTheStage() {
        int made =
                office.platform.transactions.write(
                        () -> {
                            long batch = office.notices.newBatch();
                            stage(batch, "notices.by-hand");
                            return office.notices.postBatch(batch);
                        });
        assertEquals(2, made);
        assertEquals(0, office.platform.database.count("NOTICES.STAGED_MESSAGE"));
        assertEquals(
                2,
                office.platform.database.count(
                        "NOTICES.MESSAGE WHERE SOURCE LIKE 'test:%' AND DUE_AT = MADE_AT"));
    }

    @Test
    public void anUnknownTemplateIsRefused() {
        assertThrows(
                NotFound.class,
                () ->
                        office.platform.transactions.write(
                                () ->
                                        office.notices.send(
                                                new NewNotice(
                                                        "no.such", null, 1, Map.of(), "test"))));
        assertThrows(
                NotFound.class,
                () ->
                        office.platform.transactions.write(
                                () -> {
                                    long batch = office.notices.newBatch();
                                    stage(batch, "no.such");
                                    return office.notices.postBatch(batch);
                                }));
    }

    @Test
    public void factsThatAreTooLongAreRefused() {
        assertThrows(
                InvalidInput.class,
                () -> office.send(Map.of("subject", "长", "text", "长".repeat(2_000))));
    }

    private void stage(long batch, String template) {
        office.unit.joined(
                em ->
                        SqlQuery.sql(
                                        "INSERT INTO NOTICES.STAGED_MESSAGE (BATCH_ID, PROJECT_ID,"
                                                + " TEMPLATE, HOUSE_ID, CUSTOMER_ID, SOURCE, FACTS)"
                                                + " SELECT CAST(? AS BIGINT), PROJECT_ID,"
                                                + " CAST(? AS VARCHAR(60)), HOUSE_ID, CUSTOMER_ID,"
                                                + " 'test:' || CAST(HOUSE_ID AS CHAR(20)),"
                                                + " 'subject=停水' || CAST(? AS VARCHAR(1)) || 'text=明天'"
                                                + " FROM REGISTRY.V1_PAYER",
                                        batch,
                                        template,
                                        "\n")
                                .execute(em));
    }
}
