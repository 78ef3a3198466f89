package org.atrium.documents.service;

import com.lowagie.text.Document;
import com.lowagie.text.Element;
import com.lowagie.text.Paragraph;
import com.lowagie.text.Phrase;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import java.util.List;
import org.atrium.documents.api.PrintForm;
import org.atrium.documents.api.PrintPart;

/** Sets the parts of a form, one below the other. */
final class PrintedParts {
    private static final int MOST_SIGNATURES = 4;

    private final PrintFont font;
    private final int size;
    private final boolean english;

    /** With the size of the running text in points. */
    PrintedParts(PrintFont font, int size, boolean english) {
        this.font = font;
        this.size = size;
        this.english = english;
    }

    /** Issuer, title, mark, copy and number. */
    void head(Document document, PrintForm form, String copy) {
        if (form.issuer() != null) {
            document.add(line(font.text(form.issuer(), size + 1), Element.ALIGN_CENTER, 0));
        }
        document.add(line(font.bold(form.title(), size + 6), Element.ALIGN_CENTER, 2));
        PdfPTable table = table(3);
        table.addCell(bare(font.text(copy, size), Element.ALIGN_LEFT));
        table.addCell(bare(font.bold(form.mark(), size + 1), Element.ALIGN_CENTER));
        String number = english ? "No. " : "编号：";
        table.addCell(
                bare(
                        font.text(form.number() == null ? null : number + form.number(), size),
                        Element.ALIGN_RIGHT));
        table.setSpacingBefore(2);
        document.add(table);
    }

    void add(Document document, PrintPart part) {
        if (part instanceof PrintPart.Facts facts) {
            document.add(facts(facts.facts()));
        } else if (part instanceof PrintPart.Heading heading) {
            document.add(line(font.bold(heading.text(), size + 1), Element.ALIGN_LEFT, size));
        } else if (part instanceof PrintPart.Paragraph paragraph) {
            document.add(line(font.text(paragraph.text(), size), Element.ALIGN_LEFT, size / 2f));
        } else if (part instanceof PrintPart.Totals totals) {
            document.add(totals(totals.totals()));
        } else if (part instanceof PrintPart.Table table) {
            document.add(grid(table));
        } else if (part instanceof PrintPart.Signatures signatures) {
            document.add(signatures(signatures.fields()));
        }
    }

    private PdfPTable facts(List<PrintPart.Fact> facts) {
        PdfPTable table = table(4);
        table.setWidths(new float[] {3, 7, 3, 7});
        boolean second = false;
        for (PrintPart.Fact fact : facts) {
            if (second && fact.wide()) {
                table.addCell(framed(font.text("", size), Element.ALIGN_LEFT, 2));
            }
            table.addCell(framed(font.text(fact.label(), size), Element.ALIGN_LEFT, 1));
            table.addCell(
                    framed(font.text(fact.value(), size), Element.ALIGN_LEFT, fact.wide() ? 3 : 1));
            second = !fact.wide() && !second;
        }
        if (second) {
            table.addCell(framed(font.text("", size), Element.ALIGN_LEFT, 2));
        }
        table.setSpacingBefore(size / 2f);
        return table;
    }

    private PdfPTable totals(List<PrintPart.Fact> totals) {
        PdfPTable table = table(2);
        table.setWidths(new float[] {1, 3});
        for (PrintPart.Fact total : totals) {
            table.addCell(framed(font.text(total.label(), size), Element.ALIGN_LEFT, 1));
            table.addCell(framed(font.bold(total.value(), size + 1), Element.ALIGN_RIGHT, 1));
        }
        table.setSpacingBefore(size / 2f);
        return table;
    }

    private PdfPTable grid(PrintPart.Table form) {
        List<PrintPart.Column> columns = form.columns();
        PdfPTable table = table(columns.size());
        float[] widths = new float[columns.size()];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = columns.get(i).width();
            PdfPCell header =
                    framed(font.bold(columns.get(i).header(), size), Element.ALIGN_CENTER, 1);
            header.setGrayFill(0.94f);
            table.addCell(header);
        }
        table.setWidths(widths);
        table.setHeaderRows(1);
        table.setSplitLate(false);
        for (List<String> row : form.rows()) {
            for (int i = 0; i < widths.length; i++) {
                int align = columns.get(i).right() ? Element.ALIGN_RIGHT : Element.ALIGN_LEFT;
                table.addCell(framed(font.text(row.get(i), size), align, 1));
            }
        }
        table.setSpacingBefore(size / 2f);
        return table;
    }

    private PdfPTable signatures(List<PrintPart.Signature> fields) {
        PdfPTable table = table(Math.max(1, Math.min(MOST_SIGNATURES, fields.size())));
        for (PrintPart.Signature field : fields) {
            String colon = english ? ": " : "：";
            String name = field.name() == null ? "" : field.name();
            String seal = field.seal() ? "\n\n" + (english ? "(seal)" : "（盖章）") : "";
            PdfPCell cell = bare(font.text(field.label() + colon + name + seal, size), 0);
            cell.setMinimumHeight(size * (field.seal() ? 5 : 3));
            cell.setVerticalAlignment(Element.ALIGN_TOP);
            table.addCell(cell);
        }
        table.completeRow();
        table.setKeepTogether(true);
        table.setSpacingBefore(size);
        return table;
    }

    private static Paragraph line(Phrase text, int align, float before) {
        Paragraph line = new Paragraph(text);
        line.setAlignment(align);
        line.setMultipliedLeading(1.4f);
        line.setSpacingBefore(before);
        return line;
    }

    private static PdfPTable table(int columns) {
        PdfPTable table = new PdfPTable(columns);
        table.setWidthPercentage(100);
        return table;
    }

    private static PdfPCell framed(Phrase text, int align, int columns) {
        PdfPCell cell = bare(text, align);
        cell.setBorder(Rectangle.BOX);
        cell.setBorderWidth(0.5f);
        cell.setColspan(columns);
        return cell;
    }

    private static PdfPCell bare(Phrase text, int align) {
        PdfPCell cell = new PdfPCell(text);
        cell.setBorder(Rectangle.NO_BORDER);
        cell.setHorizontalAlignment(align);
        cell.setVerticalAlignment(Element.ALIGN_MIDDLE);
        cell.setLeading(0, 1.3f);
        cell.setPaddingTop(2);
        cell.setPaddingBottom(4);
        return cell;
    }
}
