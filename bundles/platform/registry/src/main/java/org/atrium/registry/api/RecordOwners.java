package org.atrium.registry.api;

import java.util.List;

/** Records who owns a house from a day on, alone or together (PR-01, Civil Code art. 297). */
public final class RecordOwners {
    /** First day, ISO. */
    public String from;

    /** SOLE for one owner, JOINT (共同共有) or SHARES (按份共有) for 2 to 50. */
    public String holding;

    /** All owners; the shares make up the whole. */
    public List<OwnerInput> owners;

    /** Why; null where there is nothing to say. */
    public String reason;
}
