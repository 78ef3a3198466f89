package org.atrium.documents.service;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.atrium.common.InvalidInput;
import org.atrium.common.NotFound;
import org.atrium.common.Unavailable;
import org.atrium.documents.api.AttachmentContent;
import org.atrium.documents.api.AttachmentView;
import org.atrium.documents.api.Attachments;
import org.atrium.kernel.testkit.TestPlatform;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class AttachmentsTest {
    @Rule public final TemporaryFolder home = new TemporaryFolder();

    private final TestPlatform platform = new TestPlatform();
    private Attachments attachments;

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
                        platform.audit);
    }

    @After
    public void close() {
        platform.close();
    }

    @Test
    public void whatIsStoredComesBackByteForByte() throws IOException {
        byte[] photo = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 1, 2, 3};
        AttachmentView stored = attachments.store("漏水.jpg", in(photo));
        assertEquals("image/jpeg", stored.type);
        assertEquals(6, stored.size);
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

    private String refusal(byte[] content) {
        return assertThrows(InvalidInput.class, () -> attachments.store("x.jpg", in(content)))
                .code();
    }

    private static InputStream in(byte[] content) {
        return new ByteArrayInputStream(content);
    }
}
