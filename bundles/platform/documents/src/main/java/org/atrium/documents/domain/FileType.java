package org.atrium.documents.domain;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The kinds of file that may be attached (flows.md 6.8), told by their content. */
public enum FileType {
    /** Photo. */
    JPEG("image/jpeg"),
    /** Picture. */
    PNG("image/png"),
    /** Picture. */
    WEBP("image/webp"),
    /** Picture. */
    GIF("image/gif"),
    /** Document. */
    PDF("application/pdf"),
    /** Workbook without macros. */
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    /** Comma-separated table. */
    CSV("text/csv;charset=UTF-8"),
    /** Text. */
    TEXT("text/plain;charset=UTF-8");

    private static final List<FileType> PICTURES = List.of(JPEG, PNG, WEBP, GIF);

    private final String mediaType;

    FileType(String mediaType) {
        this.mediaType = mediaType;
    }

    /** As sent in {@code Content-Type}. */
    public String mediaType() {
        return mediaType;
    }

    /** Whether a browser may show this media type in its window; the rest is only saved. */
    public static boolean shownInline(String mediaType) {
        return PICTURES.stream().anyMatch(p -> p.mediaType.equals(mediaType));
    }

    /**
     * The kind of this content; empty where it may not be attached. The name decides nothing but
     * CSV.
     */
    public static Optional<FileType> of(byte[] content, String name) {
        if (starts(content, 0, 0xFF, 0xD8, 0xFF)) {
            return Optional.of(JPEG);
        }
        if (starts(content, 0, 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A)) {
            return Optional.of(PNG);
        }
        if (starts(content, 0, 'R', 'I', 'F', 'F') && starts(content, 8, 'W', 'E', 'B', 'P')) {
            return Optional.of(WEBP);
        }
        if (starts(content, 0, 'G', 'I', 'F', '8')) {
            return Optional.of(GIF);
        }
        if (starts(content, 0, '%', 'P', 'D', 'F', '-')) {
            return Optional.of(PDF);
        }
        if (starts(content, 0, 'P', 'K', 3, 4)) {
            return isWorkbook(content) ? Optional.of(XLSX) : Optional.empty();
        }
        if (TextContent.decode(content).filter(FileType::isPlain).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(name.toLowerCase(Locale.ROOT).endsWith(".csv") ? CSV : TEXT);
    }

    private static boolean isWorkbook(byte[] content) {
        String raw = new String(content, StandardCharsets.ISO_8859_1);
        return raw.contains("xl/workbook.xml") && !raw.contains("vbaProject");
    }

    /** Markup is not plain text: a browser that guesses would run it. */
    private static boolean isPlain(String text) {
        return !text.stripLeading().startsWith("<");
    }

    private static boolean starts(byte[] content, int offset, int... bytes) {
        byte[] expected = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            expected[i] = (byte) bytes[i];
        }
        return content.length >= offset + bytes.length
                && Arrays.equals(content, offset, offset + bytes.length, expected, 0, bytes.length);
    }
}
