package org.atrium.documents.domain;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Text whose encoding nobody stated. */
public final class TextContent {
    private static final Charset GB18030 = Charset.forName("GB18030");

    private TextContent() {}

    /**
     * The text: UTF-16 with BOM, UTF-8 with or without BOM, otherwise GB18030 (which holds GBK, the
     * way Chinese Excel saves CSV). Without the BOM. Empty where it is none of them or holds
     * control characters.
     */
    public static Optional<String> decode(byte[] content) {
        List<Charset> candidates =
                hasUtf16Mark(content)
                        ? List.of(StandardCharsets.UTF_16)
                        : List.of(StandardCharsets.UTF_8, GB18030);
        return candidates.stream()
                .flatMap(charset -> strictly(content, charset).stream())
                .filter(TextContent::isText)
                .map(text -> text.startsWith("\uFEFF") ? text.substring(1) : text)
                .findFirst();
    }

    /** Where bytes can be read from more than once. */
    @FunctionalInterface
    public interface Source {
        /** From the first byte. */
        InputStream open() throws IOException;
    }

    /** The encoding that {@link #decode} would choose, found without holding the text. */
    public static Optional<Charset> charset(Source source) {
        try (InputStream in = source.open()) {
            if (hasUtf16Mark(in.readNBytes(2))) {
                return fits(source, StandardCharsets.UTF_16)
                        ? Optional.of(StandardCharsets.UTF_16)
                        : Optional.empty();
            }
            if (fits(source, StandardCharsets.UTF_8)) {
                return Optional.of(StandardCharsets.UTF_8);
            }
            return fits(source, GB18030) ? Optional.of(GB18030) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean fits(Source source, Charset charset) throws IOException {
        char[] buffer = new char[64 * 1024];
        try (Reader reader = new InputStreamReader(source.open(), strict(charset))) {
            for (int read = reader.read(buffer); read >= 0; read = reader.read(buffer)) {
                if (!isText(CharBuffer.wrap(buffer, 0, read))) {
                    return false;
                }
            }
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static CharsetDecoder strict(Charset charset) {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    private static boolean hasUtf16Mark(byte[] content) {
        int mark = content.length < 2 ? 0 : (content[0] & 0xff) << 8 | content[1] & 0xff;
        return mark == 0xFEFF || mark == 0xFFFE;
    }

    private static Optional<String> strictly(byte[] content, Charset charset) {
        try {
            return Optional.of(strict(charset).decode(ByteBuffer.wrap(content)).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static boolean isText(CharSequence text) {
        return text.chars().noneMatch(c -> c < ' ' && c != '\t' && c != '\n' && c != '\r');
    }
}
