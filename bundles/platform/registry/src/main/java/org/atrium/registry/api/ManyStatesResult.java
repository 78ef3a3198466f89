package org.atrium.registry.api;

import java.util.List;

/** What a change of many houses did. */
public final class ManyStatesResult {
    /** Houses that were chosen. */
    public int chosen;

    /** Houses that moved. */
    public int changed;

    /** Houses that were in this state already. */
    public int unchanged;

    /** Whether anything was written: not where all or nothing met a refusal. */
    public boolean written;

    /** The houses that were refused, each with the reason. */
    public List<RefusedHouse> refused;

    /** Why a house did not move. */
    public static final class RefusedHouse {
        /** The house. */
        public String houseId;

        /** Its name; null where there is no such house. */
        public String house;

        /** Error code. */
        public String code;

        /** In the caller's language. */
        public String message;
    }
}
