package org.atrium.invoices.service;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.atrium.common.NotFound;
import org.atrium.common.PageRequest;
import org.atrium.common.Problem;
import org.atrium.documents.service.SheetsImpl;
import org.atrium.invoices.api.InvoiceView;
import org.atrium.invoices.api.ResultFileView;
import org.atrium.kernel.api.JobRunner.JobRun;
import org.atrium.ledger.api.Part;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

/** The sheet that comes back from tax bureau or provider, row by row (FE-07). */
public class ResultTest {
    private static final String HEADER = "申请编号,数电票号码,开票日期,开票状态,失败原因\n";
    private static final PageRequest ALL = new PageRequest(200, null);

    private InvoicesFixture shop;
    private ResultService results;
    private ResultJob job;
    private InvoiceView first;
    private InvoiceView second;

    @Before
    public void open() {
        shop = new InvoicesFixture();
        results =
                new ResultService(
                        shop.platform.transactions,
                        shop.unit,
                        shop.desk,
                        new SheetsImpl(),
                        shop.platform.jobs,
                        (code, arguments, language) -> code,
                        shop.platform.audit);
        job = new ResultJob(shop.unit, shop.desk, shop.steps, shop.platform.json);
        shop.books.charge(101, Part.PRINCIPAL, "2026-09-30", "200.00");
        first = shop.request(shop.books.pay(101, "60.00").id);
        second = shop.request(shop.books.pay(101, "40.00").id);
    }

    @After
    public void close() {
        shop.close();
    }

    @Test
    public void issuedAndRefusedRowsTakeTheStepsOfPeople() {
        String sheet =
                "数电票开具结果导出\n"
                        + HEADER
                        + row(first.number, "'" + InvoicesFixture.NUMBER, "2026-11-21", "开票成功", "")
                        + row(second.number, "", "", "开票失败", "购买方名称与税号不符")
                        + "合计,,,,\n";
        assertEquals("2 applied 0 unchanged 0 rejected", run(sheet));
        assertEquals("ISSUED " + InvoicesFixture.NUMBER, now(first));
        assertEquals("REFUSED null", now(second));
        assertEquals("购买方名称与税号不符", get(second).reason);
        assertEquals("0 applied 2 unchanged 0 rejected", run(sheet));
    }

    @Test
    public void aSheetOfGbkWithColumnsInAnotherOrderIsRead() {
        String sheet =
                "发票号码;备注;开票日期\n"
                        + InvoicesFixture.NUMBER
                        + ";物业费 "
                        + first.number
                        + " 已收;2026年11月21日\n";
        assertEquals(
                "1 applied 0 unchanged 0 rejected", run(sheet.getBytes(Charset.forName("GBK"))));
        assertEquals("ISSUED " + InvoicesFixture.NUMBER, now(first));
    }

    @Test
    public void aRedInvoiceIsFoundByItsBlueNumber() {
        run(HEADER + row(first.number, InvoicesFixture.NUMBER, "2026-11-21", "成功", ""));
        shop.finance(() -> shop.steps.red(first.id, InvoicesFixture.because("WRONG")));
        String sheet =
                "是否正数发票,数电发票号码,对应蓝字发票号码,开票日期\n"
                        + "否,"
                        + InvoicesFixture.RED
                        + ","
                        + InvoicesFixture.NUMBER
                        + ",2026-11-21 10:00:00\n";
        assertEquals("1 applied 0 unchanged 0 rejected", run(sheet));
        assertEquals("RED_ISSUED " + InvoicesFixture.NUMBER, now(first));
        assertEquals(InvoicesFixture.RED, get(first).redNumber);
        assertEquals("0 applied 1 unchanged 0 rejected", run(sheet));
    }

