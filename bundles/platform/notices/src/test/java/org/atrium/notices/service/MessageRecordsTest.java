package org.atrium.notices.service;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.atrium.kernel.api.SqlQuery;
import org.atrium.notices.domain.ChannelOrder;
import org.atrium.notices.domain.Message;
import org.atrium.notices.domain.MessageState;
import org.atrium.registry.api.DataSubject;
import org.atrium.registry.api.PersonalRecord;
import org.junit.After;
import org.junit.Test;

/** What a person is handed of his messages, and what a deletion leaves (PIPL 45, 47). */
public class MessageRecordsTest {
    private final NoticesFixture office = new NoticesFixture();
    private final TestChannel sms = new TestChannel("sms", Channel.Audience.HOUSEHOLD);
    private final MessageRecords records =
            new MessageRecords(
                    office.unit,
                    office.catalog,
                    (code, arguments, language) -> code,
                    office.platform.callers);

    @After
    public void close() {
        office.close();
    }

    @Test
    public void theFileHasWhenWhereAndTheWordsOfThisPersonOnly() {
        told(NoticesFixture.WANG);
        told(NoticesFixture.LI);
        List<PersonalRecord> kept = records.of(person(NoticesFixture.WANG));
        assertEquals(1, kept.size());
        assertEquals("notices.record.message", kept.get(0).topic);
        assertEquals("2026-11-22 " + title(), kept.get(0).content);
        String words = "sms · 19910000011 · 王芳：您欠缴90.00 元";
        assertEquals(words, kept.get(0).detail.substring(0, words.length()));
        assertEquals(List.of("notices.record.stays"), records.stays(person(NoticesFixture.WANG)));
        assertEquals(List.of(), records.of(person(13)));
        assertEquals(List.of(), records.stays(person(13)));
    }

    @Test
    public void aDeletionLeavesThatAndWhenHeWasToldAndSendsNothingMore() {
        long sent = told(NoticesFixture.WANG);
        long other = told(NoticesFixture.LI);
        long waiting = remind(NoticesFixture.WANG);
        forget();
        forget();
        Message kept = office.message(sent);
        assertEquals(MessageState.PROVED, kept.state());
        assertEquals("sms", kept.channel());
        assertNull(kept.text());
        assertNull(kept.subject());
        assertNull(kept.address());
        assertEquals(MessageState.CANCELLED, office.message(waiting).state());
        assertEquals("notices.reason.deleted", office.message(waiting).reason());
        assertEquals(0, wordsOf(sent) + wordsOf(waiting));
        assertEquals("李强", office.message(other).text().substring(0, 2));
        office.courier.run();
        assertEquals(2, sms.letters.size());
    }

    private static DataSubject person(long customer) {
        return new DataSubject(customer, null);
    }

    private void forget() {
        office.platform.transactions.write(
                () -> {
                    records.forget(person(NoticesFixture.WANG));
                    return null;
                });
    }

    private String title() {
        return office.catalog
                .titles(office.platform.project.id(), office.platform.callers.current().language())
                .get(TestTemplates.REMINDER.code());
    }

    private long wordsOf(long message) {
        return office.unit.joined(
                em ->
                        SqlQuery.sql(
                                        "SELECT COUNT(*) FROM NOTICES.MESSAGE m LEFT JOIN"
                                                + " NOTICES.ATTEMPT a ON a.MESSAGE_ID = m.ID WHERE"
                                                + " m.ID = ? AND (m.FACTS <> '' OR a.DETAIL IS NOT"
                                                + " NULL)",
                                        message)
                                .one(em, r -> r.number(0)));
    }

    private long told(long customer) {
        if (office.channels.all().isEmpty()) {
            office.channels.add(new ConfiguredChannel(true, sms));
            office.platform.setPolicy(ChannelOrder.KEY, LocalDate.of(2020, 1, 1), "[\"sms\"]");
        }
        long id = remind(customer);
        office.courier.run();
        return id;
    }

    private long remind(long customer) {
        return office.send(TestTemplates.REMINDER.code(), customer, Map.of("amount", "90.00 元"));
    }
}
