package org.atrium.fees.api;

import java.util.List;

/** Begins the stop of a service with its 3-day slip (FE-04, form F-63). */
public final class BeginStop {
    /** House; required. */
    public String houseId;

    /** Who owes; null for who pays for the house today. */
    public String debtorId;

    /** A service of the project's list; required. */
    public String service;

    /** Why; required, at most 400 characters. */
    public String ground;

    /** Attachments that show the slip posted; may come later. */
    public List<String> noticeAttachmentIds;
}
