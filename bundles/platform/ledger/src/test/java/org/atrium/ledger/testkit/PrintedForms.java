package org.atrium.ledger.testkit;

import java.util.ArrayList;
import java.util.List;
import org.atrium.documents.api.PrintForm;
import org.atrium.documents.api.Printing;

/** Keeps the forms that were printed, instead of a PDF. */
public final class PrintedForms implements Printing {
    /** In the order of printing. */
    public final List<PrintForm> all = new ArrayList<>();

    @Override
    public byte[] pdf(PrintForm form) {
        all.add(form);
        return new byte[0];
    }

    @Override
    public byte[] pdf(List<PrintForm> forms) {
        all.addAll(forms);
        return new byte[0];
    }

    @Override
    public String disposition(String fileName) {
        return fileName;
    }

    @Override
    public byte[] watermarked(byte[] image, String text) {
        return image;
    }
}
