package org.atrium.notices.service;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotNull;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.atrium.common.Conflict;
import org.atrium.kernel.api.SqlQuery;
import org.atrium.notices.domain.ChannelOrder;
import org.atrium.notices.domain.Message;
import org.atrium.notices.domain.MessageState;
import org.junit.After;
import org.junit.Test;

/** From the queue to the proof or the failure (flows.md 6.9). */
public class CourierTest {
    private static final LocalDate EVER = LocalDate.of(2020, 1, 1);

    private final NoticesFixture office = new NoticesFixture();
    private final TestChannel sms = new TestChannel("sms", Channel.Audience.HOUSEHOLD);

    @After
    public void close() {
        office.close();
    }

    @Test
    public void nothingLeavesTheHouseBeforeSomebodyChoosesAChannel() {
        office.channels.add(new ConfiguredChannel(true, sms));
        long id = remind();
        office.courier.run();
        assertTrue(office.message(id).isToPost());
        assertEquals("1栋-1单元-101欠费提醒", office.message(id).subject());
        assertTrue(office.message(id).text().startsWith("王芳：您欠缴90.00 元，请尽快缴纳。Test"));
        assertEquals(List.of(), sms.letters);
    }

    @Test
    public void whatTheProviderNamesIsProved() {
        chooseSms();
        long id = remind();
        office.courier.run();
        Message message = office.message(id);
        assertEquals(MessageState.PROVED, message.state());
        assertEquals("no-1", message.providerId());
        assertEquals("19910000011", sms.letters.get(0).to());
        assertEquals(List.of("ACCEPTED"), outcomes(id));
        office.courier.run();
        assertEquals(1, sms.letters.size());
    }

    @Test
    public void whatNobodyConfirmsIsSentButNotProved() {
        chooseSms();
        sms.answers.add(Channel.Outcome.accepted(null));
        long id = remind();
        office.courier.run();
        assertEquals(MessageState.SENT, office.message(id).state());
        assertNull(office.message(id).provedAt());
    }

