package org.atrium.registry.api;

import java.util.List;

/** How customers were given out. */
public final class AllocatedCustomers {
    /** How many were given to somebody now. */
    public int allocated;

    /** Whether there are more to give: allocate again. */
    public boolean more;

    /** How many each looks after now, of all kinds. */
    public List<Load> loads;

    /** One who looks after customers. */
    public static final class Load {
        /** Login name. */
        public String custodian;

        /** Number of customers. */
        public long customers;
    }
}
