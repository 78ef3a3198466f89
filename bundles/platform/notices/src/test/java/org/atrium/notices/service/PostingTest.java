package org.atrium.notices.service;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.atrium.common.Conflict;
import org.atrium.common.Ids;
import org.atrium.common.InvalidInput;
import org.atrium.common.NotFound;
import org.atrium.documents.api.AttachmentContent;
import org.atrium.documents.api.AttachmentView;
import org.atrium.documents.api.Attachments;
import org.atrium.kernel.api.SqlBatch;
import org.atrium.notices.api.ConfirmPostings;
import org.atrium.notices.api.PostingFilter;
import org.atrium.notices.domain.Message;
import org.atrium.notices.domain.MessageState;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

/** Flows.md 6.8, 6.9: many postings that the same photo proves. */
public class PostingTest {
    private static final Map<String, String> WORDS = Map.of("subject", "停水", "text", "明天停水。");

    private NoticesFixture fixture;
    private PostingService service;

    @Before
    public void open() {
        fixture = new NoticesFixture();
        PostingProofs proofs =
                new PostingProofs(new Files(), fixture.platform.callers, fixture.platform.clock);
        service =
                new PostingService(
                        fixture.unit,
                        proofs,
                        fixture.platform.transactions,
                        fixture.platform.callers,
                        fixture.platform.clock,
                        fixture.platform.ids,
                        fixture.platform.audit);
    }

    @After
    public void close() {
        fixture.close();
    }

    @Test
    public void fiveThousandAreProvedAtOnceAndNoMore() {
        stage(5_001);
        toPost();
        ConfirmPostings all = command(null);
        all.filter = new PostingFilter();
        assertEquals("notices.message.postings", wrong(all));
        all.filter.source = "test:0";
        assertEquals(1, service.confirm(all).posted);
        all.filter.source = null;
        assertEquals(5_000, service.confirm(all).posted);
        assertEquals(
                5_001L,
                (long)
                        fixture.unit.joined(
                                em ->
                                        ((Number)
                                                        em.createNativeQuery(
                                                                        "SELECT COUNT(*) FROM NOTICES.PROOF")
                                                                .getSingleResult())
                                                .longValue()));
        assertEquals("notices.message.postings", wrong(all));
    }

    @Test
    public void oneThatDoesNotWaitLeavesAllAsTheyWere() {
        long one = fixture.send(WORDS);
        long two = fixture.send(WORDS);
        toPost();
        assertEquals(1, service.confirm(command(List.of(Ids.print(one)))).posted);
        List<String> both = List.of(Ids.print(one), Ids.print(two));
        Conflict refused = assertThrows(Conflict.class, () -> service.confirm(command(both)));
        assertEquals("notices.message.not-to-post", refused.code());
        assertEquals(MessageState.QUEUED, fixture.message(two).state());
        NotFound unknown =
                assertThrows(
                        NotFound.class,
                        () -> service.confirm(command(List.of(Ids.print(two), "99"))));
        assertEquals("notices.message.not-found", unknown.code());
        ConfirmPostings before = command(List.of(Ids.print(two)));
        before.on = "2026-01-01";
        assertEquals("notices.message.posted-before", wrong(before));
        assertEquals("notices.message.postings", wrong(command(List.of())));
        assertEquals("common.field.id", wrong(command(List.of("x"))));
        ConfirmPostings sheet = command(List.of(Ids.print(two)));
        sheet.attachmentIds = List.of("8");
        assertEquals("notices.message.photo-type", wrong(sheet));
        service.confirm(command(List.of(Ids.print(two), Ids.print(two))));
        Message proved = fixture.message(two);
        assertEquals(MessageState.PROVED, proved.state());
        assertEquals("manager", proved.provedBy());
    }

    private String wrong(ConfirmPostings command) {
        return assertThrows(InvalidInput.class, () -> service.confirm(command))
                .fields()
                .get(0)
                .code();
    }

    private static ConfirmPostings command(List<String> ids) {
        ConfirmPostings command = new ConfirmPostings();
        command.ids = ids;
        command.attachmentIds = List.of("7");
        return command;
    }

    /** Messages that belong to {@code test:0}, {@code test:1} and so on. */
    private void stage(int messages) {
        List<Integer> sources = IntStream.range(0, messages).boxed().toList();
        SqlBatch rows =
                SqlBatch.insert(
                        "NOTICES.MESSAGE",
                        "ID, PROJECT_ID, TEMPLATE, CUSTOMER_ID, SOURCE, FACTS, STATE, MADE_BY,"
                                + " MADE_AT");
        long project = fixture.platform.project.id();
        fixture.platform.transactions.write(
                () ->
                        fixture.unit.joined(
                                em -> {
                                    rows.execute(
                                            em,
                                            sources,
                                            source ->
                                                    new Object[] {
                                                        1_000_000L + source,
                                                        project,
                                                        "notices.by-hand",
                                                        NoticesFixture.WANG,
                                                        "test:" + source,
                                                        "",
                                                        "QUEUED",
                                                        "manager",
                                                        NoticesFixture.NOON
                                                    });
                                    return null;
                                }));
    }

    private void toPost() {
        fixture.sql(
                "UPDATE NOTICES.MESSAGE SET CHANNEL = 'POSTED', DUE_AT = NULL"
                        + " WHERE CHANNEL IS NULL");
    }

    /** File 7 is a photo, others are sheets. */
    private static final class Files implements Attachments {
        @Override
        public List<AttachmentView> views(Collection<Long> ids) {
            return ids.stream().map(Files::view).toList();
        }

        @Override
        public List<AttachmentView> attach(String entity, long id, Collection<Long> files) {
            return views(files);
        }

        private static AttachmentView view(long id) {
            AttachmentView view = new AttachmentView();
            view.type = id == 7 ? "image/png" : "text/csv";
            return view;
        }

        @Override
        public AttachmentView store(String fileName, InputStream content) {
            throw new UnsupportedOperationException();
        }

        @Override
        public AttachmentContent open(long id) {
            throw new UnsupportedOperationException();
        }
    }
}
