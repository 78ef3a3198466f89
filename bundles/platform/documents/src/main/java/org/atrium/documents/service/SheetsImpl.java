package org.atrium.documents.service;

import java.io.InputStream;
import java.util.List;
import java.util.function.Predicate;
import org.atrium.documents.api.SheetRows;
import org.atrium.documents.api.Sheets;
import org.atrium.documents.domain.FileName;
import org.atrium.documents.domain.TextContent;
import org.osgi.service.component.annotations.Component;

/** Tells the kinds apart and hands over to their readers and writers. */
@Component
public class SheetsImpl implements Sheets {
    @Override
    public byte[] xlsx(String title, List<String> header, List<List<Object>> rows) {
        return XlsxWriter.write(title, header, rows);
    }

    @Override
    public byte[] csv(List<String> header, List<List<Object>> rows) {
        return CsvWriter.write(header, rows);
    }

    @Override
    public SheetRows read(String fileName, InputStream in, Predicate<List<Object>> header) {
        SheetFault fault = new SheetFault(FileName.clean(fileName));
        SheetFile file = SheetFile.take(in, fault);
        try {
            return rows(file, fault, header);
        } catch (RuntimeException e) {
            file.close();
            throw e;
        }
    }

    private static SheetRows rows(
            SheetFile file, SheetFault fault, Predicate<List<Object>> header) {
        if (file.starts(0xD0, 0xCF, 0x11, 0xE0)) {
            throw fault.because(
                    XlsxPackage.isEncrypted(file, fault)
                            ? "documents.sheet.encrypted"
                            : "documents.sheet.old-excel");
        }
        if (file.starts('P', 'K', 3, 4)) {
            return new XlsxRows(XlsxPackage.checked(file, fault), fault, header);
        }
        if (file.starts('%', 'P', 'D', 'F')) {
            throw fault.type();
        }
        return new CsvRows(file, TextContent.charset(file::open).orElseThrow(fault::type), fault);
    }
}
