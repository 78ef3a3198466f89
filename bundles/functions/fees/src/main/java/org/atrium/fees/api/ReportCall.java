package org.atrium.fees.api;

/** What came of a call or a visit (FE-01). */
public final class ReportCall {
    /** The state that the caller saw; null where he does not say. */
    public String state;

    /** REACHED or NOT_REACHED. */
    public String result;

    /** What was said, at most 400 characters; required with a dispute. */
    public String said;

    /** Day by which he promised to pay; null for none. Holds the account until then. */
    public String promisedOn;

    /** Whether he says that he does not owe it; raises a dispute. */
    public boolean disputed;
}
