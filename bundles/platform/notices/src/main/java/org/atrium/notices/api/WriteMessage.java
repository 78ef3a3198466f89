package org.atrium.notices.api;

/** A notice by hand to whoever pays for a house today. */
public final class WriteMessage {
    /** House. */
    public String houseId;

    /** One line, 1 to 100 characters. */
    public String subject;

    /** 1 to 1,500 characters. */
    public String text;
}
