package org.atrium.documents.domain;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
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

    private static boolean hasUtf16Mark(byte[] content) {
        int mark = content.length < 2 ? 0 : (content[0] & 0xff) << 8 | content[1] & 0xff;
        return mark == 0xFEFF || mark == 0xFFFE;
    }

    private static Optional<String> strictly(byte[] content, Charset charset) {
        try {
            return Optional.of(
                    charset.newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT)
                            .decode(ByteBuffer.wrap(content))
                            .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static boolean isText(String text) {
        return text.chars().noneMatch(c -> c < ' ' && c != '\t' && c != '\n' && c != '\r');
    }
}
