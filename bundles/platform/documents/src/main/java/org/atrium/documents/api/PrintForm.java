package org.atrium.documents.api;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A form to print: what stands at its head and foot, and its parts in the order in which they were
 * added. Texts are printed as they are given: the one who asks translates and formats them.
 */
public final class PrintForm {
    private final String title;
    private final List<PrintPart> parts = new ArrayList<>();
    private final List<String> copies = new ArrayList<>();
    private Paper paper = Paper.A4;
    private String language = "zh";
    private String issuer;
    private String number;
    private String mark;
    private String printed;

    private PrintForm(String title) {
        this.title = title;
    }

    /** A form with this title. */
    public static PrintForm titled(String title) {
        return new PrintForm(title);
    }

    /** Paper; A4 when nothing is said. */
    public PrintForm on(Paper chosen) {
        paper = chosen;
        return this;
    }

    /** Language of the words that the printer adds ({@code zh} or {@code en}); zh by default. */
    public PrintForm in(String chosen) {
        language = chosen;
        return this;
    }

    /** The legal entity whose paper it is, above the title; null for none. */
    public PrintForm issuedBy(String entity) {
        issuer = entity;
        return this;
    }

    /** The form's number, at the upper right and on every page; null for none. */
    public PrintForm numbered(String formNumber) {
        number = formNumber;
        return this;
    }

    /** What must catch the eye, e.g. 补打（第 2 份）; null for none. */
    public PrintForm marked(String text) {
        mark = text;
        return this;
    }

    /** One more copy, e.g. 第一联 存根: the whole form is printed once for each, with its own pages. */
    public PrintForm copy(String label) {
        copies.add(label);
        return this;
    }

    /** Who printed it and when, at the foot, e.g. {@code 打印：李静 2026-11-22 10:05}. */
    public PrintForm printed(String text) {
        printed = text;
        return this;
    }

    /** Adds a part below the last. */
    public PrintForm add(PrintPart part) {
        parts.add(part);
        return this;
    }

    /** Adds a paragraph; line breaks are kept. Null or blank: nothing. */
    public PrintForm paragraph(String text) {
        return text == null || text.isBlank() ? this : add(new PrintPart.Paragraph(text));
    }

    /** Title. */
    public String title() {
        return title;
    }

    /** Paper. */
    public Paper paper() {
        return paper;
    }

    /** zh or en. */
    public String language() {
        return language;
    }

    /** May be null. */
    public String issuer() {
        return issuer;
    }

    /** May be null. */
    public String number() {
        return number;
    }

    /** May be null. */
    public String mark() {
        return mark;
    }

    /** May be null. */
    public String printed() {
        return printed;
    }

    /** Labels of the copies; empty: one copy without label. */
    public List<String> copies() {
        return Collections.unmodifiableList(copies);
    }

    /** From top to bottom. */
    public List<PrintPart> parts() {
        return Collections.unmodifiableList(parts);
    }

    /** Sizes that the desks print on. */
    public enum Paper {
        /** 210 mm x 297 mm. */
        A4,
        /** 210 mm x 148 mm, lying. */
        A5,
        /** 241 mm x 140 mm: the half sheet of three-part continuous paper with tractor holes. */
        SLIP
    }
}
