package org.atrium.documents.service;

import java.nio.charset.StandardCharsets;

/**
 * Looks at the bytes of a workbook's part before a parser does: no DTD, no text of megabytes, no
 * millions of shared strings, no cell beyond column XFD (the parser would make room for all before
 * it). Zero bytes are skipped, so that UTF-16 hides nothing.
 */
final class XmlGuard {
    private static final byte[] DOCTYPE = "<!DOCTYPE".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] SHARED = "<si".getBytes(StandardCharsets.US_ASCII);
    private static final int MAX_SHARED = 2_500_000;
    private static final int MAX_RUN = 8 * 1024 * 1024;
    private static final int MAX_LETTERS = 3;

    private final SheetFault fault;
    private int doctype;
    private int shared;
    private int strings;
    private int run;
    private Address address = Address.NONE;
    private int letters;

    XmlGuard(SheetFault fault) {
        this.fault = fault;
    }

    /** How much of {@code r="AB12"} has been seen. */
    private enum Address {
        NONE,
        SPACE,
        NAME,
        EQUALS,
        VALUE
    }

    void look(byte[] bytes, int length) {
        for (int i = 0; i < length; i++) {
            byte b = bytes[i];
            if (b != 0) {
                look(b);
            }
        }
    }

    private void look(byte b) {
        doctype = matched(DOCTYPE, doctype, b);
        if (doctype == DOCTYPE.length) {
            throw fault.because("documents.sheet.doctype");
        }
        shared = matched(SHARED, shared, b);
        if (shared == SHARED.length && ++strings > MAX_SHARED) {
            throw fault.because("documents.sheet.bomb");
        }
        shared = shared == SHARED.length ? 0 : shared;
        run = b == '<' ? 0 : run + 1;
        if (run > MAX_RUN) {
            throw fault.because("documents.sheet.cell-too-long", "max", SheetLimits.MAX_CELL);
        }
        address(b);
    }

    private static int matched(byte[] word, int soFar, byte b) {
        if (b == word[soFar]) {
            return soFar + 1;
        }
        return b == word[0] ? 1 : 0;
    }

    private void address(byte b) {
        boolean space = b == ' ' || b == '\t' || b == '\n' || b == '\r';
        switch (address) {
            case SPACE -> address = b == 'r' ? Address.NAME : space ? Address.SPACE : Address.NONE;
            case NAME -> address = b == '=' ? Address.EQUALS : space ? Address.NAME : Address.NONE;
            case EQUALS -> {
                letters = 0;
                boolean quote = b == '"' || b == '\'';
                address = quote ? Address.VALUE : space ? Address.EQUALS : Address.NONE;
            }
            case VALUE -> value(b);
            default -> address = space ? Address.SPACE : Address.NONE;
        }
    }

    private void value(byte b) {
        if (b >= 'A' && b <= 'Z' || b >= 'a' && b <= 'z') {
            letters++;
            return;
        }
        boolean digit = b >= '0' && b <= '9';
        if (b == '&' || digit && letters > MAX_LETTERS) {
            throw fault.because("documents.sheet.too-many-columns", "max", SheetLimits.MAX_COLUMNS);
        }
        address = Address.NONE;
    }
}
