package org.atrium.documents.service;

import static org.junit.Assert.assertEquals;

import java.io.BufferedOutputStream;
import java.io.File;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.atrium.documents.api.SheetRow;
import org.atrium.documents.api.SheetRows;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** 200,000 rows of 12 columns, the size of a large group's ledger (issue 3, registry). */
public class LargeSheetsTest {
    private static final int ROWS = 200_000;
    private static final int COLUMNS = 12;

    @Rule public final TemporaryFolder folder = new TemporaryFolder();

    @Test
    public void aLargeCsvIsReadRowByRow() throws IOException {
        File file = folder.newFile("large.csv");
        try (PrintStream out =
                new PrintStream(
                        new BufferedOutputStream(new FileOutputStream(file)),
                        false,
                        StandardCharsets.UTF_8)) {
            for (int row = 1; row <= ROWS; row++) {
                for (int column = 0; column < COLUMNS; column++) {
                    out.print(column == 0 ? "" : ",");
                    out.print(cell(row, column));
                }
                out.println();
            }
        }
        check(file);
    }

    @Test
    public void aLargeWorkbookIsReadRowByRow() throws IOException {
        File file = folder.newFile("large.xlsx");
        try (OutputStream out = new FileOutputStream(file);
                Workbook workbook = new Workbook(out, "atrium", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("台账");
            for (int row = 1; row <= ROWS; row++) {
                for (int column = 0; column < COLUMNS; column++) {
                    sheet.value(row - 1, column, cell(row, column));
                }
                if (row % 1000 == 0) {
                    sheet.flush();
                }
            }
        }
        check(file);
    }

    private static String cell(int row, int column) {
        return switch (column) {
            case 0 -> row / 100 + "栋";
            case 1 -> "1单元";
            case 2 -> Integer.toString(row);
            case 3 -> "业主" + row;
            case 4 -> "139" + (10_000_000 + row);
            default -> "第" + column + "列" + row % 100;
        };
    }

    private static void check(File file) throws IOException {
        int rows = 0;
        try (SheetRows sheet = new SheetsImpl().read(file.getName(), new FileInputStream(file))) {
            for (SheetRow row : sheet) {
                rows++;
                if (row.number() % 1000 == 0) {
                    assertEquals(cell(row.number(), 3), row.text(3));
                    assertEquals(COLUMNS, row.cells().size());
                }
            }
        }
        assertEquals(ROWS, rows);
    }
}
