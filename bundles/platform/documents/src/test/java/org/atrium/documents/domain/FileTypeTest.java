package org.atrium.documents.domain;

import static org.junit.Assert.assertEquals;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.Test;

public class FileTypeTest {
    @Test
    public void picturesAreToldByTheirFirstBytesWhateverTheirName() {
        assertEquals(Optional.of(FileType.JPEG), type("a.txt", 0xFF, 0xD8, 0xFF, 0xE0));
        assertEquals(
                Optional.of(FileType.PNG),
                type("a.exe", 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A));
        assertEquals(
                Optional.of(FileType.WEBP),
                type("a", 'R', 'I', 'F', 'F', 1, 2, 3, 4, 'W', 'E', 'B', 'P'));
        assertEquals(Optional.of(FileType.GIF), type("a", 'G', 'I', 'F', '8', '9', 'a'));
    }

    @Test
    public void aProgramNamedAsAPictureIsRefused() {
        assertEquals(Optional.empty(), type("photo.jpg", 'M', 'Z', 0x90, 0, 3, 0));
        assertEquals(Optional.empty(), type("photo.jpg", 0x7F, 'E', 'L', 'F', 2, 1, 1, 0));
    }

    @Test
    public void markupIsRefusedBecauseABrowserMightRunIt() {
        assertEquals(Optional.empty(), text("a.txt", "<html><script>alert(1)</script>"));
        assertEquals(Optional.empty(), text("a.svg", " \n<svg onload='x'/>"));
    }

    @Test
    public void anArchiveThatIsNoWorkbookIsRefused() {
        assertEquals(Optional.empty(), type("a.xlsx", 'P', 'K', 3, 4, 0, 0, 'x'));
    }

    @Test
    public void textIsTextInUtf8AndInGbk() {
        assertEquals(Optional.of(FileType.TEXT), text("说明.txt", "水管漏水"));
        assertEquals(
                Optional.of(FileType.CSV),
                FileType.of("楼栋,房号".getBytes(Charset.forName("GBK")), "台账.CSV"));
    }

    private static Optional<FileType> text(String name, String content) {
        return FileType.of(content.getBytes(StandardCharsets.UTF_8), name);
    }

    private static Optional<FileType> type(String name, int... bytes) {
        byte[] content = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            content[i] = (byte) bytes[i];
        }
        return FileType.of(content, name);
    }
}