    @Test
    public void anUnreachedChannelIsTriedAgainLaterAndThenTheNext() {
        choose("[\"sms\",\"POSTED\"]");
        for (int i = 0; i < 5; i++) {
            sms.answers.add(Channel.Outcome.later("HTTP 503"));
        }
        long id = remind();
        List<Duration> pauses = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            office.courier.run();
            Instant due = office.message(id).dueAt();
            pauses.add(Duration.between(office.platform.clock.now(), due));
            office.courier.run();
            office.platform.setNow(due);
        }
        assertEquals(4, sms.letters.size());
        assertEquals(List.of(5L, 10L, 20L, 40L), pauses.stream().map(Duration::toMinutes).toList());
        office.courier.run();
        assertEquals(5, sms.letters.size());
        assertTrue(office.message(id).isToPost());
        assertEquals(1, sms.letters.stream().map(Channel.Letter::id).distinct().count());
    }

    @Test
    public void whatIsRefusedForGoodFailsAndCanBeTriedAgain() {
        chooseSms();
        sms.answers.add(Channel.Outcome.never("HTTP 400"));
        long id = remind();
        office.courier.run();
        Message failed = office.message(id);
        assertEquals(MessageState.FAILED, failed.state());
        assertEquals("notices.reason.refused|sms: HTTP 400", failed.reason());
        office.change(id, message -> message.retry(office.platform.clock.now()));
        office.courier.run();
        assertEquals(MessageState.PROVED, office.message(id).state());
        assertThrows(
                Conflict.class,
                () -> office.change(id, message -> message.retry(NoticesFixture.NOON)));
    }

    @Test
    public void nothingOfAHouseholdGoesToAChannelForStaff() {
        TestChannel robot = new TestChannel("robot", Channel.Audience.STAFF);
        office.channels.add(new ConfiguredChannel(true, robot));
        choose("[\"robot\"]");
        long id = remind();
        office.courier.run();
        assertEquals(MessageState.FAILED, office.message(id).state());
        assertEquals("notices.reason.no-channel", office.message(id).reason());
        assertEquals(List.of(), robot.letters);
    }

    @Test
    public void atNightAMessageWaitsForTheMorningButPaperDoesNot() {
        chooseSms();
        office.platform.setNow(Instant.parse("2026-11-22T16:30:00Z"));
        long id = remind();
        office.courier.run();
        assertEquals(List.of(), sms.letters);
        assertNull(office.message(id).text());
        assertEquals(Instant.parse("2026-11-23T00:00:00Z"), office.message(id).dueAt());
        office.platform.setNow(Instant.parse("2026-11-23T00:00:00Z"));
        office.courier.run();
        assertEquals(1, sms.letters.size());
        choose("[\"POSTED\"]");
        office.platform.setNow(Instant.parse("2026-11-23T16:30:00Z"));
        long paper = remind();
        office.courier.run();
        assertTrue(office.message(paper).isToPost());
    }

    @Test
    public void advertisingStopsWhereItIsNotWantedAndRemindersDoNot() {
        chooseSms();
        office.sql(
                "INSERT INTO NOTICES.OPT_OUT (PROJECT_ID, CUSTOMER_ID, RECORDED_BY, RECORDED_AT)"
                        + " VALUES ("
                        + office.platform.project.id()
                        + ", 11, 'desk', '2026-11-01 08:00:00')");
        long sale = office.send("shop.sale", NoticesFixture.WANG, Map.of());
        long other = office.send("shop.sale", NoticesFixture.LI, Map.of());
        long reminder = remind();
        office.courier.run();
        assertEquals(MessageState.CANCELLED, office.message(sale).state());
        assertEquals(MessageState.PROVED, office.message(other).state());
        assertEquals(MessageState.PROVED, office.message(reminder).state());
    }

    @Test
    public void aCrashBetweenCallAndCommitSendsAgainUnderTheSameId() {
        chooseSms();
        sms.crash = true;
        long id = remind();
        assertThrows(IllegalStateException.class, office.courier::run);
        assertEquals(MessageState.QUEUED, office.message(id).state());
        assertEquals(List.of("BEGUN"), outcomes(id));
        sms.crash = false;
        office.courier.run();
        assertEquals("still claimed", 1, sms.letters.size());
        office.platform.setNow(NoticesFixture.NOON.plus(Duration.ofMinutes(10)));
        office.courier.run();
        assertEquals(MessageState.PROVED, office.message(id).state());
        assertEquals(sms.letters.get(0).id(), sms.letters.get(1).id());
        assertEquals(List.of("BEGUN", "ACCEPTED"), outcomes(id));
    }

    @Test
    public void thirtyTwoAtOnceSendAMessageOnce() throws Exception {
        chooseSms();
        long id = remind();
        ExecutorService threads = Executors.newFixedThreadPool(32);
        List<Future<?>> runs = new ArrayList<>();
        for (int i = 0; i < 32; i++) {
            runs.add(threads.submit(office.courier::run));
        }
        for (Future<?> run : runs) {
            run.get(2, TimeUnit.MINUTES);
        }
        threads.shutdown();
        assertEquals(MessageState.PROVED, office.message(id).state());
        assertEquals(1, sms.letters.size());
    }

    @Test
    public void whatCannotBeWrittenDoesNotHoldUpTheOthers() {
        chooseSms();
        long id = remind();
        office.templates.save(
                "notices.by-hand", TestTemplates.words("{text}".repeat(600), "{text}"));
        long huge = office.send(Map.of("subject", "长", "text", "很长".repeat(900)));
        office.courier.run();
        assertEquals(MessageState.PROVED, office.message(id).state());
        assertEquals(MessageState.FAILED, office.message(huge).state());
        assertEquals("notices.reason.unprepared", office.message(huge).reason());
    }

    @Test
    public void whatWasSaidStaysWhenTheWordsChange() {
        long id = remind();
        office.courier.run();
        String said = office.message(id).text();
        office.templates.save("fees.reminder", TestTemplates.words("别的", "Other"));
        office.change(id, message -> message.cancel("x"));
        assertEquals(said, office.message(id).text());
        long next = remind();
        office.courier.run();
        assertEquals("别的", office.message(next).text());
        assertNotNull(office.message(next).subject());
    }

    private long remind() {
        return office.send("fees.reminder", NoticesFixture.WANG, Map.of("amount", "90.00 元"));
    }

    private void chooseSms() {
        choose("[\"sms\"]");
    }

    private void choose(String order) {
        if (office.channels.all().isEmpty()) {
            office.channels.add(new ConfiguredChannel(true, sms));
        }
        office.platform.setPolicy(ChannelOrder.KEY, EVER, order);
    }

    private List<String> outcomes(long id) {
        return office.unit.joined(
                em ->
                        SqlQuery.sql(
                                        "SELECT OUTCOME FROM NOTICES.ATTEMPT WHERE MESSAGE_ID = ?"
                                                + " ORDER BY ID",
                                        id)
                                .list(em, r -> r.text(0)));
    }
}
