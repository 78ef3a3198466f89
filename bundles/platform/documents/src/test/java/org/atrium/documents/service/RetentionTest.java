package org.atrium.documents.service;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotNull;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.atrium.common.Conflict;
import org.atrium.common.InvalidInput;
import org.atrium.documents.api.AttachmentView;
import org.atrium.documents.domain.FileRetention;
import org.atrium.kernel.api.SqlQuery;
import org.atrium.kernel.testkit.TestPlatform;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class RetentionTest {
    @Rule public final TemporaryFolder home = new TemporaryFolder();

    private final TestPlatform platform = new TestPlatform();
    private DocumentsUnit unit;
    private AttachmentsImpl attachments;
    private RetentionService retention;

    @Before
    public void open() {
        platform.actAs("records");
        unit = new DocumentsUnit(platform.database.unit("documents"), platform.ready);
        attachments =
                new AttachmentsImpl(
                        home.getRoot().toPath(),
                        unit,
                        platform.transactions,
                        platform.callers,
                        platform.ids,
                        platform.audit,
                        new PrintingImpl(),
                        platform.policies,
                        platform.clock);
        retention =
                new RetentionService(
                        unit,
                        attachments,
                        platform.transactions,
                        platform.callers,
                        platform.projects,
                        platform.policies,
                        platform.clock,
                        platform.audit);
    }

    @After
    public void close() {
        platform.close();
    }

    @Test
    public void anIdentityCopyGoesAfterItsTimeAndSaysUnderWhichRule() throws IOException {
        AttachmentView young = identityCopy(1);
        AttachmentView old = identityCopy(2);
        age(old, 400);
        assertEquals(2, filesOf(old));
        assertEquals(1, retention.run());
        assertEquals(0, filesOf(old));
        AttachmentView gone = view(old);
        assertEquals("doc.identityCopy.keepMonths", gone.removedByRule);
        assertNotNull(gone.removedAt);
        assertEquals(
                "documents.attachment.removed",
                assertThrows(Conflict.class, () -> attachments.open(id(old))).code());
        assertThrows(Conflict.class, () -> attachments.original(id(old), "核对"));
        assertNotNull(attachments.open(id(young)));
        assertTrue(
                platform.records
                        .audited(a -> a.action() + " by " + a.user())
                        .contains("remove by system"));
        assertEquals(0, retention.run());
    }

    @Test
    public void whatIsOnHoldStaysUntilItIsReleased() throws IOException {
        AttachmentView copy = identityCopy(3);
        age(copy, 400);
        assertEquals("(2026)京01民初7号", retention.hold(id(copy), "(2026)京01民初7号").heldFor);
        assertThrows(Conflict.class, () -> retention.hold(id(copy), "又一案"));
        assertEquals(0, retention.run());
        assertNull(retention.release(id(copy), "已结案").heldFor);
        assertThrows(Conflict.class, () -> retention.release(id(copy), "已结案"));
        assertEquals(1, retention.run());
        assertThrows(Conflict.class, () -> retention.hold(id(copy), "迟了"));
        assertThrows(InvalidInput.class, () -> retention.hold(id(copy), " "));
    }

    @Test
    public void otherFilesAreKeptForEverUnlessTheProjectSaysOtherwise() throws IOException {
        AttachmentView file = text("合同.txt", "abc");
        age(file, 4_000);
        assertEquals(0, retention.run());
        platform.setPolicy(FileRetention.FILE_MONTHS, LocalDate.of(2020, 1, 1), "120");
        assertEquals(1, retention.run());
        assertEquals("doc.file.keepMonths", view(file).removedByRule);
    }

    @Test
    public void contentThatAnotherFileNeedsStaysOnDisk() throws IOException {
        platform.setPolicy(FileRetention.FILE_MONTHS, LocalDate.of(2020, 1, 1), "12");
        AttachmentView first = text("a.txt", "same");
        AttachmentView second = text("b.txt", "same");
        age(first, 400);
        assertEquals(1, retention.run());
        assertNotNull(attachments.open(id(second)));
        assertEquals(1, filesOf(second));
    }

    @Test
    public void contentThatWasJustStoredAgainWaitsForAnotherNight() throws IOException {
        platform.setPolicy(FileRetention.FILE_MONTHS, LocalDate.of(2020, 1, 1), "12");
        AttachmentView file = text("a.txt", "again");
        age(file, 400);
        Files.setLastModifiedTime(path(file), FileTime.from(Instant.now()));
        assertEquals(0, retention.run());
        assertNull(view(file).removedAt);
        assertTrue(Files.exists(path(file)));
    }

    private AttachmentView text(String name, String content) {
        return attachments.store(name, new ByteArrayInputStream(content.getBytes()));
    }

    private AttachmentView identityCopy(int colour) throws IOException {
        BufferedImage card = new BufferedImage(90, 60, BufferedImage.TYPE_INT_RGB);
        card.setRGB(1, 1, colour);
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(card, "png", png);
        return attachments.store(
                "身份证.png", new ByteArrayInputStream(png.toByteArray()), "仅供交房核验" + colour);
    }

    /** As if it had been stored so many days ago. */
    private void age(AttachmentView file, int days) throws IOException {
        Instant then = Instant.now().minus(Duration.ofDays(days));
        unit.joined(
                em ->
                        SqlQuery.sql(
                                        "UPDATE DOCUMENTS.ATTACHMENT SET UPLOADED_AT = ? WHERE ID = ?",
                                        then,
                                        id(file))
                                .execute(em));
        try (Stream<Path> files = Files.walk(home.getRoot().toPath())) {
            for (Path each : files.filter(Files::isRegularFile).toList()) {
                Files.setLastModifiedTime(each, FileTime.from(then));
            }
        }
    }

    /** How many files on disk hold something of it. */
    private long filesOf(AttachmentView file) {
        List<String> hashes =
                unit.joined(
                                em ->
                                        SqlQuery.sql(
                                                        "SELECT SHA256, ORIGINAL_SHA256"
                                                                + " FROM DOCUMENTS.ATTACHMENT WHERE ID = ?",
                                                        id(file))
                                                .one(em, r -> Stream.of(r.text(0), r.text(1))))
                        .filter(hash -> hash != null)
                        .toList();
        assertFalse(hashes.isEmpty());
        return hashes.stream().filter(hash -> Files.exists(path(hash))).count();
    }

    private Path path(AttachmentView file) {
        return path(file.sha256);
    }

    private Path path(String hash) {
        return home.getRoot()
                .toPath()
                .resolve(Path.of("files", hash.substring(0, 2), hash.substring(2, 4), hash));
    }

    private AttachmentView view(AttachmentView file) {
        return attachments.views(List.of(id(file))).get(0);
    }

    private static long id(AttachmentView file) {
        return Long.parseLong(file.id);
    }
}
