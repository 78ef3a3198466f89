package org.atrium.documents.service;

import java.io.IOException;
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
        byte[] content = content(in, fault);
        if (content.length == 0) {
            throw fault.because("empty");
        }
        if (starts(content, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw fault.because(XlsxPackage.isEncrypted(content) ? "encrypted" : "old-excel");
        }
        if (starts(content, 'P', 'K', 3, 4)) {
            return new XlsxRows(XlsxPackage.checked(content, fault), fault, header);
        }
        String text = TextContent.decode(content).orElseThrow(fault::type);
        if (starts(content, '%', 'P', 'D', 'F') || text.stripLeading().startsWith("<")) {
            throw fault.type();
        }
        return new CsvRows(text, fault);
    }

    private static byte[] content(InputStream in, SheetFault fault) {
        try (in) {
            byte[] content = in.readNBytes(SheetLimits.MAX_BYTES + 1);
            if (content.length > SheetLimits.MAX_BYTES) {
                throw fault.because("too-large", "max", SheetLimits.MAX_BYTES / 1024 / 1024);
            }
            return content;
        } catch (IOException e) {
            throw fault.damaged();
        }
    }

    private static boolean starts(byte[] content, int... bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (content.length <= i || content[i] != (byte) bytes[i]) {
                return false;
            }
        }
        return true;
    }
}
