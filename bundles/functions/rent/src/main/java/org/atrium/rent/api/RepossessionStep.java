package org.atrium.rent.api;

import java.util.List;

/** A step of a repossession (RT-02); each step reads the fields that it names. */
public final class RepossessionStep {
    /** The state that the caller saw; may be null. */
    public String state;

    /** Why, or what is to be said, at most 400 characters; required to withdraw. */
    public String reason;

    /** To notice: the day by which the premises are to be left. To take over: the day of it. */
    public String day;

    /** To review: JUDGMENT (of a court) or CONSENT (of the tenant, in writing). */
    public String ground;

    /** To take over: what was found, at most 1,000 characters. */
    public String inventory;

    /** To take over: the names of two witnesses. */
    public List<String> witnesses;

    /** To review: judgment or consent; to take over: photos and signed inventory. */
    public List<String> attachmentIds;
}
