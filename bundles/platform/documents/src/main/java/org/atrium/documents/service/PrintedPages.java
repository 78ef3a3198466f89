package org.atrium.documents.service;

import com.lowagie.text.Document;
import com.lowagie.text.Element;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.ColumnText;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfPageEventHelper;
import com.lowagie.text.pdf.PdfTemplate;
import com.lowagie.text.pdf.PdfWriter;
import org.atrium.documents.api.PrintForm;

/** The foot of each page, and the head of each page but the first, within one copy of a form. */
final class PrintedPages extends PdfPageEventHelper {
    private static final int SIZE = 8;

    /** Room for the count of pages, which is known only at the end of the copy. */
    private static final int COUNT_WIDTH = 36;

    private final PrintForm form;
    private final PrintFont font;
    private final boolean english;
    private String copy;
    private PdfTemplate count;
    private int page;

    PrintedPages(PrintForm form, PrintFont font) {
        this.form = form;
        this.font = font;
        this.english = "en".equals(form.language());
    }

    /** From now on pages belong to this copy; null is the only one. */
    void begin(PdfWriter writer, String label) {
        copy = label;
        page = 0;
        count = writer.getDirectContent().createTemplate(COUNT_WIDTH, SIZE * 2);
    }

    /** Writes the count into the pages of this copy; its last page must be out. */
    void end() {
        count.beginText();
        count.setFontAndSize(font.chinese(), SIZE);
        count.setTextMatrix(0, SIZE / 2f);
        count.showText(english ? " of " + page : " 共 " + page + " 页");
        count.endText();
    }

    @Override
    public void onEndPage(PdfWriter writer, Document document) {
        page++;
        Rectangle size = document.getPageSize();
        float left = document.leftMargin();
        float right = size.getWidth() - document.rightMargin();
        float foot = document.bottomMargin() - 14;
        PdfContentByte canvas = writer.getDirectContent();
        String number = english ? "Page " + page : "第 " + page + " 页";
        write(canvas, Element.ALIGN_LEFT, form.printed(), left, foot);
        write(canvas, Element.ALIGN_CENTER, copy, (left + right) / 2, foot);
        write(canvas, Element.ALIGN_RIGHT, number, right - COUNT_WIDTH, foot);
        canvas.addTemplate(count, right - COUNT_WIDTH, foot - SIZE / 2f);
        if (page > 1) {
            float head = size.getHeight() - document.topMargin() + 8;
            write(canvas, Element.ALIGN_LEFT, form.title(), left, head);
            write(canvas, Element.ALIGN_RIGHT, form.number(), right, head);
        }
    }

    private void write(PdfContentByte canvas, int align, String text, float x, float y) {
        if (text != null) {
            ColumnText.showTextAligned(canvas, align, font.text(text, SIZE), x, y, 0);
        }
    }
}