    @Test
    public void whatDoesNotFitIsListedAndTheOthersGoOn() {
        String sheet =
                HEADER
                        + row("JG-INV-2026-999999", InvoicesFixture.NUMBER, "2026-11-21", "", "")
                        + row("", InvoicesFixture.NUMBER, "2026-11-21", "成功", "")
                        + row(second.number, "123", "2026-11-21", "成功", "")
                        + row(second.number, InvoicesFixture.RED, "2027-11-21", "成功", "")
                        + row(second.number, InvoicesFixture.RED, "前天", "成功", "")
                        + row(second.number, InvoicesFixture.RED, "", "已作废", "")
                        + row(second.number, "", "", "开具中", "")
                        + row(first.number, InvoicesFixture.NUMBER, "2026-11-21", "成功", "")
                        + row(first.number, InvoicesFixture.RED, "2026-11-21", "成功", "")
                        + row(second.number, InvoicesFixture.NUMBER, "2026-11-21", "成功", "");
        ResultFileView file = applied(sheet.getBytes(StandardCharsets.UTF_8));
        assertEquals("1 applied 1 unchanged 8 rejected", counts(file));
        assertEquals(
                List.of(
                        "2 申请编号 invoices.result.unknown",
                        "3 申请编号 invoices.result.no-number",
                        "4 数电票号码 invoices.invoice.tax-number",
                        "5 开票日期 invoices.invoice.day",
                        "6 开票日期 invoices.result.day",
                        "7 开票状态 invoices.result.state",
                        "10 发票号码 invoices.result.other-number",
                        "11 发票号码 invoices.invoice.number-taken"),
                rejected(file));
        assertEquals("REQUESTED null", now(second));
        shop.books.assertSound();
    }

    @Test
    public void aRowThatDoesNotFitLeavesTheSubmissionAsItIs() {
        run(HEADER + row(first.number, InvoicesFixture.NUMBER, "2026-11-21", "成功", ""));
        String url = "http://127.0.0.1:9/";
        shop.provider.configure(
                ProviderFile.of(
                        Map.of("enabled", true, "issueUrl", url, "redUrl", url, "askUrl", url)));
        shop.finance(() -> shop.steps.red(first.id, InvoicesFixture.because("WRONG")));
        String sheet = HEADER + row(first.number, "", "", "开票失败", "税号不符");
        assertEquals("0 applied 0 unchanged 1 rejected", run(sheet));
        assertEquals("RED_REQUESTED", get(first).state);
        assertEquals("WAITING", get(first).submissions.get(0).state);
    }

    @Test
    public void aSheetOfAnotherKindIsRefusedAsAWhole() {
        assertEquals("invoices.result.no-header", refused("楼栋,房号\n1栋,101\n"));
        assertEquals("invoices.result.no-rows", refused(HEADER));
    }

    @Test
    public void theSheetOfAnotherProjectIsNotThere() {
        assertThrows(NotFound.class, () -> shop.finance(() -> results.get("12345")));
    }

    private String refused(String sheet) {
        return assertThrows(Problem.class, () -> run(sheet)).code();
    }

    private String run(String sheet) {
        return run(sheet.getBytes(StandardCharsets.UTF_8));
    }

    private String run(byte[] sheet) {
        return counts(applied(sheet));
    }

    private ResultFileView applied(byte[] sheet) {
        ResultFileView taken =
                shop.finance(() -> results.take("结果.csv", new ByteArrayInputStream(sheet)));
        String work = "{\"fileId\":\"" + taken.id + "\"}";
        String cursor = null;
        do {
            JobRun run = new JobRun(Long.parseLong(taken.jobId), work, cursor, 0);
            cursor =
                    shop.finance(() -> shop.platform.transactions.write(() -> job.next(run)))
                            .cursor();
        } while (cursor != null);
        return shop.finance(() -> results.get(taken.id));
    }

    private static String counts(ResultFileView file) {
        assertEquals(0, file.waiting);
        return file.applied
                + " applied "
                + file.unchanged
                + " unchanged "
                + file.rejected
                + " rejected";
    }

    private List<String> rejected(ResultFileView file) {
        return shop.finance(() -> results.lines(file.id, "REJECTED", ALL)).items.stream()
                .map(row -> row.row + " " + row.column + " " + row.code)
                .toList();
    }

    private InvoiceView get(InvoiceView of) {
        return shop.finance(() -> shop.invoices.get(of.id));
    }

    private String now(InvoiceView of) {
        InvoiceView view = get(of);
        return view.state + " " + view.taxNumber;
    }

    private static String row(String... cells) {
        return String.join(",", cells) + "\n";
    }
}
