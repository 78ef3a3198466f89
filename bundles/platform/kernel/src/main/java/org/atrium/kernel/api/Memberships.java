package org.atrium.kernel.api;

import java.util.List;
import java.util.Set;

/** Who has which roles in which project; kept by {@code identity}, part of the project document. */
public interface Memberships {
    /** The members of this project by user name. */
    List<Member> of(long projectId);

    /**
     * Makes the members of this project exactly these, inside the caller's transaction.
     *
     * @throws org.atrium.common.InvalidInput where a user or role does not exist
     */
    void apply(long projectId, List<Member> members);

    /**
     * One member.
     *
     * @param user login name
     * @param roles role codes
     */
    record Member(String user, Set<String> roles) {}
}
