package org.atrium.documents.domain;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** The name of an uploaded file, made harmless. */
public final class FileName {
    private static final int MAX = 200;

    private FileName() {}

    /**
     * Drops folders, control and direction characters and what no file system allows; cuts to 200
     * characters, keeping the extension. A name that was sent as raw UTF-8 and read as Latin-1 is
     * repaired. Null or nothing left: {@code file}.
     */
    public static String clean(String sent) {
        String name = sent == null ? "" : repaired(sent);
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        name = name.replaceAll("[\\p{Cntrl}\\p{Cf}<>:\"|?*]", "").strip();
        if (name.length() > MAX) {
            String extension = name.replaceFirst("^.*(\\.[A-Za-z0-9]{1,5})$", "$1");
            String end = extension.length() <= 6 ? extension : "";
            name = name.substring(0, MAX - end.length()) + end;
        }
        return name.isEmpty() ? "file" : name;
    }

    /**
     * The header value that names a download: plain ASCII for old programs and UTF-8 (RFC 6266).
     *
     * @param disposition {@code inline} or {@code attachment}
     */
    public static String disposition(String disposition, String name) {
        String ascii = name.replaceAll("[^\\x20-\\x7e]|[\"\\\\%]", "_");
        StringBuilder coded = new StringBuilder();
        for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            boolean plain = c < 128 && (Character.isLetterOrDigit(c) || "-._~".indexOf(c) >= 0);
            coded.append(plain ? String.valueOf(c) : String.format("%%%02X", (int) c));
        }
        return disposition + "; filename=\"" + ascii + "\"; filename*=UTF-8''" + coded;
    }

    private static String repaired(String sent) {
        if (sent.chars().noneMatch(c -> c > 127) || sent.chars().anyMatch(c -> c > 255)) {
            return sent;
        }
        try {
            byte[] raw = sent.getBytes(StandardCharsets.ISO_8859_1);
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(raw)).toString();
        } catch (CharacterCodingException e) {
            return sent;
        }
    }
}
