package org.atrium.documents.domain;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.nio.charset.StandardCharsets;
import org.junit.Test;

public class FileNameTest {
    @Test
    public void foldersAndControlCharactersAreDropped() {
        assertEquals("passwd", FileName.clean("../../etc/passwd"));
        assertEquals("photo.jpg", FileName.clean("C:\\Users\\me\\photo.jpg"));
        assertEquals("ab.txt", FileName.clean("a\r\nb\u202E.txt"));
        assertEquals("file", FileName.clean("  "));
        assertEquals("file", FileName.clean(null));
    }

    @Test
    public void aChineseNameSentAsRawUtf8IsRepaired() {
        String raw =
                new String("漏水.jpg".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        assertEquals("漏水.jpg", FileName.clean(raw));
        assertEquals("漏水.jpg", FileName.clean("漏水.jpg"));
    }

    @Test
    public void aLongNameKeepsItsExtension() {
        String name = FileName.clean("长".repeat(300) + ".jpeg");
        assertEquals(200, name.length());
        assertTrue(name.endsWith("长.jpeg"));
    }

    @Test
    public void theDownloadHeaderHoldsTheNameTwice() {
        assertEquals(
                "inline; filename=\"_1.jpg\"; filename*=UTF-8''%E6%BC%8F1.jpg",
                FileName.disposition("inline", "漏1.jpg"));
    }
}
