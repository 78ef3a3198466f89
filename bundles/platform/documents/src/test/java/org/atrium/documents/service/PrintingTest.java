package org.atrium.documents.service;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.lowagie.text.pdf.PRStream;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfObject;
import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.atrium.documents.api.PrintForm;
import org.atrium.documents.api.PrintPart;
import org.atrium.documents.api.PrintPart.Column;
import org.atrium.documents.api.PrintPart.Fact;
import org.atrium.documents.api.PrintPart.Signature;
import org.atrium.documents.api.Printing;
import org.junit.Test;

public class PrintingTest {
    private final Printing printing = new PrintingImpl();

    @Test
    public void everythingOnTheFormComesBackAsText() throws IOException {
        String text = text(printing.pdf(receipt()));
        for (String part :
                List.of(
                        "澄园物业服务有限公司",
                        "收款收据",
                        "编号：RC-JGP-2026-000007",
                        "补打（第 2 份）",
                        "1栋-1单元-101",
                        "2026-10",
                        "263.59",
                        "贰佰陆拾叁元伍角玖分",
                        "收款人：",
                        "（盖章）",
                        "打印：李静 2026-11-22 10:05",
                        "第 1 页",
                        "共 1 页")) {
            assertTrue(part + " in " + text, text.contains(squeezed(part)));
        }
    }

    @Test
    public void rareCharactersOfNamesArePrintedAndWhatTheFontLacksIsMarked() throws IOException {
        PrintForm form = PrintForm.titled("客户");
        form.add(new PrintPart.Facts().fact("姓名", "𠮷田、朱镕、陈喆、䶮").wide("其他", "a\uDBFF\uDFFDb"));
        String text = text(printing.pdf(form));
        assertTrue(text, text.contains("𠮷田、朱镕、陈喆、䶮"));
        assertTrue(text, text.contains("a〓b"));
    }

    @Test
    public void onlyTheGlyphsInUseAreEmbedded() throws IOException {
        byte[] pdf = printing.pdf(receipt());
        assertTrue("bytes: " + pdf.length, pdf.length < 100_000);
        List<String> fonts = new ArrayList<>();
        try (PdfReader reader = new PdfReader(pdf)) {
            for (int i = 1; i < reader.getXrefSize(); i++) {
                if (reader.getPdfObject(i) instanceof PdfDictionary dictionary
                        && PdfName.FONTDESCRIPTOR.equals(dictionary.get(PdfName.TYPE))) {
                    fonts.add(dictionary.get(PdfName.FONTNAME).toString());
                    PdfObject file = PdfReader.getPdfObject(dictionary.get(PdfName.FONTFILE2));
                    assertTrue(PdfReader.getStreamBytes((PRStream) file).length > 1_000);
                }
            }
        }
        assertEquals(1, fonts.size());
        assertTrue(fonts.get(0), fonts.get(0).matches("/[A-Z]{6}\\+NotoSansSC.*"));
    }

    @Test
    public void aLongTableGoesOnWithItsHeaderOnEveryPage() throws IOException {
        List<List<String>> rows =
                IntStream.rangeClosed(1, 200)
                        .mapToObj(i -> List.of("第" + i + "行", i + ".00"))
                        .toList();
        PrintForm form =
                PrintForm.titled("对账单")
                        .numbered("DZ-1")
                        .add(
                                new PrintPart.Table(
                                        List.of(
                                                new Column("项目名称", 3, false),
                                                new Column("金额", 1, true)),
                                        rows));
        List<String> pages = pages(printing.pdf(form));
        assertTrue("pages: " + pages.size(), pages.size() >= 4);
        for (int page = 1; page <= pages.size(); page++) {
            String text = pages.get(page - 1);
            assertTrue(text, text.contains("项目名称"));
            assertTrue(text, text.contains("第" + page + "页"));
            assertTrue(text, text.contains("共" + pages.size() + "页"));
            assertTrue(text, text.contains("DZ-1"));
        }
        String all = String.join("", pages);
        rows.forEach(row -> assertTrue(row.get(0), all.contains(row.get(0))));
    }

