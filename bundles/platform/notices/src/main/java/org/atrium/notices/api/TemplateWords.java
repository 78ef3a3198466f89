package org.atrium.notices.api;

/** What a message says, with places in braces. */
public final class TemplateWords {
    /** One line, 1 to 200 characters. */
    public String subject;

    /** 1 to 4,000 characters; line breaks are kept. */
    public String text;
}
