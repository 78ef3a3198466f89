package org.atrium.documents.service;

import com.lowagie.text.Document;
import com.lowagie.text.PageSize;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.PdfWriter;
import java.io.ByteArrayOutputStream;
import java.util.Collections;
import java.util.List;
import org.atrium.documents.api.PrintForm;
import org.atrium.documents.api.PrintPart;
import org.atrium.documents.api.Printing;
import org.atrium.documents.domain.FileName;
import org.osgi.service.component.annotations.Component;

/** Sets forms with OpenPDF. */
@Component
public class PrintingImpl implements Printing {
    private final PrintFont font = new PrintFont();
    private final Watermark watermark = new Watermark();

    @Override
    public byte[] pdf(PrintForm form) {
        return pdf(List.of(form));
    }

    @Override
    public byte[] pdf(List<PrintForm> forms) {
        PrintForm first = forms.get(0);
        boolean small = first.paper() != PrintForm.Paper.A4;
        float side = points(small ? 14 : 16);
        float ends = points(small ? 9 : 15);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Document document = new Document(size(first.paper()), side, side, ends, ends);
        PdfWriter writer = PdfWriter.getInstance(document, out);
        document.addTitle(first.title());
        document.addSubject(first.number() == null ? "" : first.number());
        document.open();
        for (PrintForm form : forms) {
            print(document, writer, form, small ? 9 : 10);
        }
        document.close();
        return out.toByteArray();
    }

    private void print(Document document, PdfWriter writer, PrintForm form, int fontSize) {
        PrintedPages pages = new PrintedPages(form, font);
        PrintedParts parts = new PrintedParts(font, fontSize, "en".equals(form.language()));
        writer.setPageEvent(null);
        writer.setPageEvent(pages);
        for (String copy : copies(form)) {
            pages.begin(writer, copy);
            parts.head(document, form, copy);
            for (PrintPart part : form.parts()) {
                parts.add(document, part);
            }
            document.newPage();
            pages.end();
        }
    }

    @Override
    public String disposition(String fileName) {
        return FileName.disposition("inline", FileName.clean(fileName));
    }

    @Override
    public byte[] watermarked(byte[] image, String text) {
        return watermark.over(image, text);
    }

    private static List<String> copies(PrintForm form) {
        return form.copies().isEmpty() ? Collections.singletonList(null) : form.copies();
    }

    private static Rectangle size(PrintForm.Paper paper) {
        return switch (paper) {
            case A4 -> PageSize.A4;
            case A5 -> PageSize.A5.rotate();
            case SLIP -> new Rectangle(points(241), points(140));
        };
    }

    private static float points(int millimetres) {
        return millimetres * 72 / 25.4f;
    }
}