    @Test
    public void aLongTextWrapsAndLosesNothing() throws IOException {
        String chinese = "厨房水槽下方持续渗水，".repeat(60);
        String unbroken = "A1".repeat(200);
        PrintForm form =
                PrintForm.titled("派工单")
                        .on(PrintForm.Paper.SLIP)
                        .add(new PrintPart.Facts().wide("内容", chinese).fact("号码", unbroken))
                        .paragraph("第一行\n第二行");
        String text = text(printing.pdf(form));
        assertEquals(60, count(text, "厨房水槽下方持续渗水，"));
        assertEquals(400, text.replaceAll("[^A1]", "").replaceAll("1(?!A|$)", "1").length(), 20);
        assertTrue(text, text.contains("第一行"));
    }

    @Test
    public void eachCopyCountsItsOwnPages() throws IOException {
        PrintForm form =
                receipt().on(PrintForm.Paper.SLIP).copy("第一联 存根").copy("第二联 客户").copy("第三联 记账");
        List<String> pages = pages(printing.pdf(form));
        assertEquals(3, pages.size());
        assertTrue(pages.get(1).contains("第二联客户"));
        assertFalse(pages.get(1).contains("第一联"));
        pages.forEach(page -> assertTrue(page, page.contains("第1页共1页")));
        try (PdfReader reader = new PdfReader(printing.pdf(form))) {
            assertEquals(241, reader.getPageSize(1).getWidth() * 25.4 / 72, 0.1);
            assertEquals(140, reader.getPageSize(1).getHeight() * 25.4 / 72, 0.1);
        }
    }

    @Test
    public void manyPrintAtTheSameTime() {
        List<Integer> sizes =
                IntStream.range(0, 32)
                        .parallel()
                        .mapToObj(
                                i -> {
                                    try {
                                        return text(printing.pdf(receipt())).length();
                                    } catch (IOException e) {
                                        throw new IllegalStateException(e);
                                    }
                                })
                        .distinct()
                        .toList();
        assertEquals(1, sizes.size());
    }

    @Test
    public void theWordsOfThePrinterAreEnglishWhenAsked() throws IOException {
        String text = text(printing.pdf(receipt().in("en")));
        assertTrue(text, text.contains("Page1of1"));
        assertTrue(text, text.contains("No.RC-JGP-2026-000007"));
    }

    private static PrintForm receipt() {
        return PrintForm.titled("收款收据")
                .issuedBy("澄园物业服务有限公司")
                .numbered("RC-JGP-2026-000007")
                .marked("补打（第 2 份）")
                .printed("打印：李静 2026-11-22 10:05")
                .add(
                        new PrintPart.Facts()
                                .fact("房号", "1栋-1单元-101")
                                .fact("交款人", "王芳")
                                .wide("备注", null))
                .add(
                        new PrintPart.Table(
                                List.of(
                                        new Column("收费项目", 3, false),
                                        new Column("账期", 2, false),
                                        new Column("金额", 2, true)),
                                List.of(List.of("物业费", "2026-10", "263.59"))))
                .add(
                        new PrintPart.Totals(
                                List.of(
                                        new Fact("合计（大写）", "贰佰陆拾叁元伍角玖分", false),
                                        new Fact("合计", "¥263.59", false))))
                .add(
                        new PrintPart.Signatures(
                                List.of(
                                        new Signature("收款人", "赵敏", false),
                                        new Signature("收款单位", null, true))));
    }

    private static String text(byte[] pdf) throws IOException {
        return String.join("", pages(pdf));
    }

    private static List<String> pages(byte[] pdf) throws IOException {
        List<String> pages = new ArrayList<>();
        try (PdfReader reader = new PdfReader(pdf)) {
            PdfTextExtractor extractor = new PdfTextExtractor(reader);
            for (int page = 1; page <= reader.getNumberOfPages(); page++) {
                pages.add(squeezed(extractor.getTextFromPage(page)));
            }
        }
        return pages;
    }

    private static String squeezed(String text) {
        return text.replaceAll("\\s+", "");
    }

    private static int count(String text, String part) {
        return text.split(part, -1).length - 1;
    }
}
