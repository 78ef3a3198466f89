package org.atrium.documents.api;

import java.util.List;

/**
 * Forms on paper (flows.md part 3 and 6.6) and marks on pictures. Nothing is fetched from outside:
 * the fonts, Noto Sans SC and for what it lacks Noto Sans JP, lie in the bundle, and each PDF
 * embeds the glyphs that it uses.
 */
public interface Printing {
    /**
     * The form as a PDF. Long texts wrap, tables go on over pages and repeat their header, every
     * page names form, number and "page x of y". A character that both fonts lack is printed as 〓,
     * never left out.
     *
     * @param form at least a title; see there
     */
    byte[] pdf(PrintForm form);

    /**
     * Several forms as one PDF, in this order, each on pages of its own with its own count.
     *
     * @param forms at least one, all of the same paper; see {@link #pdf(PrintForm)}
     */
    byte[] pdf(List<PrintForm> forms);

    /**
     * The value of {@code Content-Disposition} for a form that the browser may show: the name in
     * plain ASCII for old programs and in UTF-8 (RFC 6266, RFC 8187).
     *
     * @param fileName e.g. {@code 收据 RC-2026-000007.pdf}; made harmless
     */
    String disposition(String fileName);

    /**
     * The picture with a text over all of it in slanting, half transparent lines, so that a copy of
     * an identity document serves one purpose only (PIPL, article 6). The same kind of picture
     * comes back, upright as its camera saw it and without its hidden data (place, device).
     *
     * @param image JPEG or PNG, at most 15 MiB
     * @param text one line, 1 to 100 characters
     * @throws org.atrium.common.InvalidInput {@code documents.picture.type} where it is neither,
     *     {@code documents.picture.damaged}, {@code documents.picture.too-many-pixels} above 40
     *     million
     */
    byte[] watermarked(byte[] image, String text);
}
