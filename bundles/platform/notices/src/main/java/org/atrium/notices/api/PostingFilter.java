package org.atrium.notices.api;

/** Which notices of those that are to be posted; what is left out does not narrow. */
public final class PostingFilter {
    /** Part of a subject, of a house's or of a customer's name. */
    public String q;

    /** Code of the template. */
    public String template;

    /** House. */
    public String houseId;

    /** What they belong to. */
    public String source;

    /** First day on which they were made. */
    public String from;

    /** Last day on which they were made. */
    public String to;
}
