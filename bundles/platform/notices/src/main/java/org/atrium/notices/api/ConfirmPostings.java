package org.atrium.notices.api;

import java.util.List;

/** Confirms with the same photos that many notices were posted; all of them or none. */
public final class ConfirmPostings {
    /** Messages, 1 to 5,000; left out where a filter names them. */
    public List<String> ids;

    /** Which of those that are to be posted, at most 5,000; left out where ids name them. */
    public PostingFilter filter;

    /** Attachments, 1 to 9: photos or PDF of the posted notices, or of the signed ones. */
    public List<String> attachmentIds;

    /** The day; not before any of them was made, not after today. Left out: today. */
    public String on;
}
