package org.atrium.documents.service;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Looks at an XLSX package before it is parsed. Reads the same directory of entries as the parser
 * does, so that nothing can hide between two views of one archive.
 */
final class XlsxPackage {
    private static final int MAX_ENTRIES = 1_000;
    private static final long MAX_INFLATED = 400L * 1024 * 1024;

    /** A part may unpack to this without question, and to 100 times its size beyond. */
    private static final long UNQUESTIONED = 4L * 1024 * 1024;

    private static final int MAX_RATIO = 100;

    private final SheetFault fault;
    private long inflated;

    private XlsxPackage(SheetFault fault) {
        this.fault = fault;
    }

    /** The same file, if it may be parsed: a workbook, not a bomb, without any DTD. */
    static SheetFile checked(SheetFile file, SheetFault fault) {
        try (ZipFile zip = ZipFile.builder().setPath(file.path()).get()) {
            new XlsxPackage(fault).check(zip);
            return file;
        } catch (IOException | IllegalArgumentException e) {
            throw fault.damaged();
        }
    }

    /** Whether an OLE2 file is an encrypted workbook rather than an old {@code .xls}. */
    static boolean isEncrypted(SheetFile file, SheetFault fault) {
        String name =
                new String(
                        "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE),
                        StandardCharsets.ISO_8859_1);
        try (InputStream in = file.open()) {
            return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1).contains(name);
        } catch (IOException e) {
            throw fault.damaged();
        }
    }

    private void check(ZipFile zip) throws IOException {
        if (zip.getEntry("xl/workbook.xml") == null) {
            throw fault.type();
        }
        List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
        if (entries.size() > MAX_ENTRIES) {
            throw fault.because("documents.sheet.bomb");
        }
        for (ZipArchiveEntry entry : entries) {
            if (entry.getGeneralPurposeBit().usesEncryption()) {
                throw fault.because("documents.sheet.encrypted");
            }
            try (InputStream in = zip.getInputStream(entry)) {
                check(in, Math.max(UNQUESTIONED, entry.getCompressedSize() * MAX_RATIO));
            }
        }
    }

    /** Inflates one part and looks at each byte. */
    private void check(InputStream in, long allowed) throws IOException {
        XmlGuard guard = new XmlGuard(fault);
        byte[] buffer = new byte[64 * 1024];
        long size = 0;
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            size += read;
            inflated += read;
            if (size > allowed || inflated > MAX_INFLATED) {
                throw fault.because("documents.sheet.bomb");
            }
            guard.look(buffer, read);
        }
    }
}
