package org.atrium.documents.service;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.atrium.common.InvalidInput;
import org.atrium.common.NotFound;
import org.atrium.common.Page;
import org.atrium.common.PageRequest;
import org.atrium.common.Problem;
import org.atrium.common.Unavailable;
import org.atrium.documents.api.AttachmentContent;
import org.atrium.documents.api.AttachmentQuery;
import org.atrium.documents.api.AttachmentView;
import org.atrium.documents.domain.FileLimits;
import org.atrium.kernel.testkit.TestPlatform;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class AttachmentsTest {
    @Rule public final TemporaryFolder home = new TemporaryFolder();

    private final TestPlatform platform = new TestPlatform();
    private AttachmentsImpl attachments;

    @Before
    public void open() {
        platform.actAs("desk");
        attachments =
                new AttachmentsImpl(
                        home.getRoot().toPath(),
                        new DocumentsUnit(platform.database.unit("documents"), platform.ready),
                        platform.transactions,
                        platform.callers,
                        platform.ids,
                        platform.audit,
                        new PrintingImpl(),
                        platform.policies,
                        platform.clock);
    }

    @After
    public void close() {
        platform.close();
    }

    @Test
    public void aProjectLimitsSizeKindAndNumber() throws IOException {
        LocalDate day = LocalDate.of(2026, 1, 1);
        platform.setPolicy(FileLimits.MIB, day, "1");
        platform.setPolicy(FileLimits.TYPES, day, "[\"JPEG\",\"TEXT\"]");
        platform.setPolicy(FileLimits.PER_THING, day, "2");
        byte[] large = new byte[1024 * 1024 + 1];
        Arrays.fill(large, (byte) 'a');
        assertEquals(
                "documents.attachment.too-large",
                assertThrows(Problem.class, () -> attachments.store("a.txt", in(large))).code());
        byte[] png = picture("png");
        assertEquals(
                "documents.attachment.type-not-allowed",
                assertThrows(Problem.class, () -> attachments.store("a.png", in(png))).code());
        long first = id(attachments.store("1.jpg", in(picture("jpeg"))));
        long second = id(attachments.store("2.txt", in("x".getBytes(StandardCharsets.UTF_8))));
        long third = id(attachments.store("3.txt", in("y".getBytes(StandardCharsets.UTF_8))));
        attachments.attach("repairs.order", 7, List.of(first, second));
        attachments.attach("repairs.order", 7, List.of(first));
        Problem many =
                assertThrows(
                        Problem.class,
                        () -> attachments.attach("repairs.order", 7, List.of(third)));
        assertEquals("documents.attachment.too-many", many.code());
        attachments.attach("repairs.order", 8, List.of(first));
        List<AttachmentView> ofSeven = of("repairs.order", 7L);
        assertEquals(List.of("2.txt", "1.jpg"), ofSeven.stream().map(v -> v.name).toList());
        assertEquals("repairs.order 7, repairs.order 8", ofSeven.get(1).attachedTo);
        assertEquals(2, of("repairs.order", null).size());
        assertEquals(0, of("registry.customer", null).size());
    }

    private List<AttachmentView> of(String entity, Long id) {
        AttachmentQuery query = new AttachmentQuery(null, null, null, null, entity, id);
        return attachments.list(query, PageRequest.of(null, null, null)).items;
    }

    private static long id(AttachmentView view) {
        return Long.parseLong(view.id);
    }

    @Test
    public void whatIsStoredComesBackByteForByte() throws IOException {
        byte[] photo = picture("jpeg");
        AttachmentView stored = attachments.store("漏水.jpg", in(photo));
        assertEquals("image/jpeg", stored.type);
        assertEquals(photo.length, stored.size);
        assertEquals("desk", stored.uploadedBy);
        AttachmentContent found = attachments.open(Long.parseLong(stored.id));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        found.content().copyTo(out);
        assertArrayEquals(photo, out.toByteArray());
        assertEquals("漏水.jpg", found.view().name);
        assertEquals(stored.sha256, found.view().sha256);
        assertEquals(stored.uploadedAt.toEpochMilli(), found.view().uploadedAt.toEpochMilli());
        assertEquals("inline; filename=\"__.jpg\"", found.disposition().split("; filename\\*")[0]);
        assertEquals(
                List.of("documents.attachment " + stored.id + " store by desk"),
                platform.records.audited(
                        a -> a.entity() + " " + a.id() + " " + a.action() + " by " + a.user()));
    }

    @Test
    public void theSameContentLiesOnDiskOnceUnderItsHash() throws IOException {
        byte[] text = "abc".getBytes(StandardCharsets.UTF_8);
        attachments.store("a.txt", in(text));
        AttachmentView second = attachments.store("b.txt", in(text));
        // FIPS 180-2, appendix B.1: the digest of "abc"
        assertEquals(
                "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", second.sha256);
        try (Stream<Path> files = Files.walk(home.getRoot().toPath())) {
            assertEquals(
                    List.of(second.sha256),
                    files.filter(Files::isRegularFile)
                            .map(f -> f.getFileName().toString())
                            .toList());
        }
    }

    @Test
    public void anotherProjectsFileDoesNotExist() {
        long id = Long.parseLong(attachments.store("a.txt", in("abc".getBytes())).id);
        platform.callers.actAs(platform.caller(platform.found("river-view"), "desk"));
        assertEquals(
                "documents.attachment.not-found",
                assertThrows(NotFound.class, () -> attachments.open(id)).code());
        assertThrows(NotFound.class, () -> attachments.views(List.of(id)));
    }

    @Test
    public void emptyTooLargeAndForbiddenFilesAreRefused() {
        assertEquals("documents.attachment.empty", refusal(new byte[0]));
        assertEquals("documents.attachment.too-large", refusal(new byte[15 * 1024 * 1024 + 1]));
        assertEquals("documents.attachment.type", refusal(new byte[] {'M', 'Z', 0, 1}));
    }

    @Test
    public void aFileThatTheDiskLostIsUnavailable() throws IOException {
        AttachmentView stored = attachments.store("a.txt", in("abc".getBytes()));
        String hash = stored.sha256;
        Files.delete(
                home.getRoot()
                        .toPath()
                        .resolve(
                                Path.of(
                                        "files",
                                        hash.substring(0, 2),
                                        hash.substring(2, 4),
                                        hash)));
        assertThrows(Unavailable.class, () -> attachments.open(Long.parseLong(stored.id)));
    }

    @Test
    public void anIdentityCopyIsServedWithItsPurposeAndTheOriginalForAReasonOnly()
            throws IOException {
        byte[] card = picture("png");
        AttachmentView stored = attachments.store("身份证.png", in(card), "仅供交房核验使用");
        long id = Long.parseLong(stored.id);
        assertEquals("仅供交房核验使用", stored.purpose);
        assertFalse(Arrays.equals(card, bytes(attachments.open(id))));
        assertThrows(InvalidInput.class, () -> attachments.original(id, " "));
        assertArrayEquals(card, bytes(attachments.original(id, "法院调取")));
        List<String> audited = platform.records.audited(a -> a.action() + " by " + a.user());
        assertEquals(List.of("store by desk", "read-original by desk"), audited);
    }

    @Test
    public void anIdentityCopyNeedsAPurposeAndAPicture() {
        assertThrows(
                InvalidInput.class, () -> attachments.store("a.png", in(picture("png")), null));
        InvalidInput refusal =
                assertThrows(
                        InvalidInput.class,
                        () -> attachments.store("a.pdf", in("%PDF-1.7".getBytes()), "仅供核验"));
        assertEquals("documents.picture.type", refusal.code());
        assertEquals(0, all(null, null).size());
    }

    @Test
    public void anOrdinaryFileHasNoOriginal() {
        long id = Long.parseLong(attachments.store("a.txt", in("abc".getBytes())).id);
        assertThrows(NotFound.class, () -> attachments.original(id, "法院调取"));
    }

    @Test
    public void filesAreListedNewestFirstWithFilters() {
        attachments.store("合同.txt", in("a".getBytes()));
        attachments.store("证件.png", in(picture("png")), "仅供核验");
        platform.actAs("keykeeper");
        attachments.store("Key.txt", in("b".getBytes()));
        assertEquals(List.of("Key.txt", "证件.png", "合同.txt"), all(null, null));
        assertEquals(List.of("证件.png", "合同.txt"), all("desk", null));
        assertEquals(List.of("证件.png"), all(null, true));
        Page<AttachmentView> first =
                attachments.list(
                        new AttachmentQuery(null, null, null, null, null, null),
                        PageRequest.of(2, null, null));
        Page<AttachmentView> second =
                attachments.list(
                        new AttachmentQuery(null, "合", null, null, null, null),
                        PageRequest.of(2, first.next, null));
        assertEquals(List.of("合同.txt"), second.items.stream().map(v -> v.name).toList());
        platform.callers.actAs(platform.caller(platform.found("river-view"), "desk"));
        assertEquals(List.of(), all(null, null));
    }

    @Test
    public void aFileThatWasChangedOnDiskIsNotServed() throws IOException {
        AttachmentView stored = attachments.store("a.txt", in("abc".getBytes()));
        String hash = stored.sha256;
        Path file =
                home.getRoot()
                        .toPath()
                        .resolve(
                                Path.of("files", hash.substring(0, 2), hash.substring(2, 4), hash));
        Files.write(file, "abd".getBytes());
        Unavailable refusal =
                assertThrows(Unavailable.class, () -> attachments.open(Long.parseLong(stored.id)));
        assertEquals("documents.attachment.content-damaged", refusal.code());
    }

    @Test
    public void aPictureThatUnpacksToGigabytesIsRefused() {
        byte[] bomb = picture("png");
        ByteBuffer.wrap(bomb).putInt(16, 60_000).putInt(20, 60_000);
        assertEquals("documents.picture.too-many-pixels", refusal(bomb));
        assertEquals("documents.picture.damaged", refusal(new byte[] {-1, -40, -1, 1, 2}));
    }

    private List<String> all(String uploadedBy, Boolean identityCopies) {
        return attachments
                .list(
                        new AttachmentQuery(uploadedBy, null, identityCopies, null, null, null),
                        PageRequest.of(null, null, null))
                .items
                .stream()
                .map(view -> view.name)
                .toList();
    }

    private static byte[] bytes(AttachmentContent file) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        file.content().copyTo(out);
        return out.toByteArray();
    }

    private static byte[] picture(String format) {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            ImageIO.write(new BufferedImage(90, 60, BufferedImage.TYPE_INT_RGB), format, out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private String refusal(byte[] content) {
        return assertThrows(InvalidInput.class, () -> attachments.store("x.jpg", in(content)))
                .code();
    }

    private static InputStream in(byte[] content) {
        return new ByteArrayInputStream(content);
    }
}
