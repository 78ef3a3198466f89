package org.atrium.documents.service;

import com.lowagie.text.Chunk;
import com.lowagie.text.DocumentException;
import com.lowagie.text.Font;
import com.lowagie.text.Phrase;
import com.lowagie.text.pdf.BaseFont;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Noto Sans SC, and Noto Sans JP for what it lacks; read from the bundle once, when needed. */
final class PrintFont {
    /** The font of all texts. */
    static final String CHINESE = "NotoSansSC.ttf";

    private static final String JAPANESE = "NotoSansJP.ttf";

    /** Printed for a character that no font has, as Chinese and Japanese printers do. */
    private static final int GETA = '〓';

    private BaseFont chinese;
    private BaseFont japanese;

    /** A font file. */
    static InputStream open(String name) {
        return PrintFont.class.getResourceAsStream("/font/" + name);
    }

    /** For embedding; only the glyphs in use go into a document. */
    synchronized BaseFont chinese() {
        if (chinese == null) {
            chinese = read(CHINESE);
        }
        return chinese;
    }

    private synchronized BaseFont japanese() {
        if (japanese == null) {
            japanese = read(JAPANESE);
        }
        return japanese;
    }

    Phrase text(String text, float size) {
        return phrase(text, size, Font.NORMAL);
    }

    Phrase bold(String text, float size) {
        return phrase(text, size, Font.BOLD);
    }

    /** Without control characters; null is empty. */
    private Phrase phrase(String text, float size, int style) {
        Phrase phrase = new Phrase();
        StringBuilder run = new StringBuilder();
        BaseFont font = chinese();
        int[] characters =
                (text == null ? "" : text)
                        .replace("\r\n", "\n")
                        .replace('\r', '\n')
                        .replace('\t', ' ')
                        .codePoints()
                        .filter(c -> c == '\n' || !Character.isISOControl(c) && !isMark(c))
                        .toArray();
        for (int c : characters) {
            BaseFont has = c == '\n' || chinese().charExists(c) ? chinese() : japanese();
            boolean missing = has != chinese() && !has.charExists(c);
            if (missing) {
                has = chinese();
            }
            if (has != font) {
                phrase.add(new Chunk(run.toString(), new Font(font, size, style)));
                run.setLength(0);
                font = has;
            }
            run.appendCodePoint(missing ? GETA : c);
        }
        phrase.add(new Chunk(run.toString(), new Font(font, size, style)));
        return phrase;
    }

    /** Joiners, direction marks and variation selectors have no glyph of their own. */
    private static boolean isMark(int c) {
        return Character.getType(c) == Character.FORMAT
                || c >= 0xFE00 && c <= 0xFE0F
                || c >= 0xE0100 && c <= 0xE01EF;
    }

    private static BaseFont read(String name) {
        try (InputStream in = open(name)) {
            return BaseFont.createFont(
                    name, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, false, in.readAllBytes(), null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (DocumentException e) {
            throw new IllegalStateException(e);
        }
    }
}
