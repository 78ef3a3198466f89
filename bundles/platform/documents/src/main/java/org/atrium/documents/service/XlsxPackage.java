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
    private static final long MAX_INFLATED = 200L * 1024 * 1024;
    private static final byte[] DOCTYPE = "<!DOCTYPE".getBytes(StandardCharsets.US_ASCII);

    private final SheetFault fault;
    private long inflated;

    private XlsxPackage(SheetFault fault) {
        this.fault = fault;
    }

    /** The same bytes, if they may be parsed: a workbook, not a bomb, without any DTD. */
    static byte[] checked(byte[] content, SheetFault fault) {
        try (ZipFile zip = ZipFile.builder().setByteArray(content).get()) {
            new XlsxPackage(fault).check(zip);
            return content;
        } catch (IOException | IllegalArgumentException e) {
            throw fault.damaged();
        }
    }

    /** Whether an OLE2 file is an encrypted workbook rather than an old {@code .xls}. */
    static boolean isEncrypted(byte[] content) {
        String name =
                new String(
                        "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE),
                        StandardCharsets.ISO_8859_1);
        return new String(content, StandardCharsets.ISO_8859_1).contains(name);
    }

    private void check(ZipFile zip) throws IOException {
        if (zip.getEntry("xl/workbook.xml") == null) {
            throw fault.type();
        }
        List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
        if (entries.size() > MAX_ENTRIES) {
            throw fault.because("bomb");
        }
        for (ZipArchiveEntry entry : entries) {
            if (entry.getGeneralPurposeBit().usesEncryption()) {
                throw fault.because("encrypted");
            }
            try (InputStream in = zip.getInputStream(entry)) {
                check(in);
            }
        }
    }

    /** Inflates one part; a zero byte is skipped, so that UTF-16 cannot hide the word. */
    private void check(InputStream in) throws IOException {
        byte[] buffer = new byte[64 * 1024];
        int matched = 0;
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            inflated += read;
            if (inflated > MAX_INFLATED) {
                throw fault.because("bomb");
            }
            for (int i = 0; i < read; i++) {
                byte b = buffer[i];
                if (b == DOCTYPE[matched]) {
                    matched++;
                } else if (b != 0) {
                    matched = b == DOCTYPE[0] ? 1 : 0;
                }
                if (matched == DOCTYPE.length) {
                    throw fault.because("doctype");
                }
            }
        }
    }
}
